import type { lists as english } from "@/lib/language/english/lists";
import type { Translated } from "@/lib/language/message";

/** What lists of topics and authors begin with. */
export const lists: Translated<typeof english> = {
  "topic.so far": "Was bisher geschah",
  "topic.start": "Zum Einstieg",
  "author.beat": "Fachgebiet: {beat}",
  "author.best.1": "Der beste Artikel",
  "author.best.2": "Die besten zwei",
  "author.best.3": "Die besten drei",
};
