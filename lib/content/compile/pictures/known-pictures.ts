import { join } from "node:path";
import { readChecksummed, writeChecksummed } from "@/lib/checksummed-file";
import { stateOf } from "@/lib/content/compile/sources/file-state";
import type { Picture } from "@/lib/content/model";
import { compileCacheFolder } from "@/lib/content/stored";

/** The state of a file when it was read, and what was made of it. */
type Known = { state: string; picture: Picture };

/**
 * What former compiles made of pictures. A paper of ten thousand stories has gigabytes of them, so one that
 * did not change is not even read.
 */
export class KnownPictures {
  readonly #path: string;
  readonly #version: string;
  readonly #former: Map<string, Known>;
  readonly #present = new Map<string, Known>();

  /** Reads what is known to this version of the compiler. */
  constructor(compiledFolder: string, version: string) {
    this.#path = join(compileCacheFolder(compiledFolder), "pictures.json");
    this.#version = version;
    this.#former = new Map(readChecksummed(this.#path, version) as [string, Known][] | undefined);
  }

  /** What was made of the file at `path` for a purpose, if the file is still as it was then. */
  get(path: string, purpose: string): Picture | undefined {
    const key = `${purpose} ${path}`;
    const known = this.#former.get(key);
    if (known === undefined || known.state !== stateOf(path)?.state) return undefined;
    this.#present.set(key, known);
    return known.picture;
  }

  /**
   * Makes something of the file at `path`, and keeps what it was, unless the file changed just before. Throws
   * where there is no file.
   */
  async make(path: string, purpose: string, make: () => Promise<Picture>): Promise<Picture> {
    const file = stateOf(path);
    if (file === undefined) throw new Error("It must be a file, not a pipe or a broken link.");
    const { state, isSettled } = file;
    const picture = await make();
    if (isSettled) this.#present.set(`${purpose} ${path}`, { state, picture });
    return picture;
  }

  /** Writes what is known of the pictures that were asked for, if that is not what was known before. */
  async save(): Promise<void> {
    const isSame =
      this.#present.size === this.#former.size &&
      [...this.#present].every(([key, known]) => this.#former.get(key) === known);
    if (!isSame) await writeChecksummed(this.#path, [...this.#present], this.#version);
  }
}
