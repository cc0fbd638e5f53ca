/** What pages and plain formats both say of line maps, matches and votes. */
import { shownNumber, shownShare } from "@/lib/charts/shown-number";
import type { Say } from "@/lib/language/say";
import { dateOf } from "@/lib/time";
import type { AttributesOf } from "./furniture";

/** A score in the digits of the language: 2–1. */
export function shownScore(score: string, { language }: Say): string {
  return score
    .split(/\D/)
    .map((goals) => shownNumber(Number(goals), language, 0))
    .join("–");
}

/** A match and its score: Dockers 2–1 Weavers. */
export const matchInWords = (
  { home, away, score }: Pick<AttributesOf<"Result">, "home" | "away" | "score">,
  say: Say,
): string => `${home} ${shownScore(score, say)} ${away}`;

/** When and where a match was: 15 November 2026, Harbour Field. The day is that of the place. */
export function dayAndPlace({ day, place }: Partial<Record<"day" | "place", string>>, say: Say): string {
  const date = day && dateOf(new Date(day), { language: say.language, timeZone: "UTC" });
  return [date, place].filter(Boolean).join(" · ");
}

/** A goal with the score after it, from which readers see whose it is: 1–0 Ada Senn 71′ (penalty). */
export function goalInWords({ by, minute, kind, standing }: AttributesOf<"Goal">, say: Say): string {
  return [
    standing && shownScore(standing, say),
    by,
    minute && say("result.minute", { minute: Number(minute) }),
    kind === "own" && `(${say("result.own goal")})`,
    kind === "penalty" && `(${say("result.penalty")})`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** The votes of a choice and its share: 7 votes, 53.8%. */
export function votesInWords({ votes, share = "0" }: AttributesOf<"Choice">, say: Say): string {
  const count = Number(votes);
  return say("vote.votes", { count, share: shownShare(Number(share), say.language) });
}

export function majorityInWords(needed: string, total: string, say: Say): string {
  return say("vote.majority", { needed: Number(needed), total: Number(total) });
}
