import type { charts as english } from "../english/charts";
import type { Translated } from "../message";

/** Charts, line maps, matches and votes. */
export const charts: Translated<typeof english> = {
  "chart.source": "المصدر: {source}",
  "chart.figures": "الأرقام في جدول",
  "line map.closed": "لا توقّف فيها",
  "line map.change": "تبديل: {lines}",
  "result.minute": "د {minute}",
  "result.penalty": "ركلة جزاء",
  "result.own goal": "هدف ذاتي",
  "vote.votes": {
    zero: "لا أصوات، {share}",
    one: "صوت واحد، {share}",
    two: "صوتان، {share}",
    few: "{count} أصوات، {share}",
    many: "{count} صوتاً، {share}",
    other: "{count} صوت، {share}",
  },
  "vote.majority": "الأغلبية: {needed} من {total}.",
};
