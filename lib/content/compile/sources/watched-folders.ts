import { type FSWatcher, readdirSync, statSync, watch } from "node:fs";
import { join } from "node:path";

type Watched = { identity: string; watcher: FSWatcher };

/**
 * Watches a folder and each folder below it. Node's recursive watch follows single files on Linux, and misses
 * changes after an editor has saved by replacing a file.
 */
export class WatchedFolders {
  readonly #folder: string;
  readonly #changed: () => void;
  readonly #broken: (cause: unknown) => void;
  readonly #watched = new Map<string, Watched>();

  /** Calls `changed` on every change and `broken` if a folder can no longer be watched. */
  constructor(folder: string, changed: () => void, broken: (cause: unknown) => void) {
    this.#folder = folder;
    this.#changed = changed;
    this.#broken = broken;
  }

  /**
   * Watches new folders and stops watching deleted ones. Call this before reading the folders, so that no
   * change in a new folder is missed, even if the system did not report the folder itself. Throws if the
   * folder does not exist or cannot be watched.
   */
  rescan(): void {
    const there = new Set<string>();
    this.#look(this.#folder, there);
    for (const path of this.#watched.keys()) if (!there.has(path)) this.#unwatch(path);
  }

  end(): void {
    for (const path of this.#watched.keys()) this.#unwatch(path);
  }

  #look(path: string, there: Set<string>): void {
    try {
      // Before it is listed, so that changes in between are reported.
      this.#watch(path);
      there.add(path);
      for (const entry of readdirSync(path, { withFileTypes: true })) {
        if (entry.isDirectory()) this.#look(join(path, entry.name), there);
      }
    } catch (cause) {
      const isGone = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
      // The folder above reports the deletion.
      if (!isGone || path === this.#folder) throw cause;
    }
  }

  /** Watches a folder unless it is watched already. A new folder at the same path is not. */
  #watch(path: string): void {
    const { dev, ino, birthtimeNs } = statSync(path, { bigint: true });
    const identity = `${dev} ${ino} ${birthtimeNs}`;
    if (this.#watched.get(path)?.identity === identity) return;
    this.#unwatch(path);
    const watcher = watch(path, this.#changed);
    watcher.on("error", this.#broken);
    this.#watched.set(path, { identity, watcher });
  }

  #unwatch(path: string): void {
    this.#watched.get(path)?.watcher.close();
    this.#watched.delete(path);
  }
}
