import { type Kysely, sql } from "kysely";

/**
 * The columns of a queue besides its content. No row is sent by two workers at once, and none is given up.
 * Times are whole minutes since 1970.
 */
export type Queued = {
  since: number;
  due: number;
  attempts: number;
  /** The worker that is sending the row, and the minute until which no other may. */
  lease: string | null;
  leased_until: number;
};

/** Longer than any attempt may take. After it, other workers take over the rows of one that died. */
const leaseMinutes = 5;
const longestPauseMinutes = 60;

/** The columns of `Queued` in SQL. */
export const queueColumns = `since integer not null, due integer not null, attempts integer not null,
  lease text, leased_until integer not null`;

/** A row that was just queued. */
export function queued(minute: number, due = minute): Queued {
  return { since: minute, due, attempts: 0, lease: null, leased_until: 0 };
}

/** Set on rows that a worker begins to send. */
export function leasedBy(lease: string, minute: number): Pick<Queued, "lease" | "leased_until"> {
  return { lease, leased_until: minute + leaseMinutes };
}

/** Returns the rows of a lease to the queue after a failed attempt, each after a growing pause. */
export async function postpone<Tables>(
  db: Kysely<Tables>,
  table: keyof Tables & string,
  lease: string,
  minute: number,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ attempts: number }>`
      select distinct attempts from ${sql.table(table)} where lease = ${lease}`.execute(transaction);
    for (const { attempts } of rows)
      await sql`
        update ${sql.table(table)}
        set due = ${minute + pauseAfter(attempts + 1, Math.random())}, attempts = ${attempts + 1},
          lease = null, leased_until = 0
        where lease = ${lease} and attempts = ${attempts}`.execute(transaction);
  });
}

/** How many rows are queued, and the `since` of the oldest. */
export async function countQueued<Tables>(db: Kysely<Tables>, table: keyof Tables & string) {
  const { rows } = await sql<{ count: number | string; since: number | null }>`
    select count(*) as count, min(since) as since from ${sql.table(table)}`.execute(db);
  return { count: Number(rows[0]?.count ?? 0), since: rows[0]?.since ?? undefined };
}

/** The pause in minutes after some attempts: 1, doubling up to 60, plus up to a fifth at random. */
export function pauseAfter(attempts: number, chance: number): number {
  const pause = Math.min(2 ** (attempts - 1), longestPauseMinutes);
  return pause + Math.round((pause / 5) * chance);
}
