/** The rules of line maps, matches and votes that concern several of their parts together. */
import { tenth } from "@/lib/charts/plot";
import type { ReportAt } from "./report-at";
import { giveAttribute, plainAttributes, type Tag, tagsIn } from "./tags";

/** Checks what a tag holds together, and adds to it what follows from the other parts. */
export function checkGroup(tag: Tag, report: ReportAt): void {
  if (tag.name === "LineMap") markClosedStretches(tag);
  if (tag.name === "Result") checkResult(tag, report);
  if (tag.name === "Vote") checkVote(tag, report);
}

/** Marks the stops at which the stretch to the next one is closed. */
function markClosedStretches(map: Tag): void {
  const stops = tagsIn(map, "Stop");
  const isClosed = (stop: Tag | undefined) => stop !== undefined && plainAttributes(stop).closed === true;
  for (const [index, stop] of stops.entries())
    if (index < stops.length - 1 && (isClosed(stop) || isClosed(stops[index + 1])))
      giveAttribute(stop, "stretch", "closed");
}

/** Goals, where there are any, must add up to the score. Each is given the score after it. */
function checkResult(result: Tag, report: ReportAt): void {
  const goals = tagsIn(result, "Goal").map((tag) => ({ tag, side: plainAttributes(tag).for }));
  const [, home = "", away = ""] = /^(\d{1,3})\D(\d{1,3})$/.exec(String(plainAttributes(result).score)) ?? [];
  const counted = { home: 0, away: 0 };
  for (const { tag, side } of goals) {
    // A wrong side has been reported.
    if (side !== "home" && side !== "away") return;
    counted[side]++;
    giveAttribute(tag, "standing", `${counted.home}-${counted.away}`);
  }
  if (goals.length === 0 || home === "") return;
  if (counted.home !== Number(home) || counted.away !== Number(away))
    report(
      result,
      `The goals add up to ${counted.home}-${counted.away}, and the score is ${home}-${away}. Correct one of them.`,
    );
}

/** Votes must add up to the total. Each choice is given its share of it, in percent. */
function checkVote(vote: Tag, report: ReportAt): void {
  const { total, needed } = plainAttributes(vote);
  const choices = tagsIn(vote, "Choice").map((tag) => ({ tag, votes: Number(plainAttributes(tag).votes) }));
  const sum = choices.reduce((sum, { votes }) => sum + votes, 0);
  // A number that is missing or wrong has been reported.
  if (!Number.isInteger(sum) || !/^\d+$/.test(String(total))) return;
  if (sum !== Number(total) || sum === 0)
    report(vote, `The votes add up to ${sum}, and the total is ${total}. Correct one of them.`);
  else if (Number(needed) > sum)
    report(vote, `The majority ${needed} is more than all votes, ${sum}. Correct one of them.`);
  else
    for (const { tag, votes } of choices) {
      giveAttribute(tag, "share", String(tenth((100 * votes) / sum)));
      if (needed !== undefined) giveAttribute(tag, "majority", String(tenth((100 * Number(needed)) / sum)));
    }
}
