/** `npm run backup`. */
import "./environment";
import { join } from "node:path";
import { now } from "@/lib/clock";
import { site } from "@/lib/content/site";
import { storeLocation } from "@/lib/env";
import { type Backup, backUp, deleteOldBackups, verifyBackup } from "@/lib/store/backup";
import { runProgram, UsageError } from "./options";

await runProgram(
  {
    command: "npm run backup",
    summary: "Copy the stores while the site runs, or verify a copy.",
    options: {
      to: { type: "string", value: "folder", help: "where backups are kept; data/backups by default" },
      // Two days, with one each hour.
      keep: {
        type: "string",
        value: "number",
        default: "48",
        help: "how many backups to keep; 48 by default",
      },
      verify: {
        type: "string",
        value: "file",
        help: "check whether a backup can be restored, and copy nothing",
      },
    },
  },
  ({ to, keep, verify }) => {
    if (!/^[1-9]\d{0,4}$/.test(keep))
      throw new UsageError(`--keep is "${keep}". It must be the number of backups to keep, 1 or more.`);
    if (verify) console.log(inWords(verifyBackup(verify)));
    else backUpAll(to, Number(keep));
    return 0;
  },
);

function backUpAll(to: string | undefined, kept: number): void {
  const { folder, databaseUrl } = storeLocation();
  if (databaseUrl) throw new Error("The stores are in PostgreSQL (DATABASE_URL). Back them up with pg_dump.");
  const backups = to ?? join(folder, "backups");
  const { made, faults } = backUp(folder, backups, now());
  for (const backup of made) console.log(inWords(backup));
  // The oldest backup may hold the last healthy copy of a damaged store.
  if (faults.length > 0) throw new Error(`${faults.join("\n")}\nNo older backup was deleted.`);
  const deleted = deleteOldBackups(backups, kept, site().tips.retentionDays, now());
  if (deleted > 0) console.log(`Older backups deleted: ${deleted}.`);
}

function inWords({ path, rows }: Backup): string {
  const counts = Object.entries(rows).filter(([table]) => !table.includes("migration"));
  return `${path}: healthy, ${counts.map(([table, count]) => `${count} ${table}`).join(", ")}`;
}
