/** `npm run backup`: copies the stores, or with `-- --verify <file>` checks whether a copy can be restored. */
import "./environment";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { now } from "@/lib/clock";
import { site } from "@/lib/content/site";
import { storeLocation } from "@/lib/env";
import { type Backup, backUp, deleteOldBackups, verifyBackup } from "@/lib/store/backup";
import { messageOf } from "@/lib/store/incident-log";

try {
  const { values } = parseArgs({
    options: {
      to: { type: "string" },
      verify: { type: "string" },
      // Two days, with one each hour.
      keep: { type: "string", default: "48" },
    },
  });
  if (!/^[1-9]\d{0,4}$/.test(values.keep))
    throw new Error(`--keep is "${values.keep}". It must be the number of backups to keep, 1 or more.`);
  if (values.verify) console.log(inWords(verifyBackup(values.verify)));
  else backUpAll(values.to, Number(values.keep));
} catch (cause) {
  console.error(messageOf(cause));
  process.exitCode = 1;
}

function backUpAll(to: string | undefined, kept: number): void {
  const { folder, databaseUrl } = storeLocation();
  if (databaseUrl) throw new Error("The stores are in PostgreSQL (DATABASE_URL). Back them up with pg_dump.");
  const backups = to ?? join(folder, "backups");
  const { made, faults } = backUp(folder, backups, now());
  for (const backup of made) console.log(inWords(backup));
  // The oldest backup may hold the last healthy copy of a damaged store.
  if (faults.length > 0) throw new Error(`${faults.join("\n")}\nNo older backup was deleted.`);
  const deleted = deleteOldBackups(backups, kept, site().tips.retentionDays, now());
  if (deleted > 0) console.log(`${deleted} older backups deleted.`);
}

function inWords({ path, rows }: Backup): string {
  const counts = Object.entries(rows).filter(([table]) => !table.includes("migration"));
  return `${path}: healthy, ${counts.map(([table, count]) => `${count} ${table}`).join(", ")}`;
}
