import { createHash } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import { minuteOf } from "@/lib/time";
import type { TipsStore, TipsTables } from "./tips-store";

/** An encrypted archive of files that a message is sent with: its upload, and how many parts it has. */
export type Archive = { upload: string; parts: number };

/** How long parts are kept that no message has bound, in minutes. */
const unboundMinutes = 120;
/** The minute at which an archive is deleted whose message was deleted: it can be bound no more. */
export const atOnce = 0;

/**
 * What became of a part. `other`: there is another one in its place, or its upload was deleted; `full`: all
 * parts together would exceed the limit.
 */
export type PartOutcome = "saved" | "other" | "full";

/** Saves a part of an upload. Once this resolves, it is on the disk. The same part again changes nothing. */
export async function savePart(
  { db, checkpointSoon }: TipsStore,
  { upload, place, body }: { upload: string; place: number; body: Uint8Array },
  { now, mostBytes }: { now: Date; mostBytes: number },
): Promise<PartOutcome> {
  const hash = sha256(body);
  const part = { upload, place, size: body.length, hash };
  const outcome = await db.transaction().execute(async (transaction): Promise<PartOutcome> => {
    const before = await partAt(transaction, upload, place);
    if (before) return before.hash === hash && before.size === body.length ? "saved" : "other";
    if ((await bytesOfParts(transaction)) + body.length > mostBytes) return "full";
    const purge_at = minuteOf(now) + unboundMinutes;
    const opened = await transaction
      .insertInto("tip_upload")
      .values({ id: upload, message: null, purge_at })
      .onConflict((conflict) =>
        conflict
          .column("id")
          .doUpdateSet({ purge_at })
          .where("tip_upload.message", "is", null)
          .where("tip_upload.purge_at", "!=", atOnce),
      )
      .returning("id")
      .executeTakeFirst();
    // It is being deleted, or a message has bound it, and the disk has lost this part since.
    if (!opened && !(await isBound(transaction, upload))) return "other";
    await transaction
      .insertInto("tip_part")
      .values({ ...part, body: Buffer.from(body.buffer, body.byteOffset, body.length) })
      .onConflict((conflict) => conflict.columns(["upload", "place"]).doNothing())
      .execute();
    return (await partAt(transaction, upload, place))?.hash === hash ? "saved" : "other";
  });
  checkpointSoon();
  return outcome;
}

/** The bytes of all parts in the store, bound or not. */
export async function bytesOfParts(db: Kysely<TipsTables>): Promise<number> {
  const { bytes } = await db
    .selectFrom("tip_part")
    .select(({ fn }) => fn.sum("size").as("bytes"))
    .executeTakeFirstOrThrow();
  return Number(bytes ?? 0);
}

/**
 * Locks the upload of an archive until the end of a transaction, for the message with this key. Returns the
 * hash of its parts. Undefined unless all of them are there, and no other message has bound them.
 */
export async function lockArchive(
  db: Transaction<TipsTables>,
  { upload, parts }: Archive,
  key: string,
): Promise<string | undefined> {
  const locked = await db
    .updateTable("tip_upload")
    .set((row) => ({ id: row.ref("id") }))
    .where("id", "=", upload)
    .where(({ or, eb }) => or([eb("message", "is not", null), eb("purge_at", "!=", atOnce)]))
    .returning("message")
    .executeTakeFirst();
  if (!locked) return undefined;
  // The disk may have lost the message that bound it: then it is restored.
  const other = await db
    .selectFrom("tip_message")
    .select("id")
    .where("id", "=", locked.message)
    .where("key", "!=", key)
    .executeTakeFirst();
  const found = await db
    .selectFrom("tip_part")
    .select(["place", "size", "hash"])
    .where("upload", "=", upload)
    .orderBy("place")
    .execute();
  const isWhole = found.length === parts && found.every(({ place }, index) => place === index);
  return isWhole && !other ? hashOfParts(found) : undefined;
}

/** Binds an upload to its message. It has no time from then on. */
export async function bindArchive(
  db: Transaction<TipsTables>,
  upload: string,
  message: string,
): Promise<void> {
  await db.updateTable("tip_upload").set({ message, purge_at: null }).where("id", "=", upload).execute();
}

/** The bytes of the encrypted archives of these messages, by message. Those without files are not in it. */
export async function bytesOfArchives(
  { db }: Pick<TipsStore, "db">,
  messages: readonly string[],
): Promise<Map<string, number>> {
  const archives = await db
    .selectFrom("tip_upload")
    .innerJoin("tip_part", "tip_part.upload", "tip_upload.id")
    .select(({ fn }) => ["message", fn.sum("size").as("bytes")])
    .where("message", "in", messages)
    .groupBy("message")
    .execute();
  return new Map(archives.map(({ message, bytes }) => [message ?? "", Number(bytes)]));
}

/**
 * The encrypted archive of a message, part by part, so that it is never in memory as a whole. Nothing without
 * files.
 */
export async function* filesOf({ db }: TipsStore, message: string): AsyncGenerator<Buffer> {
  const places = await db
    .selectFrom("tip_part")
    .innerJoin("tip_upload", "tip_upload.id", "tip_part.upload")
    .select(["upload", "place"])
    .where("tip_upload.message", "=", message)
    .orderBy("place")
    .execute();
  for (const { upload, place } of places) {
    const { body } = await db
      .selectFrom("tip_part")
      .select("body")
      .where("upload", "=", upload)
      .where("place", "=", place)
      .executeTakeFirstOrThrow();
    yield Buffer.from(body);
  }
}

/** The hash of an archive for the ledger. Covers the place, length and content of each part. */
export function hashOfParts(parts: readonly { place: number; size: number; hash: string }[]): string {
  return sha256(JSON.stringify(parts.map(({ place, size, hash }) => [place, size, hash])));
}

export function sha256(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}

function partAt(db: Transaction<TipsTables>, upload: string, place: number) {
  return db
    .selectFrom("tip_part")
    .select(["hash", "size"])
    .where("upload", "=", upload)
    .where("place", "=", place)
    .executeTakeFirst();
}

async function isBound(db: Transaction<TipsTables>, upload: string): Promise<boolean> {
  const bound = await db
    .selectFrom("tip_upload")
    .select("message")
    .where("id", "=", upload)
    .executeTakeFirst();
  return bound?.message != null;
}
