import { existsSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import type Database from "libsql";
import { openExisting, storePath } from "@/lib/store/sqlite";
import type { Sender } from "@/lib/tips/tip";
import { Ledger, ledgerFile } from "./ledger";
import { type Acknowledged, hashesOf } from "./ledger-lines";
import { spooledTips } from "./spool";
import { tipsStoreName } from "./tips-store";
import { archivesIn, BodyChecks } from "./verify-files";

/** The messages in a store, compared with the ledger of acknowledged messages. */
export type Verification = Awaited<ReturnType<typeof verifyTips>>;

type Flags = { row: number; mailed: 0 | 1; waits: 0 | 1; found: 0 | 1 };
type Row = Acknowledged & Flags & { id: string };
type Bytes = Buffer | ArrayBuffer | null;
type RowInBytes = Flags &
  Record<"id" | "key" | "sender" | "sealed" | "receipt" | "reply_to" | "files" | "sealed_by", Bytes>;

/** A message has at most 60 KB, so a slice is read and hashed in some milliseconds. */
export const rowsASlice = 20;

/**
 * Every message with its tip, in the order of the table. `found`: whether the indexes find both. A damaged
 * page of an index hides a tip from its receipt, though the row exists. Texts are read as bytes: the driver
 * aborts the process at a text that is not valid UTF-8.
 */
const sliceQuery = `
  select m.rowid as row, m.mailed is not null as mailed,
    ${["m.id", "m.key", "m.sender", "m.sealed", "m.files", "m.sealed_by", "t.receipt", "t.reply_to"].map((name) => `cast(${name} as blob) as ${name.slice(2)}`).join(", ")},
    exists (select 1 from tip_outbox o where o.message = m.id) as waits,
    exists (select 1 from tip_message i where i.id = m.id and +i.rowid = m.rowid)
      and exists (select 1 from tip_message k where k.key = m.key and +k.rowid = m.rowid)
      and exists (select 1 from tip_message b indexed by tip_message_tip where b.tip = m.tip and +b.rowid = m.rowid)
      and exists (select 1 from tip r indexed by tip_receipt where r.receipt = t.receipt and +r.rowid = t.rowid)
      and (select r.id from tip r where r.rowid = t.rowid) = m.tip as found
  from tip_message m left join tip t on t.id = m.tip
  where m.rowid > ? order by m.rowid limit ${rowsASlice}`;

/**
 * Compares the store in a folder with its ledger. Reads both from the disk, in slices, so that the event loop
 * runs in between; of files, the `bodies` that are due. Changes nothing. Rejects when the store does not
 * exist or cannot be read.
 */
export async function verifyTips(folder: string, bodies = new BodyChecks(Infinity)) {
  const first = await pass(folder, bodies);
  // A message that was deleted meanwhile is missing in one pass, not in both.
  const last = first.missing.size + first.changed.size > 0 ? await pass(folder, bodies) : first;
  const both = (one: Set<string>, other: Set<string>) => [...one].filter((id) => other.has(id)).length;
  return {
    /** False when there is no ledger: then a loss cannot be detected. */
    hasLedger: last.ledger !== undefined,
    acknowledged: last.ledger?.live.size ?? 0,
    missing: both(first.missing, last.missing),
    /** Messages whose content or files changed, or which an index no longer finds. */
    changed: both(first.changed, last.changed),
    ledgerFaults: last.ledger?.faults ?? 0,
    /** The ids of messages that are in the store, but not in the ledger. */
    unnoted: last.unnoted,
    /** The ids of messages of sources that were never mailed and are not in the outbox. */
    unmailed: last.unmailed,
    /** Whether the ledger has no lines of deleted messages. */
    isCompact: last.ledger?.lines === last.ledger?.live.size,
  };
}

async function pass(folder: string, bodies: BodyChecks) {
  // The ledger first: each of its entries was committed before, so its row must be found afterwards.
  const ledger = await new Ledger(folder).read();
  const missing = new Set(ledger?.live.keys());
  const changed = new Set<string>();
  const unnoted: string[] = [];
  const unmailed: string[] = [];
  // Then the spool, which another process may be moving into the store.
  for (const tip of spooledTips(folder)) missing.delete(hashesOf({ ...tip, sender: "source" }).id);
  const withFiles: { id: string; files: string; message: string }[] = [];
  for await (const row of messagesIn(folder)) {
    const { id, content } = hashesOf(row);
    const noted = ledger?.live.get(id);
    missing.delete(id);
    if (noted === undefined) unnoted.push(row.id);
    if ((noted !== undefined && noted !== content) || !row.found) changed.add(id);
    if (row.sender === "source" && !row.mailed && !row.waits) unmailed.push(row.id);
    if (row.files) withFiles.push({ id, files: row.files, message: row.id });
  }
  // Last: each of these messages was committed with its files.
  const archives = withFiles.length > 0 ? await archivesIn(folder, bodies) : new Map();
  for (const { id, files, message } of withFiles) if (archives.get(message) !== files) changed.add(id);
  return { ledger, missing, changed, unnoted, unmailed };
}

/** All messages in the store of a folder, with their tips, as they are on the disk. */
export async function* messagesIn(folder: string): AsyncGenerator<Row> {
  // A connection of its own: an open one would return pages from its memory.
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

function slice(database: Database.Database, after: number): Row[] {
  const rows = database.prepare(sliceQuery).all(after) as RowInBytes[];
  const text = (bytes: Bytes) => (bytes === null ? "" : Buffer.from(bytes as Buffer).toString());
  return rows.map(({ id, key, sender, sealed, receipt, reply_to, files, sealed_by, ...flags }) => ({
    ...flags,
    id: text(id),
    key: text(key),
    // For any other text no line of the ledger has its hash.
    sender: text(sender) as Sender,
    sealed: text(sealed),
    receipt: text(receipt),
    replyTo: text(reply_to),
    files: files && text(files),
    sealedBy: sealed_by && text(sealed_by),
  }));
}

/** The losses in numbers; empty when there are none. */
export function factsOf({ acknowledged, missing, changed, ledgerFaults }: Verification): string {
  const ofAll = (count: number, state: string) =>
    `${count} of ${acknowledged} acknowledged tips and replies ${count === 1 ? "is" : "are"} ${state}`;
  const lines = ledgerFaults === 1 ? "one line" : `${ledgerFaults} lines`;
  return [
    missing > 0 && ofAll(missing, "missing"),
    changed > 0 && ofAll(changed, "damaged"),
    ledgerFaults > 0 && `${lines} of ${ledgerFile} ${ledgerFaults === 1 ? "is" : "are"} damaged`,
  ]
    .filter(Boolean)
    .join("; ");
}

/** The losses with the remedy; undefined when there are none. */
export function lossIn(verification: Verification): string | undefined {
  const facts = factsOf(verification);
  if (facts === "") return undefined;
  if (verification.missing + verification.changed === 0)
    return (
      `${facts}. A missing tip may have been in a damaged line; all others are in the store. Check the disk. ` +
      "To rewrite the ledger from the store, run npm run tips -- verify --accept."
    );
  return (
    `${facts}. Restore the latest backup of ${tipsStoreName}.db and leave ${ledgerFile} unchanged: ` +
    "npm run tips -- verify then reports what is still missing. To accept the loss, run npm run tips -- verify --accept."
  );
}

/** Whether a folder has a store or a ledger of tips. */
export function hasTips(folder: string): boolean {
  return [storePath(folder, tipsStoreName), join(folder, ledgerFile)].some((path) =>
    existsSync(/* turbopackIgnore: true */ path),
  );
}
