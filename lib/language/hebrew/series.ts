import type { series as english } from "@/lib/language/english/series";
import type { Translated } from "@/lib/language/message";

export const series: Translated<typeof english> = {
  "series.name": "סדרה",
  "series.names": "סדרות",
  "series.description": "כל חלקי הסדרה {name}.",
  "series.part": "חלק {part} בסדרה",
  "series.part of": "חלק {part} מתוך {count}",
  "series.previous": "החלק הקודם",
  "series.next": "החלק הבא",
};
