import type { lists as english } from "@/lib/language/english/lists";
import type { Translated } from "@/lib/language/message";

/** What lists of topics and authors begin with. */
export const lists: Translated<typeof english> = {
  "topic.so far": "Պատմությունը մինչ այժմ",
  "topic.start": "Սկսեք այստեղից",
  "author.beat": "Լուսաբանում է՝ {beat}",
  "author.best.1": "Լավագույն հոդվածը",
  "author.best.2": "Երկու լավագույնները",
  "author.best.3": "Երեք լավագույնները",
};
