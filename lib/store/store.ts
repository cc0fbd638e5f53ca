import { setTimeout } from "node:timers/promises";
import { type Kysely, type Migration, Migrator } from "kysely";
import { DamagedStore, StoreSetAside } from "./damage";
import { openPostgres } from "./postgres";
import { openSqlite } from "./sqlite";

/** What a store is to be: its name, how hard its commits are, and how its tables came to be. */
export type StorePlan = {
  /** Names the SQLite file, and keeps the migrations of several stores in one PostgreSQL apart. */
  name: string;
  /**
   * `full` waits for the disk at every commit, so that power may fail the moment after. `normal` may lose the last
   * commits then, but never tears the file. PostgreSQL always waits.
   */
  durability: "normal" | "full";
  /** Where a damaged file was set aside, a person decides what takes its place: no new store is made there. */
  isMendedByHand?: boolean;
  /**
   * By name, in the order of their names. Each must bear being run twice: SQLite has no lock that would keep two
   * processes from starting the same one.
   */
  migrations: Record<string, Migration>;
};

/** Where stores are: files in a folder, or one PostgreSQL for all machines. */
export type StorePlace = { folder: string; databaseUrl?: string | undefined };

export type Store<Tables> = {
  db: Kysely<Tables>;
  engine: "sqlite" | "postgres";
  /** Whether what was opened is still what lies there; false when its file was deleted or replaced. */
  isInPlace(): boolean;
  /**
   * Moves all that was committed from SQLite's write-ahead log into the file itself and empties the log: SQLite ignores
   * everything in the log that comes after a damaged byte, and reports nothing. False while others read or write; try
   * again then. PostgreSQL looks after its own log: always true.
   */
  checkpoint(): Promise<boolean>;
  /** Checkpoints and closes. `asFound` leaves the files as they are, as evidence of what damaged them. */
  close(options?: { asFound: boolean }): Promise<void>;
};

/**
 * Opens a store and brings its tables up to date. Throws `DamagedStore` when there is a file that holds no healthy
 * database of ours, and whatever the engine says when it cannot be reached, is locked or has no room.
 */
export async function openStore<Tables>(plan: StorePlan, place: StorePlace): Promise<Store<Tables>> {
  const { databaseUrl } = place;
  if (databaseUrl) return migrated(openPostgres<Tables>(databaseUrl), plan);
  for (let attempt = 1; ; attempt++) {
    try {
      return await migrated(openSqlite<Tables>(plan, place.folder), plan);
    } catch (cause) {
      // Damage does not pass. Whoever looks again may find the file set aside by another, and make an empty one.
      const isDamaged = cause instanceof DamagedStore || cause instanceof StoreSetAside;
      // Another process may be making the very same tables: locked, or a migration ahead of us.
      if (isDamaged || attempt === 3) throw cause;
      await setTimeout(100);
    }
  }
}

async function migrated<Tables>(store: Store<Tables>, plan: StorePlan): Promise<Store<Tables>> {
  try {
    await migrate(store.db, plan);
    return store;
  } catch (cause) {
    await store.close().catch(() => {});
    throw cause;
  }
}

async function migrate<Tables>(db: Kysely<Tables>, { name, migrations }: StorePlan): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    migrationTableName: `${name}_migration`,
    migrationLockTableName: `${name}_migration_lock`,
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
