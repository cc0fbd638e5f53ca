import type { series as english } from "@/lib/language/english/series";
import type { Translated } from "@/lib/language/message";

export const series: Translated<typeof english> = {
  "series.name": "Silsilə",
  "series.names": "Silsilələr",
  "series.description": "“{name}” silsiləsinin bütün hissələri.",
  "series.part": "Silsilə, hissə {part}",
  "series.part of": "Hissə {part}, cəmi {count}",
  "series.previous": "Əvvəlki hissə",
  "series.next": "Növbəti hissə",
};
