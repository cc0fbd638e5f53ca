import { setTimeout } from "node:timers/promises";
import { type Kysely, Migrator, sql } from "kysely";
import { DamagedStore, StoreSetAside } from "./damage";
import { messageOf } from "./incident-log";
import { openPostgres } from "./postgres";
import { openSqlite } from "./sqlite";
import type { Store, StoreLocation, StorePlan } from "./store";

/**
 * Opens a store and brings its tables up to date. Throws `DamagedStore` for a file that is not a healthy
 * database of ours, and the engine's own error when the database is unreachable, locked or out of space.
 */
export async function openStore<Tables>(plan: StorePlan, location: StoreLocation): Promise<Store<Tables>> {
  const { databaseUrl } = location;
  if (databaseUrl) return migrated(openPostgres<Tables>(databaseUrl), plan);
  for (let attempt = 1; ; attempt++) {
    try {
      return await migrated(openSqlite<Tables>(plan, location.folder), plan);
    } catch (cause) {
      // Damage stays: another attempt might find the file set aside by another process, and make a new one.
      const isDamaged = cause instanceof DamagedStore || cause instanceof StoreSetAside;
      // Another process may be making the same tables: locked, or one migration ahead of us.
      if (isDamaged || attempt === 3) throw cause;
      await setTimeout(100);
    }
  }
}

async function migrated<Tables>(store: Store<Tables>, plan: StorePlan): Promise<Store<Tables>> {
  const migrations = Object.entries(plan.migrations).map(([name, steps]) => [name, { up: runs(steps) }]);
  const migrator = new Migrator({
    db: store.db,
    provider: { getMigrations: async () => Object.fromEntries(migrations) },
    migrationTableName: `${plan.name}_migration`,
    migrationLockTableName: `${plan.name}_migration_lock`,
  });
  const { error } = await migrator.migrateToLatest().catch((error) => ({ error }));
  if (!error) return store;
  await store.close().catch(() => {});
  throw error;
}

const runs = (statements: readonly string[]) => async (db: Kysely<unknown>) => {
  for (const statement of statements)
    await sql
      .raw(statement)
      .execute(db)
      .catch((cause) => {
        // SQLite cannot add a column only where it is missing, and a migration that was killed runs again.
        if (!messageOf(cause).includes("duplicate column name")) throw cause;
      });
};
