import type { charts as english } from "../english/charts";
import type { Translated } from "../message";

/** Charts, line maps, matches and votes. */
export const charts: Translated<typeof english> = {
  "chart.source": "מקור: {source}",
  "chart.figures": "הנתונים בטבלה",
  "line map.closed": "ללא עצירה",
  "line map.change": "החלפה: {lines}",
  "result.minute": "דקה {minute}",
  "result.penalty": "פנדל",
  "result.own goal": "שער עצמי",
  "vote.votes": {
    one: "קול אחד, {share}",
    two: "שני קולות, {share}",
    other: "{count} קולות, {share}",
  },
  "vote.majority": "רוב: {needed} מתוך {total}.",
};
