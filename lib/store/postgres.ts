import { Kysely, PostgresDialect } from "kysely";
import { Pool } from "pg";
import type { Store } from "./store";

/** A database that does not answer must not hold a page or a tip longer than a reader would wait. */
const patienceMs = 3_000;

/** A pool of connections to the PostgreSQL at `url`. Connects when first asked, and again after it was away. */
export function openPostgres<Tables>(url: string): Store<Tables> {
  const pool = new Pool({
    connectionString: url,
    max: 4,
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
    // A program that has done its work must end, whether or not a connection idles.
    allowExitOnIdle: true,
  });
  // A connection that breaks while it idles concerns nobody: the next query gets a new one, or its own error.
  pool.on("error", () => {});
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    db,
    engine: "postgres",
    isInPlace: () => true,
    checkpoint: async () => true,
    close: () => db.destroy(),
  };
}
