import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { sql } from "kysely";
import type Database from "libsql";
import { waitingSince } from "@/lib/store/outbox";
import { openExisting, storePath } from "@/lib/store/sqlite";
import { minuteOf } from "@/lib/time";
import { compactLedger } from "@/lib/tips/desk/desk";
import { type Acknowledged, hashesOf, Ledger, type LedgerState, ledgerFile } from "./ledger";
import { spooledTips } from "./spool";
import { type Sender, type TipsStore, tipsStoreName } from "./tips-store";

/** How the messages of a store compare with those that were acknowledged. */
export type Verification = {
  /** False where there is none yet, so that nothing can be said of what was acknowledged before. */
  hasLedger: boolean;
  acknowledged: number;
  missing: number;
  /** Messages that are there, but whose content changed or which an index no longer finds. */
  changed: number;
  ledgerFaults: number;
  /** The ids of messages that are in the store, and not in the ledger. */
  unnoted: string[];
  /** The ids of messages of sources that were never mailed and are not in the outbox. */
  unmailed: string[];
  /** Whether the ledger holds lines about messages that were removed. */
  isCompact: boolean;
};

type Row = Acknowledged & { row: number; id: string; isMailed: boolean; waits: boolean; isFound: boolean };

type Pass = {
  ledger: LedgerState | undefined;
  missing: Set<string>;
  changed: Set<string>;
  unnoted: string[];
  unmailed: string[];
};

/** A message holds 60 KB at most, so a slice is read and hashed in some milliseconds. */
const rowsASlice = 20;

/**
 * Every message with its tip, in the order of the table. `found` says whether the indexes lead to both: a damaged page
 * of one hides a tip from its receipt, though the tip is there. Texts are read as bytes: the driver aborts the process at
 * a text that is not valid UTF-8.
 */
const sliceQuery = `
  select m.rowid as row, m.mailed is not null as mailed,
    ${["m.id", "m.key", "m.sender", "m.sealed", "t.receipt", "t.reply_to"].map((name) => `cast(${name} as blob) as ${name.slice(2)}`).join(", ")},
    exists (select 1 from tip_outbox o where o.message = m.id) as waits,
    exists (select 1 from tip_message i where i.id = m.id and +i.rowid = m.rowid)
      and exists (select 1 from tip_message k where k.key = m.key and +k.rowid = m.rowid)
      and exists (select 1 from tip_message b indexed by tip_message_tip where b.tip = m.tip and +b.rowid = m.rowid)
      and exists (select 1 from tip r indexed by tip_receipt where r.receipt = t.receipt and +r.rowid = t.rowid)
      and (select r.id from tip r where r.rowid = t.rowid) = m.tip as found
  from tip_message m left join tip t on t.id = m.tip
  where m.rowid > ? order by m.rowid limit ${rowsASlice}`;

/**
 * Compares the store in a folder with its ledger. Reads both anew from the disk, in slices that leave room for others.
 * Changes nothing. Rejects where the store is not there or cannot be read.
 */
export async function verifyTips(folder: string): Promise<Verification> {
  const first = await pass(folder);
  const isDoubtful = first.missing.size > 0 || first.changed.size > 0;
  // What was deleted in the meantime is missing once, and not twice.
  const last = isDoubtful ? await pass(folder) : first;
  const both = (one: Set<string>, other: Set<string>) => [...one].filter((id) => other.has(id)).length;
  return {
    hasLedger: last.ledger !== undefined,
    acknowledged: last.ledger?.live.size ?? 0,
    missing: both(first.missing, last.missing),
    changed: both(first.changed, last.changed),
    ledgerFaults: last.ledger?.faults ?? 0,
    unnoted: last.unnoted,
    unmailed: last.unmailed,
    isCompact: (last.ledger?.obsolete ?? 0) === 0,
  };
}

async function pass(folder: string): Promise<Pass> {
  // The ledger first: each of its entries was committed before, so it must be among what is read after it.
  const ledger = await new Ledger(folder).read();
  const missing = new Set(ledger?.live.keys());
  const changed = new Set<string>();
  const unnoted: string[] = [];
  const unmailed: string[] = [];
  // Then the spool, which others may be moving into the store.
  for (const tip of spooledTips(folder)) missing.delete(hashesOf({ ...tip, sender: "source" }).id);
  for await (const row of messagesIn(folder)) {
    const { id, content } = hashesOf(row);
    const noted = ledger?.live.get(id);
    missing.delete(id);
    if (noted === undefined) unnoted.push(row.id);
    if ((noted !== undefined && noted !== content) || !row.isFound) changed.add(id);
    if (row.sender === "source" && !row.isMailed && !row.waits) unmailed.push(row.id);
  }
  return { ledger, missing, changed, unnoted, unmailed };
}

async function* messagesIn(folder: string): AsyncGenerator<Row> {
  // Not the connection that the store is used by: it would show pages that it has in memory.
  const database = openExisting(storePath(folder, tipsStoreName));
  try {
    database.pragma("busy_timeout = 50");
    for (let rows = slice(database, 0); rows.length > 0; ) {
      yield* rows;
      await nextTurn();
      rows = slice(database, rows.at(-1)?.row ?? 0);
    }
  } finally {
    database.close();
  }
}

type RowInBytes = {
  row: number;
  mailed: 0 | 1;
  waits: 0 | 1;
  found: 0 | 1;
} & Record<"id" | "key" | "sender" | "sealed" | "receipt" | "reply_to", Buffer | ArrayBuffer | null>;

function slice(database: Database.Database, after: number): Row[] {
  const rows = database.prepare(sliceQuery).all(after) as RowInBytes[];
  const text = (bytes: RowInBytes["id"]) => (bytes === null ? "" : Buffer.from(bytes as Buffer).toString());
  return rows.map((row) => ({
    row: row.row,
    id: text(row.id),
    key: text(row.key),
    // Any other text gives a hash that no line of the ledger has.
    sender: text(row.sender) as Sender,
    sealed: text(row.sealed),
    receipt: text(row.receipt),
    replyTo: text(row.reply_to),
    isMailed: row.mailed === 1,
    waits: row.waits === 1,
    isFound: row.found === 1,
  }));
}

/** What is wrong, in numbers; empty where nothing is. */
export function factsOf({ acknowledged, missing, changed, ledgerFaults }: Verification): string {
  const ofAll = (count: number, state: string) =>
    `${count} of ${acknowledged} acknowledged tips and replies ${count === 1 ? "is" : "are"} ${state}`;
  return [
    ...(missing > 0 ? [ofAll(missing, "missing")] : []),
    ...(changed > 0 ? [ofAll(changed, "damaged")] : []),
    ...(ledgerFaults === 1 ? [`one line of ${ledgerFile} is damaged`] : []),
    ...(ledgerFaults > 1 ? [`${ledgerFaults} lines of ${ledgerFile} are damaged`] : []),
  ].join("; ");
}

/** What is wrong, with its remedy; undefined where nothing is. */
export function lossIn(verification: Verification): string | undefined {
  const facts = factsOf(verification);
  if (facts === "") return undefined;
  if (verification.missing + verification.changed === 0)
    return (
      `${facts}. A tip that is missing may have stood there; all others are in the store. Check the disk. ` +
      "To begin the ledger anew with what is there, run npm run tips -- verify --accept."
    );
  return (
    `${facts}. Restore the latest backup of ${tipsStoreName}.db and leave ${ledgerFile} as it is: ` +
    "npm run tips -- verify then says what is still missing. To go on without it, run npm run tips -- verify --accept."
  );
}

/** Whether a folder holds tips, or knows of some that it held. */
export function hasTips(folder: string): boolean {
  return [storePath(folder, tipsStoreName), join(folder, ledgerFile)].some((path) =>
    existsSync(/* turbopackIgnore: true */ path),
  );
}

/**
 * Does what needs no person: notes messages that only the store has, queues those that would never be mailed, and leaves
 * out of the ledger what was removed. On PostgreSQL, where there is nothing to verify, only the queue is looked after.
 * Returns what it did, in sentences.
 */
export async function repairTips(
  store: TipsStore,
  verification: Verification | undefined,
  now: Date,
): Promise<string[]> {
  const did: string[] = [];
  const noted = await noteAll(store, verification?.unnoted ?? []);
  if (noted > 0) did.push(`Tips and replies that only the store had, noted in ${ledgerFile} now: ${noted}.`);
  const unmailed = verification
    ? verification.unmailed
    : (await unmailedOf(store.db).execute()).map(({ id }) => id);
  const queued = await queueAll(store, unmailed, now);
  if (queued > 0) did.push(`Tips that were neither mailed nor waiting to be, queued again: ${queued}.`);
  if (verification && !verification.isCompact) await compactLedger(store);
  return did;
}

/** Begins the ledger anew with what is there, so that what is missing is no longer reported. */
export async function acceptTips(store: TipsStore, folder: string): Promise<void> {
  // Rebuilds damaged indexes from the rows.
  await sql`reindex`.execute(store.db);
  await store.db.transaction().execute(async () => {
    const messages = spooledTips(folder).map((tip): Acknowledged => ({ ...tip, sender: "source" }));
    for await (const row of messagesIn(folder)) messages.push(row);
    store.ledger?.begin(messages);
  });
}

/** In transactions, so that nobody deletes what is being noted: the line of its removal must be the later one. */
async function noteAll({ db, ledger }: TipsStore, ids: string[]): Promise<number> {
  let count = 0;
  if (!ledger) return count;
  for (const some of slices(ids)) {
    count += await db.transaction().execute(async (transaction) => {
      const messages = await transaction
        .selectFrom("tip_message")
        .leftJoin("tip", "tip.id", "tip_message.tip")
        .select(["key", "sender", "sealed", "receipt", "reply_to as replyTo"])
        .where("tip_message.id", "in", some)
        .execute();
      ledger.noteNow(
        messages.map(({ receipt, replyTo, ...message }) => ({
          ...message,
          receipt: receipt ?? "",
          replyTo: replyTo ?? "",
        })),
      );
      return messages.length;
    });
  }
  return count;
}

async function queueAll({ db }: TipsStore, ids: string[], now: Date): Promise<number> {
  let count = 0;
  for (const some of slices(ids)) {
    count += await db.transaction().execute(async (transaction) => {
      const messages = await unmailedOf(transaction).where("tip_message.id", "in", some).execute();
      for (const { id } of messages)
        await transaction
          .insertInto("tip_outbox")
          .values({ message: id, ...waitingSince(minuteOf(now)) })
          .execute();
      return messages.length;
    });
  }
  return count;
}

/** The messages of sources that were never mailed and do not wait to be, on either engine. */
function unmailedOf(db: TipsStore["db"]) {
  return db
    .selectFrom("tip_message")
    .leftJoin("tip_outbox", "tip_outbox.message", "tip_message.id")
    .select("tip_message.id")
    .where("tip_message.sender", "=", "source")
    .where("tip_message.mailed", "is", null)
    .where("tip_outbox.message", "is", null);
}

function* slices(ids: string[]): Generator<string[]> {
  for (let start = 0; start < ids.length; start += rowsASlice) yield ids.slice(start, start + rowsASlice);
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** A person who restores a backup must soon see whether it helped. */
const pauseAfterLossMs = 1_000;

/**
 * Verifies when there is a reason to: after a minute if the files have changed, and after an hour in any case, since
 * what a disk loses changes no time of a file.
 */
export class Verifier {
  readonly #folder: string;
  #known: { verification: Verification; fingerprint: string; at: number } | undefined;
  #running: Promise<Verification> | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The latest verification; waits for a new one where that is due. Rejects where the store cannot be read. */
  async current(): Promise<Verification> {
    return this.#known && !this.#isDue(this.#known) ? this.#known.verification : this.#verify();
  }

  /** The latest verification, without waiting for the next one unless the latest found a loss, or there is none. */
  async latest(): Promise<Verification> {
    const known = this.#known;
    if (!known || lossIn(known.verification)) return this.current();
    // Where it fails, nothing is known any more, and the next to ask learns why.
    this.current().catch(() => {});
    return known.verification;
  }

  #isDue({ verification, fingerprint, at }: { verification: Verification; fingerprint: string; at: number }) {
    const age = performance.now() - at;
    if (age >= hourMs) return true;
    const pause = lossIn(verification) ? pauseAfterLossMs : minuteMs;
    return age >= pause && fingerprint !== fingerprintOf(this.#folder);
  }

  #verify(): Promise<Verification> {
    this.#running ??= this.#verifyNow().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #verifyNow(): Promise<Verification> {
    const fingerprint = fingerprintOf(this.#folder);
    try {
      const verification = await verifyTips(this.#folder);
      this.#known = { verification, fingerprint, at: performance.now() };
      return verification;
    } catch (cause) {
      this.#known = undefined;
      throw cause;
    }
  }
}

/** Changes whenever anything is written to the files that a verification reads. */
export function fingerprintOf(folder: string): string {
  const store = storePath(folder, tipsStoreName);
  return [store, `${store}-wal`, join(folder, ledgerFile)]
    .map((path) => {
      const found = statSync(/* turbopackIgnore: true */ path, { throwIfNoEntry: false });
      return found ? `${found.ino} ${found.size} ${found.mtimeMs}` : "none";
    })
    .join("; ");
}
