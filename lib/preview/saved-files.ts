import { statSync } from "node:fs";
import { join } from "node:path";
import { filesIn } from "@/lib/content/compile/sources/files-in";
import { slugAt } from "./incomplete-story";

/** What changed in the content folder: paths of new and changed files, and stories with a new address. */
export type Saved = { changed: string[]; moved: Record<string, string> };

type Seen = { identity: string; modified: string };

/** Compares the content folder with how it was before. */
export class SavedFiles {
  readonly #folder: string;
  #files: Map<string, Seen> | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** What changed since the last call; nothing at the first. */
  update(): Saved {
    const before = this.#files;
    const files = new Map(filesIn(this.#folder).flatMap((path) => seen(this.#folder, path)));
    this.#files = files;
    if (before === undefined) return { changed: [], moved: {} };
    const changed = [...files].filter(([path, { modified }]) => before.get(path)?.modified !== modified);
    const gone = new Map(
      [...before].filter(([path]) => !files.has(path)).map(([path, { identity }]) => [identity, path]),
    );
    const moved = changed.flatMap(([path, { identity }]) => {
      const from = slugAt(gone.get(identity) ?? "");
      const to = slugAt(path);
      return from !== undefined && to !== undefined && from !== to ? [[`/${from}`, `/${to}`]] : [];
    });
    return { changed: changed.map(([path]) => path), moved: Object.fromEntries(moved) };
  }
}

/** A renamed file keeps its inode and its birth; a new file may get the inode of one that was deleted. */
function seen(folder: string, path: string): [string, Seen][] {
  const stats = statSync(join(folder, path), { bigint: true, throwIfNoEntry: false });
  if (stats === undefined) return [];
  const { dev, ino, birthtimeNs, mtimeNs, size } = stats;
  return [[path, { identity: `${dev} ${ino} ${birthtimeNs}`, modified: `${mtimeNs} ${size}` }]];
}
