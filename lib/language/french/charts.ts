import type { charts as english } from "@/lib/language/english/charts";
import type { Translated } from "@/lib/language/message";

/** Charts, line maps, matches and votes. */
export const charts: Translated<typeof english> = {
  "chart.source": "Source : {source}",
  "chart.figures": "Les chiffres en tableau",
  "line map.closed": "non desservi",
  "line map.change": "Correspondance : {lines}",
  "result.minute": "{minute}e",
  "result.penalty": "sur penalty",
  "result.own goal": "contre son camp",
  "vote.votes": {
    one: "{count} voix, {share}",
    many: "{count} de voix, {share}",
    other: "{count} voix, {share}",
  },
  "vote.majority": "Majorité : {needed} sur {total}.",
};
