import { type Kysely, sql } from "kysely";
import { chunks } from "@/lib/chunks";
import { openStore } from "@/lib/store/open-store";
import type { Store, StoreLocation } from "@/lib/store/store";
import type { HourOfReaders } from "./reader-counts";
import { hoursAhead } from "./readership";
import { lookedBackMs } from "./silence";
import type { Batch } from "./tally";
import { isTallied, periodOf, type Tallied } from "./view-outcomes";

type Tables = {
  hour_of_readers: {
    slug: string;
    hour: number;
    readers: number;
    from_rail: number;
    timed: number;
    seconds: number;
    capped: number;
  };
  origin: { id: 1; generation: number; is_invented: 0 | 1 };
  view_outcome: { period: number; what: string; times: number };
};

/** Where a store's readers come from. A new generation makes other processes read all of them again. */
export type Origin = { generation: number; isInvented: boolean };

export const viewsStoreName = "views";

export type ViewsStore = Store<Tables>;

/** More than the longest window, in case a clock was wrong. */
const keptHours = 45 * 24;
/** More than the two days that are used. */
const keptOutcomeHours = 3 * 24;
/** The largest number that the column can hold on both engines. */
const lastHour = 2 ** 31 - 1;
/** SQLite allows some 32,000 values in one statement; a row has at most seven. */
const rowsAStatement = 2_000;

export function openViewsStore(location: StoreLocation): Promise<ViewsStore> {
  return openStore<Tables>(
    {
      name: viewsStoreName,
      // Losing a second of readers is better than waiting for the disk.
      durability: "normal",
      migrations,
    },
    location,
  );
}

const migrations = {
  "1-hour-of-readers": [
    `create table if not exists hour_of_readers (slug text not null, hour integer not null,
      readers integer not null, from_rail integer not null, primary key (hour, slug))`,
  ],
  "2-origin": [
    `create table if not exists origin (id integer primary key, generation integer not null,
      is_invented integer not null)`,
  ],
  "3-view-outcome": [
    `create table if not exists view_outcome (period integer not null, what text not null,
      times integer not null, primary key (period, what))`,
  ],
  "4-reading-time-and-caps": ["timed", "seconds", "capped"].map(
    (column) => `alter table hour_of_readers add column ${column} integer not null default 0`,
  ),
};

export async function originOf({ db }: Pick<ViewsStore, "db">): Promise<Origin> {
  const row = await db.selectFrom("origin").selectAll().executeTakeFirst();
  return { generation: row?.generation ?? 0, isInvented: row?.is_invented === 1 };
}

/** Replaces all stored readers in one transaction, if `may` allows it; resolves to whether it did. */
export async function replaceReaders(
  { db }: ViewsStore,
  rows: Iterable<HourOfReaders>,
  isInvented: boolean,
  may: (origin: Origin, isEmpty: boolean) => boolean,
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const origin = await originOf({ db: transaction });
    const any = await transaction.selectFrom("hour_of_readers").select("hour").limit(1).executeTakeFirst();
    if (!may(origin, any === undefined)) return false;
    await transaction.deleteFrom("hour_of_readers").execute();
    await insert(transaction, rows);
    const next = { generation: origin.generation + 1, is_invented: isInvented ? 1 : 0 } as const;
    await transaction
      .insertInto("origin")
      .values({ id: 1, ...next })
      .onConflict((conflict) => conflict.column("id").doUpdateSet(next))
      .execute();
    return true;
  });
}

/** Adds a batch to the stored counts, all or nothing. Several processes may do so at once. */
export async function addBatch({ db }: ViewsStore, { readers, outcomes }: Batch): Promise<void> {
  // All processes lock rows in the same order, which rules out deadlocks.
  const byHour = readers.toSorted((a, b) => a.hour - b.hour || (a.slug < b.slug ? -1 : 1));
  const byPeriod = outcomes.toSorted((a, b) => a.period - b.period || (a.what < b.what ? -1 : 1));
  await db.transaction().execute(async (transaction) => {
    await insert(transaction, byHour);
    for (const some of chunks(byPeriod, rowsAStatement))
      await transaction
        .insertInto("view_outcome")
        .values(some)
        .onConflict((conflict) =>
          conflict
            .columns(["period", "what"])
            .doUpdateSet({ times: sql`view_outcome.times + excluded.times` }),
        )
        .execute();
  });
}

/** What became of views in the last two days. Ignores outcomes that only another version of ours knows. */
export async function outcomesUntil({ db }: Pick<ViewsStore, "db">, now: Date): Promise<Tallied[]> {
  const rows = await db
    .selectFrom("view_outcome")
    .selectAll()
    .where("period", ">=", periodOf(new Date(now.getTime() - lookedBackMs)))
    .where("period", "<=", periodOf(now))
    .execute();
  return rows.flatMap(({ what, ...row }) => (isTallied(what) ? [{ ...row, what }] : []));
}

async function insert(transaction: Kysely<Tables>, rows: Iterable<HourOfReaders>): Promise<void> {
  for (const some of chunks(rows, rowsAStatement))
    await transaction
      .insertInto("hour_of_readers")
      .values(
        some.map(({ fromRail, ...row }) => ({
          timed: 0,
          seconds: 0,
          capped: 0,
          ...row,
          from_rail: fromRail,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(["hour", "slug"]).doUpdateSet({
          readers: sql`hour_of_readers.readers + excluded.readers`,
          from_rail: sql`hour_of_readers.from_rail + excluded.from_rail`,
          timed: sql`hour_of_readers.timed + excluded.timed`,
          seconds: sql`hour_of_readers.seconds + excluded.seconds`,
          capped: sql`hour_of_readers.capped + excluded.capped`,
        }),
      )
      .execute();
}

/** The stored readers of the hours from `first` up to, not including, `end`; earlier hours first. */
export async function readersBetween({ db }: ViewsStore, first: number, end: number) {
  const rows = await db
    .selectFrom("hour_of_readers")
    .selectAll()
    .where("hour", ">=", first)
    .where("hour", "<", Math.min(end, lastHour))
    .orderBy("hour")
    .execute();
  return rows.map(({ from_rail: fromRail, ...row }): HourOfReaders => ({ ...row, fromRail }));
}

/** Deletes hours and outcomes that no ranking uses: long past, or in the future because of a wrong clock. */
export async function forgetUnread({ db }: ViewsStore, hourNow: number): Promise<void> {
  const periodOfHour = (hour: number) => hour * 6;
  await db
    .deleteFrom("view_outcome")
    .where(({ not, between }) =>
      not(between("period", periodOfHour(hourNow - keptOutcomeHours), periodOfHour(hourNow + hoursAhead))),
    )
    .execute();
  await db
    .deleteFrom("hour_of_readers")
    .where(({ not, between }) => not(between("hour", hourNow - keptHours, hourNow + hoursAhead)))
    .execute();
}
