import { setTimeout } from "node:timers/promises";
import { type Kysely, Migrator } from "kysely";
import { DamagedStore, StoreSetAside } from "./damage";
import { openPostgres } from "./postgres";
import { openSqlite } from "./sqlite";
import type { Store, StoreLocation, StorePlan } from "./store";

/**
 * Opens a store and brings its tables up to date. Throws `DamagedStore` for a file that is not a healthy
 * database of ours, and the engine's own error when the database cannot be reached, is locked or is out of
 * space.
 */
export async function openStore<Tables>(plan: StorePlan, location: StoreLocation): Promise<Store<Tables>> {
  const { databaseUrl } = location;
  if (databaseUrl) return migrated(openPostgres<Tables>(databaseUrl), plan);
  for (let attempt = 1; ; attempt++) {
    try {
      return await migrated(openSqlite<Tables>(plan, location.folder), plan);
    } catch (cause) {
      // Damage stays. A second attempt might find the file set aside by another process, and make an empty
      // one.
      const isDamaged = cause instanceof DamagedStore || cause instanceof StoreSetAside;
      // Another process may be making the same tables: locked, or one migration ahead of us.
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
