import type { series as english } from "@/lib/language/english/series";
import type { Translated } from "@/lib/language/message";

export const series: Translated<typeof english> = {
  "series.name": "Serie",
  "series.names": "Serien",
  "series.description": "Alle Teile der Serie „{name}“.",
  "series.part": "Teil {part} der Serie",
  "series.part of": "Teil {part} von {count}",
  "series.previous": "Voriger Teil",
  "series.next": "Nächster Teil",
};
