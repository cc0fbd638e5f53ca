import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { storePath } from "@/lib/store/sqlite";
import type { StorePlace } from "@/lib/store/store";
import { isPublicAddress } from "@/lib/urls";
import type { Rankable } from "../ranking";
import { type HourOfReaders, hourOf } from "../reader-counts";
import { addReaders, openViewsStore, readersBetween, viewsStoreName } from "../views-store";
import { busyness, dice } from "./dice";

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
  if (await hasReaders(place)) {
    const file = storePath(place.folder, viewsStoreName);
    return isDemo(place)
      ? "There is an invented week already. Remove it first: npm run most-read -- --reset."
      : `${file} holds counted readers. Move it away first, if you want an invented week instead.`;
  }
  // Made aside and put in place whole, so that a running site sees another file and reads all of it.
  const aside = join(place.folder, "demo");
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  const store = await openViewsStore({ folder: aside });
  await addReaders(store, inventWeek(articles, now));
  await sql`pragma wal_checkpoint(truncate)`.execute(store.db);
  await store.close();
  removeStore(place);
  renameSync(storePath(aside, viewsStoreName), storePath(place.folder, viewsStoreName));
  rmSync(aside, { recursive: true, force: true });
  writeFileSync(
    markOf(place),
    "The readers in views.db are invented. npm run most-read -- --reset removes them.\n",
  );
  return undefined;
}

/** Removes an invented week, and nothing else. Returns what stood in the way. */
export function removeDemo(place: StorePlace): Obstacle {
  if (!isDemo(place)) return "There is no invented week here, so nothing was removed.";
  removeStore(place);
  rmSync(markOf(place));
  return undefined;
}

const markOf = ({ folder }: StorePlace) => join(folder, "views-are-invented.txt");
const isDemo = (place: StorePlace) => existsSync(markOf(place));

async function hasReaders(place: StorePlace): Promise<boolean> {
  if (!existsSync(storePath(place.folder, viewsStoreName))) return false;
  const store = await openViewsStore(place);
  const rows = await readersBetween(store, 0, Number.MAX_SAFE_INTEGER);
  await store.close();
  return rows.length > 0;
}

function removeStore({ folder }: StorePlace): void {
  for (const journal of ["-wal", "-shm", ""]) {
    rmSync(storePath(folder, viewsStoreName) + journal, { force: true });
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
