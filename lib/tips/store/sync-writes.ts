/** Durable writes, synchronous: nothing else may run within the ledger's transactions. */
import { closeSync, fstatSync, fsyncSync, openSync, statSync } from "node:fs";

/** Makes the names of new files in a folder durable. */
export function syncFolder(folder: string): void {
  const handle = openSync(/* turbopackIgnore: true */ folder, "r");
  fsyncSync(handle);
  closeSync(handle);
}

/** Appends to the file that has this name: again if another process has replaced or renamed it meanwhile. */
export function appendInPlace(path: string, append: (file: number) => void): void {
  let isInPlace = false;
  while (!isInPlace) {
    const file = openSync(/* turbopackIgnore: true */ path, "a+", 0o600);
    try {
      append(file);
      isInPlace = fstatSync(file).ino === statSync(path, { throwIfNoEntry: false })?.ino;
    } finally {
      closeSync(file);
    }
  }
}
