/** `npm run backup`: copies the paper's stores, or with `-- --verify <file>` tells whether a copy can be restored. */
import "./environment";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { now } from "@/lib/clock";
import { site } from "@/lib/content/site";
import { storePlace } from "@/lib/env";
import { type Backup, backUp, dropOldBackups, verifyBackup } from "@/lib/store/backup";

try {
  const { values } = parseArgs({
    options: {
      to: { type: "string" },
      verify: { type: "string" },
      // Two days of one each hour.
      keep: { type: "string", default: "48" },
    },
  });
  if (!/^[1-9]\d{0,4}$/.test(values.keep))
    throw new Error(`--keep is "${values.keep}". It must be how many backups to keep, 1 or more.`);
  if (values.verify) console.log(told(verifyBackup(values.verify)));
  else backUpAll(values.to, Number(values.keep));
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : String(cause));
  process.exitCode = 1;
}

function backUpAll(to: string | undefined, kept: number): void {
  const { folder, databaseUrl } = storePlace();
  if (databaseUrl) throw new Error("The stores are in PostgreSQL (DATABASE_URL). Back them up with pg_dump.");
  const backups = to ?? join(folder, "backups");
  const { made, faults } = backUp(folder, backups, now());
  for (const backup of made) console.log(told(backup));
  // What is torn today may be whole in the oldest backup that is left.
  if (faults.length > 0) throw new Error(`${faults.join("\n")}\nNo older backup was deleted.`);
  const dropped = dropOldBackups(backups, kept, site().tips.retentionDays, now());
  if (dropped > 0) console.log(`${dropped} older backups deleted.`);
}

function told({ path, rows }: Backup): string {
  const counts = Object.entries(rows).filter(([table]) => !table.includes("migration"));
  return `${path}: whole, ${counts.map(([table, count]) => `${count} ${table}`).join(", ")}`;
}
