import { existsSync } from "node:fs";
import { seededRandom } from "@/lib/seeded-random";
import { storePath } from "@/lib/store/sqlite";
import type { StoreLocation } from "@/lib/store/store";
import { isPublicAddress } from "@/lib/urls";
import type { Rankable } from "./ranking";
import { type HourOfReaders, hourOf } from "./reader-counts";
import { openViewsStore, originOf, replaceReaders, type ViewsStore, viewsStoreName } from "./views-store";

const weekInHours = 7 * 24;

/** Fills this machine's empty store with an invented week of readers. Resolves to why not, and the remedy. */
export async function makeDemo(
  location: StoreLocation,
  address: string,
  articles: readonly Rankable[],
  now: Date,
): Promise<string | undefined> {
  if (isPublicAddress(address)) {
    return `The site's address is ${address}, so its readers are real. Invented readers are only for localhost.`;
  }
  if (location.databaseUrl) {
    return "DATABASE_URL is set, and others may read that database. Unset it: invented readers are only for this machine.";
  }
  return inStore(location, async (store) => {
    const week = inventWeek(articles, now);
    if (await replaceReaders(store, week, true, (_origin, isEmpty) => isEmpty)) return undefined;
    return (await originOf(store)).isInvented
      ? "The store already holds an invented week. Remove it first: npm run most-read -- --reset."
      : `${storePath(location.folder, viewsStoreName)} holds counted readers. To see an invented week instead, move the file away.`;
  });
}

/** Removes an invented week and all readers counted since. Resolves to why not: real readers stay. */
export async function removeDemo(location: StoreLocation): Promise<string | undefined> {
  const nothing = "The store holds no invented week. Nothing was removed.";
  // Opening the store would make one.
  if (location.databaseUrl || !existsSync(storePath(location.folder, viewsStoreName))) return nothing;
  return inStore(location, async (store) =>
    (await replaceReaders(store, [], false, ({ isInvented }) => isInvented)) ? undefined : nothing,
  );
}

async function inStore<Result>(location: StoreLocation, work: (store: ViewsStore) => Promise<Result>) {
  const store = await openViewsStore(location);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** A week of readers: few articles are popular, each fades after a day, and hardly anybody reads at night. */
export function inventWeek(articles: readonly Rankable[], now: Date): HourOfReaders[] {
  const random = seededRandom(2026);
  const hourNow = hourOf(now);
  return articles.flatMap(({ slug, publishedAt }) => {
    const appeal = 4 + 240 * random() ** 4;
    const shareFromRail = 0.1 + 0.3 * random();
    const patience = Math.round(25 + 200 * random());
    const published = hourOf(publishedAt);
    const rows: HourOfReaders[] = [];
    for (let hour = Math.max(published, hourNow - weekInHours + 1); hour <= hourNow; hour++) {
      const fade = 0.05 + 0.95 * 2 ** (-(hour - published) / 18);
      const readers = Math.round(appeal * fade * busyness(hour) * (0.5 + random()));
      const timed = Math.floor(0.7 * readers);
      const seconds = timed * patience;
      const fromRail = Math.floor(readers * shareFromRail);
      if (readers > 0) rows.push({ slug, hour, readers, fromRail, timed, seconds });
    }
    return rows;
  });
}

/** How busy each hour of a commuter town's day is, from midnight, relative to its busiest. */
const rhythm = [
  0.1, 0.06, 0.04, 0.04, 0.07, 0.2, 0.55, 0.95, 1, 0.7, 0.5, 0.5, 0.65, 0.55, 0.45, 0.5, 0.65, 0.9, 0.95, 0.7,
  0.6, 0.55, 0.4, 0.2,
];

/** @param hour whole hours since 1970, in UTC */
export const busyness = (hour: number) => rhythm[((hour % 24) + 24) % 24] ?? 0;
