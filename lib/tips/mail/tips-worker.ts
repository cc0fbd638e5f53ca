import { randomInt } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { site } from "@/lib/content/site";
import { storePlace, tipsSettings } from "@/lib/env";
import { dayOf } from "@/lib/tips/days";
import { purgeTips } from "@/lib/tips/desk/desk";
import { TipsKeeper } from "@/lib/tips/store/resilient-tips-store";
import { lossIn, repairTips, type Verification } from "@/lib/tips/store/verify";
import { TipsClosed } from "@/lib/tips/tips-closed";
import { type Post, postBySmtp } from "./letter";
import { alarmMinutes, sendNext, waitingMail } from "./outbox";

const roundMs = 5_000;
const alarmEveryMs = 3_600_000;
const checkpointEveryMs = 60_000;
/** Less than `npm start` gives its workers. */
const endingPatienceMs = 3_000;

/**
 * Mails tips and deletes old ones for as long as the paper runs, beside the server and not in it: what it does there
 * holds no reader up. Returns how to end it, which gives a mail that is under way a moment to be noted, and closes the
 * store in any case. Without a mail server mails wait.
 */
export function startTipsWorker(clock: () => Date): () => Promise<void> {
  const post = newsroomPost();
  const keeper = new TipsKeeper(storePlace());
  const ending = new AbortController();
  const ended = run(keeper, post, clock, ending.signal);
  return async () => {
    ending.abort();
    await Promise.race([ended, setTimeout(endingPatienceMs, undefined, { ref: false })]);
    await keeper.close();
  };
}

/** Mails to the newsroom as this paper is set up; undefined where it has no mail server. */
export function newsroomPost(): Post | undefined {
  const { smtpUrl: url, mailFrom } = tipsSettings();
  const to = site().tips.mail;
  return url === undefined ? undefined : postBySmtp({ url, from: mailFrom ?? to, to });
}

async function run(
  keeper: TipsKeeper,
  post: Post | undefined,
  clock: () => Date,
  ending: AbortSignal,
): Promise<void> {
  let purgedOn = "";
  let trouble = "";
  let alarmAt = 0;
  let checkpointAt = 0;
  const looked: LookedForLosses = { alarm: "", alarmAt: 0, repaired: undefined, repairAt: 0 };
  while (!ending.aborted) {
    try {
      const now = clock();
      await lookForLosses(keeper, looked, now);
      if (purgedOn !== dayOf(now)) {
        await keeper.use(
          (store) => purgeTips(store, { days: site().tips.retentionDays, isMailed: post !== undefined }, now),
          now,
        );
        purgedOn = dayOf(now);
      }
      if (Date.now() >= checkpointAt) {
        const isDone = await keeper.use(({ checkpoint }) => checkpoint(), now);
        // While others read or write, at the next round.
        if (isDone) checkpointAt = Date.now() + checkpointEveryMs;
      }
      const outcome = post && (await sendNext(keeper, post, now));
      const heard = outcome?.trouble === undefined ? "" : messageOf(outcome.trouble);
      if (outcome && heard !== trouble)
        console.error(
          heard ? `Tips cannot be mailed, and are tried again: ${heard}` : "Tips are mailed again.",
        );
      if (outcome) trouble = heard;
      // What was sent may not be all; what failed would fail again at once.
      if (outcome && !heard) continue;
      // Without a mail server they are meant to wait, and the start has said so.
      if (post && Date.now() >= alarmAt && (await isOverdue(keeper, clock())))
        alarmAt = Date.now() + alarmEveryMs;
    } catch {
      // Told by the keeper, which finds the store again.
    }
    await setTimeout(roundMs + randomInt(500), undefined, { signal: ending }).catch(() => {});
  }
}

/** What the last looks for losses came to. */
type LookedForLosses = {
  alarm: string;
  alarmAt: number;
  repaired: Verification | undefined;
  repairAt: number;
};

/**
 * Compares the store with the ledger of what was acknowledged, where that is due, and does what needs no person. The log
 * reports a loss when it is found, when it changes, and each hour.
 */
async function lookForLosses(keeper: TipsKeeper, looked: LookedForLosses, now: Date): Promise<void> {
  const verification = await keeper.verified(now, { isCurrent: true }).catch((cause) => {
    // The keeper has reported those.
    if (cause instanceof TipsClosed) throw cause;
    return `acknowledged tips cannot be verified: ${messageOf(cause)}. Restore the latest backup.`;
  });
  const loss = typeof verification === "object" ? (lossIn(verification) ?? "") : (verification ?? "");
  if (loss && (loss !== looked.alarm || Date.now() >= looked.alarmAt)) {
    console.error(`ALARM: ${loss}`);
    looked.alarmAt = Date.now() + alarmEveryMs;
  }
  if (!loss && looked.alarm) console.error("All acknowledged tips and replies are there.");
  looked.alarm = loss;
  if (typeof verification === "string") return;
  // Once for each verification; PostgreSQL has none.
  if (verification ? verification === looked.repaired : Date.now() < looked.repairAt) return;
  // Opening a store clears texts that would end the process when they are read.
  if (verification?.changed) await keeper.close();
  for (const did of await keeper.use((store) => repairTips(store, verification, now), now))
    console.error(did);
  looked.repaired = verification;
  looked.repairAt = Date.now() + checkpointEveryMs;
}

/** The second channel: whoever watches the log hears each hour of mail that waits for more than a day. */
async function isOverdue(keeper: TipsKeeper, now: Date): Promise<boolean> {
  const { count, minutes } = await keeper.use((store) => waitingMail(store, now), now);
  if (minutes < alarmMinutes) return false;
  console.error(
    `ALARM: ${count} mails about tips wait, the oldest for ${Math.floor(minutes / 60)} hours. ` +
      "Look at SMTP_URL; read the tips with npm run tips.",
  );
  return true;
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
