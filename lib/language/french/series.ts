import type { series as english } from "@/lib/language/english/series";
import type { Translated } from "@/lib/language/message";

export const series: Translated<typeof english> = {
  "series.name": "Série",
  "series.names": "Séries",
  "series.description": "Tous les épisodes de la série « {name} ».",
  "series.part": "Épisode {part} de la série",
  "series.part of": "Épisode {part} sur {count}",
  "series.previous": "Épisode précédent",
  "series.next": "Épisode suivant",
};
