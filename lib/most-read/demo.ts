import { existsSync } from "node:fs";
import { storePath } from "@/lib/store/sqlite";
import type { StorePlace } from "@/lib/store/store";
import { isPublicAddress } from "@/lib/urls";
import { busyness, dice } from "./desk/dice";
import type { Rankable } from "./ranking";
import { type HourOfReaders, hourOf } from "./reader-counts";
import { exchangeReaders, openViewsStore, originOf, type ViewsStore, viewsStoreName } from "./views-store";

const weekInHours = 7 * 24;

/** What keeps a demonstration from being made or removed here, in a sentence with its remedy; undefined when nothing does. */
type Obstacle = string | undefined;

/**
 * Fills an empty store of this machine with the readers of an invented week. A running site shows them within a
 * minute. Returns what stood in the way.
 */
export async function makeDemo(
  place: StorePlace,
  address: string,
  articles: readonly Rankable[],
  now: Date,
): Promise<Obstacle> {
  if (isPublicAddress(address)) {
    return `The paper's address is ${address}, so its readers are real. Invented ones are only for a paper on localhost.`;
  }
  if (place.databaseUrl) {
    return "DATABASE_URL is set, and others may read that database. Unset it: invented readers are only for this machine.";
  }
  return inStore(place, async (store) => {
    const week = inventWeek(articles, now);
    if (await exchangeReaders(store, week, true, (_origin, isEmpty) => isEmpty)) return undefined;
    return (await originOf(store)).isInvented
      ? "There is an invented week already. Remove it first: npm run most-read -- --reset."
      : `${storePath(place.folder, viewsStoreName)} holds counted readers. Move it away first, if you want an invented week instead.`;
  });
}

/** Removes an invented week, and whoever was counted since; never a store without one. Returns what stood in the way. */
export async function removeDemo(place: StorePlace): Promise<Obstacle> {
  const nothing = "There is no invented week here, so nothing was removed.";
  // Only a look must not make a store.
  if (place.databaseUrl || !existsSync(storePath(place.folder, viewsStoreName))) return nothing;
  return inStore(place, async (store) =>
    (await exchangeReaders(store, [], false, ({ isInvented }) => isInvented)) ? undefined : nothing,
  );
}

async function inStore<Result>(
  place: StorePlace,
  work: (store: ViewsStore) => Promise<Result>,
): Promise<Result> {
  const store = await openViewsStore(place);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** A week of readers: some stories are loved and most are not, each fades after its day, and nobody reads at four. */
export function inventWeek(articles: readonly Rankable[], now: Date): HourOfReaders[] {
  const throwDice = dice(2026);
  const hourNow = hourOf(now);
  return articles.flatMap(({ slug, publishedAt }) => {
    const appeal = 4 + 240 * throwDice() ** 4;
    const liking = 0.1 + 0.3 * throwDice();
    const published = hourOf(publishedAt);
    const rows: HourOfReaders[] = [];
    for (let hour = Math.max(published, hourNow - weekInHours + 1); hour <= hourNow; hour++) {
      const fade = 0.05 + 0.95 * 2 ** (-(hour - published) / 18);
      const readers = Math.round(appeal * fade * busyness(hour) * (0.5 + throwDice()));
      if (readers > 0) rows.push({ slug, hour, readers, fromRail: Math.floor(readers * liking) });
    }
    return rows;
  });
}
