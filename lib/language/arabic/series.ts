import type { series as english } from "@/lib/language/english/series";
import type { Translated } from "@/lib/language/message";

export const series: Translated<typeof english> = {
  "series.name": "سلسلة",
  "series.names": "السلاسل",
  "series.description": "كل أجزاء سلسلة {name}.",
  "series.part": "الجزء {part} من السلسلة",
  "series.part of": "الجزء {part} من {count}",
  "series.previous": "الجزء السابق",
  "series.next": "الجزء التالي",
};
