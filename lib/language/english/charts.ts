import type { Message } from "@/lib/language/message";

/** Charts, line maps, matches and votes. */
export const charts = {
  "chart.source": "Source: {source}",
  "chart.figures": "The figures as a table",
  "line map.closed": "not served",
  "line map.change": "Change: {lines}",
  "result.minute": "{minute}′",
  "result.penalty": "penalty",
  "result.own goal": "own goal",
  "vote.votes": { one: "{count} vote, {share}", other: "{count} votes, {share}" },
  "vote.majority": "Majority: {needed} of {total}.",
} as const satisfies Record<string, Message>;
