import type { lists as english } from "@/lib/language/english/lists";
import type { Translated } from "@/lib/language/message";

/** What lists of topics and authors begin with. */
export const lists: Translated<typeof english> = {
  "topic.so far": "القصة حتى الآن",
  "topic.start": "ابدأ من هنا",
  "author.beat": "مجال التغطية: {beat}",
  "author.best.1": "أفضل مقال",
  "author.best.2": "أفضل مقالين",
  "author.best.3": "أفضل ثلاثة مقالات",
};
