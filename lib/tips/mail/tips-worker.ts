import { randomInt } from "node:crypto";
import { site } from "@/lib/content/site";
import { storeLocation, tipsSettings } from "@/lib/env";
import { printableLine } from "@/lib/printable";
import { alarmRepeatMs, IncidentLog, messageOf } from "@/lib/store/incident-log";
import { Worker } from "@/lib/store/worker";
import { purgeUploads } from "@/lib/tips/store/delete-files";
import { purgeTips } from "@/lib/tips/store/delete-tips";
import { repairTips } from "@/lib/tips/store/repair-tips";
import { ResilientTipsStore, TipsClosed } from "@/lib/tips/store/resilient-tips-store";
import { lossIn, type Verification } from "@/lib/tips/store/verify";
import { utcDay } from "@/lib/tips/utc-days";
import { type SendMail, sendBySmtp } from "./letter";
import { alarmMinutes, sendNext, waitingMail } from "./outbox";

const roundMs = 5_000;
const checkpointEveryMs = 60_000;
/** Shorter than `npm start` waits for its workers. */
const endPatienceMs = 3_000;

/**
 * Verifies, mails and purges tips while the site runs, in the process beside the server, so that it delays no
 * reader. Returns a function that ends it, waits a moment for mail that is being sent, and closes the store.
 * Without a mail server mail stays queued.
 */
export function startTipsWorker(clock: () => Date): () => Promise<void> {
  const tipsStore = new ResilientTipsStore(storeLocation());
  // The store has logged the cause of a round that failed.
  const worker = new Worker(tipsRound(tipsStore, newsroomMail(), clock), roundMs);
  worker.wake(0);
  return async () => {
    await worker.end(endPatienceMs);
    await tipsStore.close();
  };
}

/** Sends mail to the newsroom; undefined when no mail server is set. */
export function newsroomMail(): SendMail | undefined {
  const { smtpUrl: url, mailFrom } = tipsSettings();
  const { say, tips } = site();
  const to = tips.mail;
  return url === undefined ? undefined : sendBySmtp({ url, from: mailFrom ?? to, to, say });
}

function tipsRound(tipsStore: ResilientTipsStore, sendMail: SendMail | undefined, clock: () => Date) {
  const verify = verification(tipsStore);
  const mailIncident = new IncidentLog("Tips are mailed again.");
  const overdueAlarm = new IncidentLog("Mail about tips is sent again.", alarmRepeatMs);
  let purgedOn = "";
  let checkpointAt = 0;
  return async (ending: AbortSignal): Promise<number> => {
    const now = clock();
    await verify(now);
    if (purgedOn !== utcDay(now)) {
      const settings = { days: site().tips.retentionDays, isMailed: sendMail !== undefined };
      await tipsStore.use((store) => purgeTips(store, settings, now), now);
      purgedOn = utcDay(now);
    }
    if (Date.now() >= checkpointAt) {
      await tipsStore.use((store) => purgeUploads(store, now), now);
      const isDone = await tipsStore.use(({ checkpoint }) => checkpoint(), now);
      // While others read or write, the next round tries again.
      if (isDone) checkpointAt = Date.now() + checkpointEveryMs;
    }
    const sent = sendMail && !ending.aborted ? await sendNext(tipsStore, sendMail, now) : undefined;
    if (sent?.failure !== undefined)
      mailIncident.report(
        `Tips cannot be mailed and are tried again: ${printableLine(messageOf(sent.failure))}`,
      );
    else if (sent) mailIncident.resolve();
    // More mail may be due; after a failure the next attempt would fail too.
    if (sent && sent.failure === undefined) return 0;
    // Without a mail server mail waits on purpose, as `npm start` reports.
    if (sendMail) await reportOverdue(tipsStore, overdueAlarm, clock());
    return roundMs + randomInt(500);
  };
}

/**
 * Compares the store with the ledger if that is due, and repairs what needs no decision. A loss is logged
 * when it is found, when it changes, and each hour.
 */
function verification(tipsStore: ResilientTipsStore): (now: Date) => Promise<void> {
  const loss = new IncidentLog("All acknowledged tips and replies are there.", alarmRepeatMs);
  let repaired: Verification | undefined;
  let repairAt = 0;
  return async (now) => {
    let found: Verification | undefined;
    try {
      found = await tipsStore.verified(now, { isCurrent: true });
    } catch (cause) {
      // Already logged.
      if (cause instanceof TipsClosed) throw cause;
      loss.report(
        `ALARM: acknowledged tips cannot be verified: ${messageOf(cause)}. Restore the latest backup.`,
      );
      return;
    }
    const lost = found && lossIn(found);
    if (lost) loss.report(`ALARM: ${lost}`);
    else loss.resolve();
    // Once for each verification; on PostgreSQL, which has none, once a minute.
    if (found ? found === repaired : Date.now() < repairAt) return;
    // Opening the store repairs texts that would abort the process when they are read.
    if (found?.changed) await tipsStore.close();
    const did = await tipsStore.use((store) => repairTips(store, found, now), now);
    for (const sentence of did) console.error(sentence);
    repaired = found;
    repairAt = Date.now() + checkpointEveryMs;
  };
}

async function reportOverdue(tipsStore: ResilientTipsStore, alarm: IncidentLog, now: Date): Promise<void> {
  const { count, minutes } = await tipsStore.use((store) => waitingMail(store, now), now);
  if (minutes < alarmMinutes) return alarm.resolve();
  alarm.report(
    `ALARM: mail about tips is waiting: ${count} in all, the oldest for ${Math.floor(minutes / 60)} hours. ` +
      "Check SMTP_URL, and read the tips with npm run tips.",
    "overdue",
  );
}
