import type { series as english } from "@/lib/language/english/series";
import type { Translated } from "@/lib/language/message";

export const series: Translated<typeof english> = {
  "series.name": "Serie",
  "series.names": "Series",
  "series.description": "Todas las entregas de la serie «{name}».",
  "series.part": "Entrega {part} de la serie",
  "series.part of": "Entrega {part} de {count}",
  "series.previous": "Entrega anterior",
  "series.next": "Entrega siguiente",
};
