import type { lists as english } from "@/lib/language/english/lists";
import type { Translated } from "@/lib/language/message";

/** What lists of topics and authors begin with. */
export const lists: Translated<typeof english> = {
  "topic.so far": "L’histoire jusqu’ici",
  "topic.start": "Pour commencer",
  "author.beat": "Domaine : {beat}",
  "author.best.1": "Le meilleur article",
  "author.best.2": "Les deux meilleurs",
  "author.best.3": "Les trois meilleurs",
};
