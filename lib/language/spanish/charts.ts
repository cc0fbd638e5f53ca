import type { charts as english } from "@/lib/language/english/charts";
import type { Translated } from "@/lib/language/message";

/** Charts, line maps, matches and votes. */
export const charts: Translated<typeof english> = {
  "chart.source": "Fuente: {source}",
  "chart.figures": "Las cifras en una tabla",
  "line map.closed": "sin servicio",
  "line map.change": "Transbordo: {lines}",
  "result.minute": "{minute}′",
  "result.penalty": "de penalti",
  "result.own goal": "en propia meta",
  "vote.votes": {
    one: "{count} voto, {share}",
    many: "{count} de votos, {share}",
    other: "{count} votos, {share}",
  },
  "vote.majority": "Mayoría: {needed} de {total}.",
};
