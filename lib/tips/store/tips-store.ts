import { randomBytes } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { checkpointsOf } from "@/lib/store/checkpoints";
import { type Waiting, withWaiting } from "@/lib/store/outbox";
import { openStore, type Store, type StorePlace } from "@/lib/store/store";
import { Ledger } from "./ledger";

/** What became of a tip at the desk. */
export const marks = ["new", "read", "done", "spam"] as const;
export type Mark = (typeof marks)[number];

export type Sender = "source" | "desk";

/**
 * All that is kept of tips: sealed words, and days. No address, agent, cookie or hour; the outbox alone knows minutes,
 * those at which mail is due, and forgets them when it is sent.
 */
export type TipsTables = {
  tip: {
    id: string;
    /** The hash of the receipt's id. */
    receipt: string;
    /** The age recipient that replies are sealed for. */
    reply_to: string;
    day: string;
    mark: Mark;
    /** Why it may be spam; null where nothing says so. */
    suspicion: string | null;
    /** How many messages it has had; gives each the next place. */
    messages: number;
  };
  tip_message: {
    id: string;
    tip: string;
    place: number;
    /** The sender's own: what is sent twice under it is kept once. */
    key: string;
    sender: Sender;
    day: string;
    /** For the newsroom when a source sent it, for the source when the desk did. */
    sealed: string;
    /** The day on which it was mailed to the newsroom. */
    mailed: string | null;
  };
  /** What is still to be mailed. */
  tip_outbox: { message: string } & Waiting;
  /** What this paper signs its challenges with. */
  tip_secret: { id: number; secret: string };
};

export type TipsStore = Store<TipsTables> & {
  /** Beside the files of SQLite. PostgreSQL checksums its log itself, and its machines may have no folder that lasts. */
  ledger: Ledger | undefined;
  /** Has what was committed moved out of SQLite's log within a fraction of a second. */
  checkpointSoon(): void;
};

export const tipsStoreName = "tips";

/** Opens the store of tips. What it reports as kept is on the disk. */
export async function openTipsStore(place: StorePlace): Promise<TipsStore> {
  const store = await openStore<TipsTables>(
    {
      name: tipsStoreName,
      durability: "full",
      isMendedByHand: true,
      migrations: { "1-tips": { up: makeTables } },
    },
    place,
  );
  if (store.engine === "sqlite") {
    // Waiting for another writer would hold every reader up: whoever is refused comes back (TipsKeeper).
    await sql`pragma busy_timeout = 0`.execute(store.db);
    // What is purged must be gone from the file too.
    await sql`pragma secure_delete = on`.execute(store.db);
  }
  const checkpoints = checkpointsOf(store);
  return {
    ...store,
    ledger: store.engine === "sqlite" ? new Ledger(place.folder) : undefined,
    checkpointSoon: checkpoints.soon,
    close: (options) => {
      checkpoints.stop();
      return store.close(options);
    },
  };
}

async function makeTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("tip")
    .ifNotExists()
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("receipt", "text", (column) => column.notNull())
    .addColumn("reply_to", "text", (column) => column.notNull())
    .addColumn("day", "text", (column) => column.notNull())
    .addColumn("mark", "text", (column) => column.notNull())
    .addColumn("suspicion", "text")
    .addColumn("messages", "integer", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("tip_receipt").ifNotExists().on("tip").column("receipt").execute();
  await db.schema
    .createTable("tip_message")
    .ifNotExists()
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("tip", "text", (column) => column.notNull())
    .addColumn("place", "integer", (column) => column.notNull())
    .addColumn("key", "text", (column) => column.notNull().unique())
    .addColumn("sender", "text", (column) => column.notNull())
    .addColumn("day", "text", (column) => column.notNull())
    .addColumn("sealed", "text", (column) => column.notNull())
    .addColumn("mailed", "text")
    .execute();
  await db.schema.createIndex("tip_message_tip").ifNotExists().on("tip_message").column("tip").execute();
  await withWaiting(
    db.schema
      .createTable("tip_outbox")
      .ifNotExists()
      .addColumn("message", "text", (column) => column.primaryKey()),
  ).execute();
  await db.schema
    .createTable("tip_secret")
    .ifNotExists()
    .addColumn("id", "integer", (column) => column.primaryKey())
    .addColumn("secret", "text", (column) => column.notNull())
    .execute();
}

/** What all processes of this paper sign their challenges with; made when first asked for. */
export async function challengeSecret({ db }: TipsStore): Promise<string> {
  // Read before anything is locked, for it is asked for with each form that is opened.
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
