import type { charts as english } from "@/lib/language/english/charts";
import type { Translated } from "@/lib/language/message";

/** Charts, line maps, matches and votes. */
export const charts: Translated<typeof english> = {
  "chart.source": "Mənbə: {source}",
  "chart.figures": "Rəqəmlər cədvəldə",
  "line map.closed": "xidmət göstərilmir",
  "line map.change": "Keçid: {lines}",
  "result.minute": "{minute}′",
  "result.penalty": "penalti",
  "result.own goal": "avtoqol",
  "vote.votes": { one: "{count} səs, {share}", other: "{count} səs, {share}" },
  "vote.majority": "Çoxluq: {total} səsdən {needed}.",
};
