import { site } from "@/lib/content/site";
import { announceSettings, storeLocation } from "@/lib/env";
import { alarmRepeatMs, IncidentLog, messageOf } from "@/lib/store/incident-log";
import { countQueued } from "@/lib/store/outbox";
import { ResilientStore } from "@/lib/store/resilient-store";
import type { StoreLocation } from "@/lib/store/store";
import { Worker } from "@/lib/store/worker";
import { minuteOf } from "@/lib/time";
import { absolute, feedsIn, indexNowKeyPath, isPublicAddress } from "@/lib/urls";
import { announceablePages } from "./announceable-pages";
import {
  type AnnouncementsStore,
  announcementsStoreName,
  openAnnouncementsStore,
} from "./announcements-store";
import { type Channel, indexNow, webSub } from "./channels";
import { queueChanges, type UrlsOf } from "./detect-changes";
import { sendNext } from "./send";

const roundMs = 30_000;
const endPatienceMs = 4_000;
const alarmMinutes = 24 * 60;

/**
 * Announces what is new, changed or gone to hubs and search engines while the site runs, if a channel is set.
 * Returns a function that ends it and waits for the running round.
 */
export function startAnnounceWorker(clock: () => Date): () => Promise<void> {
  const channels = configuredChannels();
  if (channels.length === 0) return async () => {};
  const store = resilientAnnouncements(storeLocation());
  const incidents = new Map(
    channels.map(({ name }) => [name, new IncidentLog(`News is announced by ${name} again.`)]),
  );
  const overdueAlarm = new IncidentLog("Announcements are sent again.", alarmRepeatMs);
  const worker = new Worker(async (ending) => {
    const { overdue, failed } = await announceRound(store, channels, clock(), ending);
    for (const [name, incident] of incidents) {
      const failure = failed.get(name);
      if (failure === undefined) incident.resolve();
      else incident.report(`News cannot be announced by ${name} and is tried again: ${failure}`);
    }
    const alarm = `ALARM: announcements are waiting for more than a day: ${overdue} in all.`;
    if (overdue > 0) overdueAlarm.report(alarm, "overdue");
    else overdueAlarm.resolve();
    return roundMs;
  }, roundMs);
  worker.wake(0);
  return () => worker.end(endPatienceMs);
}

/** The channels that are set up; none while the site's address is not public. */
export function configuredChannels(): Channel[] {
  const { hub, indexNow: search } = announceSettings();
  const { address } = site();
  const channels: Channel[] = [];
  if (hub !== undefined) channels.push(webSub(hub));
  if (search) channels.push(indexNow(search.endpoint, search.key, absolute(address, indexNowKeyPath)));
  if (channels.length === 0 || isPublicAddress(address)) return channels;
  console.log(`News is not announced: nobody else can reach ${address}. Set SITE_ADDRESS.`);
  return [];
}

/** A damaged store is replaced by an empty one, and all published articles count as announced. */
export function resilientAnnouncements(location: StoreLocation): ResilientStore<AnnouncementsStore> {
  return new ResilientStore<AnnouncementsStore>({
    name: announcementsStoreName,
    location,
    open: openAnnouncementsStore,
    subject: "Announcements",
    incident: (cause) => ({ message: `ALARM: news is not announced. ${messageOf(cause)}` }),
    resolved: "The store of announcements can be used again.",
  });
}

/** Queues what is new, changed or gone, and sends what is due. `overdue` is 0 until one waits for a day. */
export async function announceRound(
  resilient: ResilientStore<AnnouncementsStore>,
  channels: Channel[],
  now: Date,
  ending?: AbortSignal,
): Promise<{ overdue: number; failed: Map<string, string> }> {
  try {
    return await resilient.use(async (store) => {
      const { address } = site();
      const urlsOf: Required<UrlsOf> = {
        indexnow: ({ slug }) => [absolute(address, `/${slug}`)],
        websub: ({ feeds }) => feeds.flatMap(feedsIn).map((path) => absolute(address, path)),
      };
      const used = Object.fromEntries(channels.map(({ name }) => [name, urlsOf[name]]));
      await queueChanges(store, announceablePages(now), used, now);
      const failed = new Map<string, string>();
      for (const channel of channels) {
        let sent: Awaited<ReturnType<typeof sendNext>>;
        do {
          sent = await sendNext(store, channel, now);
          if (sent?.failure !== undefined) failed.set(channel.name, messageOf(sent.failure));
          // A hub that is down would time out for each of a hundred feeds.
        } while (sent && sent.failure === undefined && !ending?.aborted);
      }
      const { count, since } = await countQueued(store.db, "announcement");
      const isOverdue = since !== undefined && minuteOf(now) - since >= alarmMinutes;
      return { overdue: isOverdue ? count : 0, failed };
    }, now);
  } finally {
    // Between rounds the log is checkpointed.
    await resilient.close();
  }
}
