import { closeSync, fsyncSync, openSync } from "node:fs";

/**
 * Makes the names of new files in a folder durable. Synchronous, unlike lib/write-file.ts: the ledger writes
 * within a transaction, where nothing else may run.
 */
export function syncFolder(folder: string): void {
  const handle = openSync(/* turbopackIgnore: true */ folder, "r");
  fsyncSync(handle);
  closeSync(handle);
}
