import type { lists as english } from "@/lib/language/english/lists";
import type { Translated } from "@/lib/language/message";

/** What lists of topics and authors begin with. */
export const lists: Translated<typeof english> = {
  "topic.so far": "İndiyədək nə baş verib",
  "topic.start": "Buradan başlayın",
  "author.beat": "İxtisası: {beat}",
  "author.best.1": "Ən yaxşı yazı",
  "author.best.2": "Ən yaxşı iki yazı",
  "author.best.3": "Ən yaxşı üç yazı",
};
