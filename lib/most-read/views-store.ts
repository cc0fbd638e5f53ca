import { type Kysely, sql } from "kysely";
import { openStore, type Store, type StorePlace } from "@/lib/store/store";
import type { HourOfReaders } from "./reader-counts";

type Tables = {
  hour_of_readers: { slug: string; hour: number; readers: number; from_rail: number };
};

export const viewsStoreName = "views";

export type ViewsStore = Store<Tables>;

/** Older hours are in no window; a little more is kept for a clock that was wrong. */
const keptHours = 45 * 24;

/** The largest number that the column holds on both engines. */
const lastHour = 2 ** 31 - 1;

/** SQLite takes some 32,000 values in one statement; four a row. */
const rowsAStatement = 2_000;

export function openViewsStore(place: StorePlace): Promise<ViewsStore> {
  return openStore<Tables>(
    {
      name: viewsStoreName,
      // A second of readers is not worth waiting for the disk.
      durability: "normal",
      migrations: { "1-hour-of-readers": { up: makeHourOfReaders } },
    },
    place,
  );
}

async function makeHourOfReaders(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("hour_of_readers")
    .ifNotExists()
    .addColumn("slug", "text", (column) => column.notNull())
    .addColumn("hour", "integer", (column) => column.notNull())
    .addColumn("readers", "integer", (column) => column.notNull())
    .addColumn("from_rail", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("hour_of_readers_key", ["hour", "slug"])
    .execute();
}

/** Adds readers to what is kept already, all or none. Several processes may do so at once. */
export async function addReaders({ db }: ViewsStore, rows: HourOfReaders[]): Promise<void> {
  // In one order for all, so that two processes never wait for each other's rows.
  const sorted = [...rows].sort((a, b) => a.hour - b.hour || (a.slug < b.slug ? -1 : 1));
  await db.transaction().execute(async (transaction) => {
    for (let start = 0; start < sorted.length; start += rowsAStatement) {
      const some = sorted.slice(start, start + rowsAStatement);
      await transaction
        .insertInto("hour_of_readers")
        .values(some.map(({ fromRail, ...row }) => ({ ...row, from_rail: fromRail })))
        .onConflict((conflict) =>
          conflict.columns(["hour", "slug"]).doUpdateSet({
            readers: sql`hour_of_readers.readers + excluded.readers`,
            from_rail: sql`hour_of_readers.from_rail + excluded.from_rail`,
          }),
        )
        .execute();
    }
  });
}

/** The readers kept of the hours from `first` up to, not including, `end`; earlier hours first. */
export async function readersBetween(
  { db }: ViewsStore,
  first: number,
  end: number,
): Promise<HourOfReaders[]> {
  const rows = await db
    .selectFrom("hour_of_readers")
    .selectAll()
    .where("hour", ">=", first)
    .where("hour", "<", Math.min(end, lastHour))
    .orderBy("hour")
    .execute();
  return rows.map(({ from_rail, ...row }) => ({ ...row, fromRail: from_rail }));
}

/** Forgets the hours that no ranking looks at any more. */
export async function forgetOld({ db }: ViewsStore, hourNow: number): Promise<void> {
  await db
    .deleteFrom("hour_of_readers")
    .where("hour", "<", hourNow - keptHours)
    .execute();
}
