import { statfs } from "node:fs/promises";
import type { StoreLocation } from "@/lib/store/store";
import { bytesOfParts } from "./files";
import type { TipsStore } from "./tips-store";

/** What files leave free on the disk, so that they never take the room of words. */
const reserveBytes = 64 * 1024 * 1024;

/**
 * Why `bytes` more of files cannot be stored, in a sentence for operators; undefined if they can. They are
 * written twice: to the log, and to the file. PostgreSQL looks after its own disk.
 */
export async function lackOfRoomForFiles(
  { db }: Pick<TipsStore, "db">,
  { folder, databaseUrl }: StoreLocation,
  { bytes, mostBytes }: { bytes: number; mostBytes: number },
): Promise<string | undefined> {
  if (mostBytes === 0) return "Sources cannot attach files: TIPS_FILES_MB is 0.";
  const stored = await bytesOfParts(db);
  if (stored + bytes > mostBytes)
    return (
      `Sources cannot attach files: those in the store have ${inMegabytes(stored)} of ${inMegabytes(mostBytes)} MB. ` +
      "Delete tips that are done, or raise TIPS_FILES_MB."
    );
  if (databaseUrl) return undefined;
  const { bavail, bsize } = await statfs(/* turbopackIgnore: true */ folder);
  const free = bavail * bsize;
  if (free >= 2 * bytes + reserveBytes) return undefined;
  return `Sources cannot attach files: ${folder} has ${inMegabytes(free)} MB left. Make room.`;
}

function inMegabytes(bytes: number): string {
  return Math.round(bytes / 1_000_000).toLocaleString("en");
}
