import type { Kysely } from "kysely";

/** What a store must be: its name, how durable its commits are, and how its tables are made. */
export type StorePlan = {
  /** Names the SQLite file, and separates the migrations of several stores in one PostgreSQL. */
  name: string;
  /**
   * `full` waits for the disk at every commit, so that a power cut loses nothing. `normal` may lose the last
   * commits in a power cut, but never damages the file. PostgreSQL always waits.
   */
  durability: "normal" | "full";
  /** After a damaged file was set aside, a person decides what replaces it: no new store is made. */
  isReplacedByHand?: boolean;
  /**
   * Tables that may hold gigabytes, and that the store's owner verifies itself: those of a large file are not
   * read whenever it is opened.
   */
  verifiedTables?: readonly string[];
  /**
   * Statements by the name of the migration, run in the order of the names. Each must be safe to run twice:
   * SQLite has no lock that stops two processes from starting the same migration.
   */
  migrations: Record<string, readonly string[]>;
};

/** Where stores are: files in a folder, or one PostgreSQL for all machines. */
export type StoreLocation = { folder: string; databaseUrl?: string | undefined };

export type Store<Tables> = {
  db: Kysely<Tables>;
  engine: "sqlite" | "postgres";
  /** False once the opened file was deleted or replaced. */
  isInPlace(): boolean;
  /**
   * Moves all commits from SQLite's write-ahead log into the file and empties the log: SQLite silently
   * ignores everything in the log after a damaged byte. False while others read or write; try again then.
   * Always true on PostgreSQL, which manages its own log.
   */
  checkpoint(): Promise<boolean>;
  /** Checkpoints and closes. `asFound` leaves the files unchanged, as evidence of what damaged them. */
  close(options?: { asFound: boolean }): Promise<void>;
};
