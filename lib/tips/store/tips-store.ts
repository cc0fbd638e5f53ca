import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { checkpointsOf } from "@/lib/store/checkpoints";
import { openStore } from "@/lib/store/open-store";
import { type Queued, queueColumns } from "@/lib/store/outbox";
import type { Store, StoreLocation } from "@/lib/store/store";
import type { SealedBy, Sender } from "@/lib/tips/tip";
import { Ledger } from "./ledger";

/** The state of a tip in the newsroom. */
export const marks = ["new", "read", "done", "spam"] as const;
export type Mark = (typeof marks)[number];

/**
 * All that is stored of tips: encrypted messages and days. No address, user agent, cookie or hour. Only the
 * outbox has minutes, those at which mail is due, and its rows are deleted when the mail is sent.
 */
export type TipsTables = {
  tip: {
    id: string;
    /** The hash of the receipt's id. */
    receipt: string;
    /** The age recipient that replies are encrypted for. */
    reply_to: string;
    day: string;
    mark: Mark;
    /** Why it may be spam; null when nothing suggests it. */
    suspicion: string | null;
    /** How many messages it has had; the next message gets the next place. */
    messages: number;
  };
  tip_message: {
    id: string;
    tip: string;
    place: number;
    /** The idempotency key: a message sent twice under it is saved once. */
    key: string;
    sender: Sender;
    day: string;
    /** Encrypted for the newsroom if a source sent it, for the source if the desk did. */
    sealed: string;
    /** The day on which it was mailed to the newsroom. */
    mailed: string | null;
    /** The hash of its archive of files (`hashOfParts`); null without files. */
    files: string | null;
    /** Where a reply was encrypted, if not by the machine that keeps it. */
    sealed_by: SealedBy | null;
  };
  /**
   * Archives of files, encrypted in the browser or as they arrive. Until a message binds it, an upload has
   * the minute at which it is deleted; a bound one has no time.
   */
  tip_upload: { id: string; message: string | null; purge_at: number | null };
  /** The parts of an upload in their order. `body` is last: SQLite reads through it to a column behind it. */
  tip_part: { upload: string; place: number; size: number; hash: string; body: Uint8Array };
  /** The queue of mail. */
  tip_outbox: { message: string } & Queued;
  /** The key that signs challenges. */
  tip_secret: { id: number; secret: string };
};

export type TipsStore = Store<TipsTables> & {
  /** For SQLite only. PostgreSQL checksums its log itself, and its machines may have no durable folder. */
  ledger: Ledger | undefined;
  /** Moves commits out of SQLite's log within a fraction of a second. */
  checkpointSoon(): void;
};

export const tipsStoreName = "tips";

/** Opens the store of tips. What it reports as saved is on the disk. */
export async function openTipsStore(location: StoreLocation): Promise<TipsStore> {
  const store = await openStore<TipsTables>(
    {
      name: tipsStoreName,
      durability: "full",
      isReplacedByHand: true,
      // lib/tips/store/verify-files.ts
      verifiedTables: ["tip_part"],
      migrations: { "1-tips": tables, "2-files": files },
    },
    location,
  );
  if (store.engine === "sqlite") {
    // Waiting for another writer would block the event loop; ResilientTipsStore retries instead.
    await sql`pragma busy_timeout = 0`.execute(store.db);
    // Purged tips must be gone from the file too.
    await sql`pragma secure_delete = on`.execute(store.db);
  }
  const checkpoints = checkpointsOf(store);
  return {
    ...store,
    ledger: store.engine === "sqlite" ? new Ledger(location.folder) : undefined,
    checkpointSoon: checkpoints.soon,
    close: (options) => {
      checkpoints.stop();
      return store.close(options);
    },
  };
}

const tables = [
  `create table if not exists tip (id text primary key, receipt text not null, reply_to text not null,
    day text not null, mark text not null, suspicion text, messages integer not null)`,
  "create index if not exists tip_receipt on tip (receipt)",
  `create table if not exists tip_message (id text primary key, tip text not null, place integer not null,
    key text not null unique, sender text not null, day text not null, sealed text not null, mailed text)`,
  "create index if not exists tip_message_tip on tip_message (tip)",
  `create table if not exists tip_outbox (message text primary key, ${queueColumns})`,
  "create table if not exists tip_secret (id integer primary key, secret text not null)",
];

const files = [
  "alter table tip_message add column files text",
  "alter table tip_message add column sealed_by text",
  "create table if not exists tip_upload (id text primary key, message text, purge_at integer)",
  "create index if not exists tip_upload_message on tip_upload (message)",
  // SQLite knows no type of this name, and stores blobs in such a column as they are.
  `create table if not exists tip_part (upload text not null, place integer not null, size integer not null,
    hash text not null, body bytea not null, primary key (upload, place))`,
];

/** The key with which all processes of the site sign challenges; made at the first call. */
export async function challengeSecret({ db }: TipsStore): Promise<string> {
  // Read without a lock, since every form that is opened needs it.
  const made = await db.selectFrom("tip_secret").select("secret").executeTakeFirst();
  if (made) return made.secret;
  return db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto("tip_secret")
      .values({ id: 1, secret: randomBytes(32).toString("base64url") })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute();
    const { secret } = await transaction.selectFrom("tip_secret").select("secret").executeTakeFirstOrThrow();
    return secret;
  });
}
