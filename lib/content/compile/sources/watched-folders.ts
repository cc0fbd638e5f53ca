import { type FSWatcher, readdirSync, statSync, watch } from "node:fs";
import { join } from "node:path";

type Watched = { identity: string; watcher: FSWatcher };

/**
 * A folder and all those below it, each watched by itself. Node's own way of watching what lies below watches the files on
 * Linux, and hears nothing more of one that an editor has saved by putting another in its place.
 */
export class WatchedFolders {
  readonly #folder: string;
  readonly #changed: () => void;
  readonly #broken: (cause: unknown) => void;
  readonly #watched = new Map<string, Watched>();

  /** `changed` is told of every change, `broken` when a folder can no longer be watched. */
  constructor(folder: string, changed: () => void, broken: (cause: unknown) => void) {
    this.#folder = folder;
    this.#changed = changed;
    this.#broken = broken;
  }

  /**
   * Watches the folders that have come, and lets go of those that went: once before whoever reads them does, so that of
   * what happens in a new one nothing is missed, nor of one whose coming the system did not report, as when too much happens
   * at once. Throws when there is no such folder, or it cannot be watched.
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
      // Before it is listed: what comes in between is told.
      this.#watch(path);
      there.add(path);
      for (const entry of readdirSync(path, { withFileTypes: true })) {
        if (entry.isDirectory()) this.#look(join(path, entry.name), there);
      }
    } catch (cause) {
      const isGone = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
      // The folder above tells of one below that is gone.
      if (!isGone || path === this.#folder) throw cause;
    }
  }

  /** Watches a folder, unless it is watched already: the folder itself, not one that lay there before. */
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
