/** `npm run backup`: copies the paper's stores, or with `-- --verify <file>` tells whether a copy can be restored. */
import "@/lib/delivery/load-env";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { storePlace } from "@/lib/env";
import { type Backup, backUp, verifyBackup } from "./backup";

try {
  const { values } = parseArgs({ options: { to: { type: "string" }, verify: { type: "string" } } });
  const { folder, databaseUrl } = storePlace();
  if (databaseUrl && !values.verify)
    throw new Error("The stores are in PostgreSQL (DATABASE_URL). Back them up with pg_dump.");
  const backups = values.verify
    ? [verifyBackup(values.verify)]
    : backUp(folder, values.to ?? join(folder, "backups"), new Date());
  for (const backup of backups) console.log(told(backup));
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : String(cause));
  process.exitCode = 1;
}

function told({ path, rows }: Backup): string {
  const counts = Object.entries(rows).filter(([table]) => !table.includes("migration"));
  return `${path}: whole, ${counts.map(([table, count]) => `${count} ${table}`).join(", ")}`;
}
