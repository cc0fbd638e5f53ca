import type { charts as english } from "@/lib/language/english/charts";
import type { Translated } from "@/lib/language/message";

/** Charts, line maps, matches and votes. */
export const charts: Translated<typeof english> = {
  "chart.source": "Աղբյուր՝ {source}",
  "chart.figures": "Թվերը աղյուսակով",
  "line map.closed": "չի սպասարկվում",
  "line map.change": "Փոխադրում՝ {lines}",
  "result.minute": "{minute}′",
  "result.penalty": "տասնմեկմետրանոց",
  "result.own goal": "ինքնագոլ",
  "vote.votes": { one: "{count} ձայն, {share}", other: "{count} ձայն, {share}" },
  "vote.majority": "Մեծամասնություն՝ {needed} {total}-ից։",
};
