import { Kysely, PostgresDialect } from "kysely";
import { Pool } from "pg";
import type { Store } from "./store";

/** A database that does not respond must not delay a page or a tip longer than a reader would wait. */
const timeoutMs = 3_000;

/** A pool of connections to PostgreSQL. Connects at the first query, and again after an outage. */
export function openPostgres<Tables>(url: string): Store<Tables> {
  const pool = new Pool({
    connectionString: url,
    max: 4,
    connectionTimeoutMillis: timeoutMs,
    query_timeout: timeoutMs,
    // An idle connection must not keep a program running.
    allowExitOnIdle: true,
  });
  // Ignore idle connections that break: the next query gets a new connection, or its own error.
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
