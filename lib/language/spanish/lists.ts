import type { lists as english } from "@/lib/language/english/lists";
import type { Translated } from "@/lib/language/message";

/** What lists of topics and authors begin with. */
export const lists: Translated<typeof english> = {
  "topic.so far": "La historia hasta ahora",
  "topic.start": "Para empezar",
  "author.beat": "Cubre: {beat}",
  "author.best.1": "El mejor artículo",
  "author.best.2": "Los dos mejores",
  "author.best.3": "Los tres mejores",
};
