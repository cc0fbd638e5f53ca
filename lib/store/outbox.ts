import type { ColumnDefinitionBuilderCallback } from "kysely";

/**
 * What any queue in a store has beside what it queues, so that nothing in it is sent twice at once or ever given up.
 * Times are whole minutes since 1970.
 */
export type Waiting = {
  since: number;
  due: number;
  attempts: number;
  /** Who is sending it just now, and until when nobody else may. */
  lease: string | null;
  leased_until: number;
};

/** Longer than any attempt to send may take; who dies meanwhile leaves what it held to others after it. */
const leaseMinutes = 5;
const longestPauseMinutes = 60;

type HasColumns = {
  addColumn(name: string, type: "integer" | "text", build?: ColumnDefinitionBuilderCallback): HasColumns;
};

/** Adds the columns of `Waiting` to a table that is being made. */
export function withWaiting<Table extends HasColumns>(table: Table): Table {
  return table
    .addColumn("since", "integer", (column) => column.notNull())
    .addColumn("due", "integer", (column) => column.notNull())
    .addColumn("attempts", "integer", (column) => column.notNull())
    .addColumn("lease", "text")
    .addColumn("leased_until", "integer", (column) => column.notNull()) as Table;
}

/** A row that begins to wait. */
export function waitingSince(minute: number, due = minute): Waiting {
  return { since: minute, due, attempts: 0, lease: null, leased_until: 0 };
}

/** What is set on a row that somebody begins to send. */
export function leasedBy(lease: string, minute: number): Pick<Waiting, "lease" | "leased_until"> {
  return { lease, leased_until: minute + leaseMinutes };
}

/** What is set on a row whose sending failed for the `attempts`-th time and once more. */
export function postponed(attempts: number, minute: number): Omit<Waiting, "since"> {
  const due = minute + pauseAfter(attempts + 1, Math.random());
  return { due, attempts: attempts + 1, lease: null, leased_until: 0 };
}

/** The pause after so many attempts: 1 minute, twice as long each time, an hour at most, and up to a fifth more. */
export function pauseAfter(attempts: number, chance: number): number {
  const pause = Math.min(2 ** (attempts - 1), longestPauseMinutes);
  return pause + Math.round((pause / 5) * chance);
}
