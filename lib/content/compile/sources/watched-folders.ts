import { type FSWatcher, readdirSync, statSync, watch } from "node:fs";
import { join } from "node:path";
import { errorCode } from "@/lib/error-code";
import { isLeftoverFolder } from "./leftovers";

/**
 * Watches a folder and each folder below it. Calls `changed` on every change, and `broken` if a folder can no
 * longer be watched. Node's recursive watch misses changes on Linux after an editor has replaced a file.
 */
export function watchedFolders(root: string, changed: () => void, broken: (cause: unknown) => void) {
  const watched = new Map<string, { identity: string; watcher: FSWatcher }>();

  function look(path: string, there: Set<string>): void {
    try {
      // Before it is listed, so that changes in between are reported.
      watchOne(path);
      there.add(path);
      for (const entry of readdirSync(path, { withFileTypes: true }))
        if (entry.isDirectory() && !isLeftoverFolder(entry.name)) look(join(path, entry.name), there);
    } catch (cause) {
      const isGone = errorCode(cause) === "ENOENT";
      // The folder above reports the deletion.
      if (!isGone || path === root) throw cause;
    }
  }

  /** Watches a folder unless it is watched already. A new folder at the same path is not. */
  function watchOne(path: string): void {
    const { dev, ino, birthtimeNs } = statSync(path, { bigint: true });
    const identity = `${dev} ${ino} ${birthtimeNs}`;
    if (watched.get(path)?.identity === identity) return;
    unwatch(path);
    watched.set(path, { identity, watcher: watch(path, changed).on("error", broken) });
  }

  function unwatch(path: string): void {
    watched.get(path)?.watcher.close();
    watched.delete(path);
  }

  return {
    /**
     * Watches new folders and stops watching deleted ones. Call this before reading the folders: the system
     * may not report a new folder. Throws if the root does not exist or cannot be watched.
     */
    rescan() {
      const there = new Set<string>();
      look(root, there);
      for (const path of watched.keys()) if (!there.has(path)) unwatch(path);
    },
    end() {
      for (const path of watched.keys()) unwatch(path);
    },
  };
}
