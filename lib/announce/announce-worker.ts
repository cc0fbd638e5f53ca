import { setTimeout } from "node:timers/promises";
import { published } from "@/lib/content/articles";
import type { ArticleEntry } from "@/lib/content/model";
import { changedAt } from "@/lib/content/publication";
import { site } from "@/lib/content/site";
import { announceSettings, storePlace } from "@/lib/env";
import { DamagedStore, setAside } from "@/lib/store/damage";
import { storePath } from "@/lib/store/sqlite";
import type { StorePlace } from "@/lib/store/store";
import { minuteOf } from "@/lib/time";
import {
  absolute,
  articlePath,
  feedFormats,
  feedPath,
  indexNowKeyPath,
  isPublicAddress,
  type ListKind,
} from "@/lib/urls";
import {
  type AnnouncementsStore,
  announcementsStoreName,
  openAnnouncementsStore,
} from "./announcements-store";
import { type Channel, indexNow, webSub } from "./channels";
import { noticeNews, type Told } from "./detect-changes";
import { tellNext, waitingAnnouncements } from "./send";

const roundMs = 30_000;
const alarmMinutes = 24 * 60;
const alarmEveryMs = 3_600_000;

/**
 * Tells hubs and search engines of what is new, for as long as the paper runs, beside the server and not in it. Does
 * nothing unless the paper is set up for it. Returns how to end it, which lets what is under way be noted.
 */
export function startAnnounceWorker(clock: () => Date): () => Promise<void> {
  const channels = channelsOfPaper();
  if (channels.length === 0) return async () => {};
  const ending = new AbortController();
  const ended = run(storePlace(), channels, clock, ending.signal);
  return () => {
    ending.abort();
    return ended;
  };
}

/** The channels that the paper is set up for; none while its address is one that nobody else reaches. */
export function channelsOfPaper(): Channel[] {
  const { hub, indexNow: search } = announceSettings();
  const { address } = site();
  const isSetUp = hub !== undefined || search !== undefined;
  if (isSetUp && !isPublicAddress(address)) {
    console.log(`News is announced to nobody: ${address} is this machine's own. Set SITE_ADDRESS.`);
    return [];
  }
  return [
    ...(hub === undefined ? [] : [webSub(hub)]),
    ...(search === undefined
      ? []
      : [indexNow(search.endpoint, search.key, absolute(address, indexNowKeyPath))]),
  ];
}

async function run(
  place: StorePlace,
  channels: Channel[],
  clock: () => Date,
  ending: AbortSignal,
): Promise<void> {
  const troubles = new Map<string, string>();
  const hear = (who: string, trouble: string, isWell: string) => {
    if (troubles.get(who) === trouble) return;
    if (trouble || troubles.has(who)) console.error(trouble || isWell);
    troubles.set(who, trouble);
  };
  let alarmAt = 0;
  while (!ending.aborted) {
    try {
      const { overdue, failed } = await announceRound(place, channels, clock(), ending);
      for (const { name } of channels) {
        const trouble = failed.get(name);
        hear(
          name,
          trouble === undefined ? "" : `News cannot be announced by ${name}, and is tried again: ${trouble}`,
          `News is announced by ${name} again.`,
        );
      }
      hear("store", "", "The store of announcements is well again.");
      if (overdue > 0 && Date.now() >= alarmAt) {
        console.error(`ALARM: ${overdue} announcements wait, the oldest for more than a day.`);
        alarmAt = Date.now() + alarmEveryMs;
      }
    } catch (cause) {
      hear("store", `ALARM: news is not announced. ${messageOf(cause)}`, "");
    }
    await setTimeout(roundMs, undefined, { signal: ending }).catch(() => {});
  }
}

/** Looks for news once and tells all that is due. `overdue` announcements wait, some of them for more than a day. */
export async function announceRound(
  place: StorePlace,
  channels: Channel[],
  now: Date,
  ending?: AbortSignal,
): Promise<{ overdue: number; failed: Map<string, string> }> {
  const store = await openWhole(place, now);
  try {
    const { address } = site();
    const told = published(now).map((article) => toldOf(article, address, now));
    await noticeNews(
      store,
      told,
      channels.map(({ name }) => name),
      now,
    );
    const failed = new Map<string, string>();
    for (const channel of channels) {
      let outcome: Awaited<ReturnType<typeof tellNext>>;
      do {
        outcome = await tellNext(store, channel, now);
        if (outcome?.trouble !== undefined) failed.set(channel.name, messageOf(outcome.trouble));
        // Whoever is down would keep us as long for each of a hundred feeds.
      } while (outcome && outcome.trouble === undefined && !ending?.aborted);
    }
    const { count, since } = await waitingAnnouncements(store);
    const isOverdue = since !== null && minuteOf(now) - since >= alarmMinutes;
    return { overdue: isOverdue ? count : 0, failed };
  } finally {
    await store.close();
  }
}

/** What is told of a story: to search engines its address, to hubs the feeds that it stands in. */
function toldOf(article: ArticleEntry, address: string, now: Date): Told {
  const { slug, category, topics, authors } = article;
  const lists = [
    undefined,
    { kind: "category" as ListKind, slug: category.slug },
    ...topics.map(({ slug }) => ({ kind: "topic" as ListKind, slug })),
    ...authors.map(({ slug }) => ({ kind: "author" as ListKind, slug })),
  ];
  return {
    slug,
    changedAt: changedAt(article, now),
    urls: {
      indexnow: [absolute(address, articlePath(slug))],
      websub: lists.flatMap((list) => feedFormats.map((format) => absolute(address, feedPath(format, list)))),
    },
  };
}

/** A damaged store holds a few pings at most: it is set aside, and what is published now is taken as known. */
async function openWhole(place: StorePlace, now: Date): Promise<AnnouncementsStore> {
  try {
    return await openAnnouncementsStore(place);
  } catch (cause) {
    const isOurs =
      cause instanceof DamagedStore && cause.path === storePath(place.folder, announcementsStoreName);
    if (!isOurs) throw cause;
    const aside = setAside(cause.path, now);
    console.error(`Announcements start afresh: ${cause.path} ${cause.damage}. It lies at ${aside} now.`);
    return openAnnouncementsStore(place);
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
