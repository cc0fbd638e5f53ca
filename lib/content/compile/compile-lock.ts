import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import Database from "libsql";
import { compileCacheFolder } from "@/lib/content/stored";
import { errorCode } from "@/lib/error-code";

/** The interval at which a waiting compile tries again, in milliseconds. */
const lookEach = 100;

/**
 * Runs one compile of a folder at a time, across processes; a waiting one prints so. The lock is an SQLite
 * lock, which is released however the process ends.
 */
export async function withCompileLock<Result>(
  compiledFolder: string,
  say: (line: string) => void,
  work: () => Promise<Result>,
): Promise<Result> {
  const folder = compileCacheFolder(compiledFolder);
  const path = join(folder, "lock.db");
  mkdirSync(folder, { recursive: true });
  // SQLite does not name the path that it may not write.
  accessSync(existsSync(path) ? path : folder, constants.W_OK);
  const lock = new Database(path);
  try {
    let isWaiting = false;
    while (!taken(lock)) {
      if (!isWaiting) say("Another compile of this content is under way. Waiting for it to end.");
      isWaiting = true;
      await setTimeout(lookEach);
    }
    return await work();
  } finally {
    lock.close();
  }
}

function taken(lock: Database.Database): boolean {
  try {
    lock.exec("BEGIN EXCLUSIVE");
    return true;
  } catch (cause) {
    if (errorCode(cause).startsWith("SQLITE_BUSY")) return false;
    throw new Error("The lock of the compiled content could not be taken. Delete lock.db beside it.", {
      cause,
    });
  }
}
