import type { charts as english } from "@/lib/language/english/charts";
import type { Translated } from "@/lib/language/message";

/** Charts, line maps, matches and votes. */
export const charts: Translated<typeof english> = {
  "chart.source": "Quelle: {source}",
  "chart.figures": "Die Zahlen als Tabelle",
  "line map.closed": "nicht bedient",
  "line map.change": "Umsteigen: {lines}",
  "result.minute": "{minute}.",
  "result.penalty": "Elfmeter",
  "result.own goal": "Eigentor",
  "vote.votes": { one: "{count} Stimme, {share}", other: "{count} Stimmen, {share}" },
  "vote.majority": "Mehrheit: {needed} von {total}.",
};
