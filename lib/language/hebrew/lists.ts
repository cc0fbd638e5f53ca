import type { lists as english } from "@/lib/language/english/lists";
import type { Translated } from "@/lib/language/message";

/** What lists of topics and authors begin with. */
export const lists: Translated<typeof english> = {
  "topic.so far": "הסיפור עד כה",
  "topic.start": "מתחילים כאן",
  "author.beat": "תחומי סיקור: {beat}",
  "author.best.1": "הכתבה הטובה ביותר",
  "author.best.2": "שתי הכתבות הטובות ביותר",
  "author.best.3": "שלוש הכתבות הטובות ביותר",
};
