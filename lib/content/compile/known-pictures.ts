import { statSync } from "node:fs";
import { join } from "node:path";
import type { Picture } from "../model";
import { knownFolder } from "./known-documents";
import { readSealed, writeSealed } from "./sealed";

/** The state of a file when it was read, and what was made of it. */
type Known = { state: string; picture: Picture };

/**
 * How long ago a file must have changed, in milliseconds, for its state to be trusted: what changes again within a tick
 * of the disk's clock looks as before. Some disks count in whole seconds.
 */
const settled = 3_000;

/**
 * What former compiles made of pictures. A paper of ten thousand stories has gigabytes of them, so one that did not
 * change is not even read: as for git, a file is as it was while its size, its place on the disk and the times of its
 * last change are those that it had. What cannot be told by that, as after a clock was set back, is read.
 */
export class KnownPictures {
  readonly #path: string;
  readonly #version: string;
  readonly #former: Map<string, Known>;
  readonly #present = new Map<string, Known>();

  /** Reads what is known to this version of the compiler. */
  constructor(compiledFolder: string, version: string) {
    this.#path = join(knownFolder(compiledFolder), "pictures.json");
    this.#version = version;
    this.#former = new Map(readSealed(this.#path, version) as [string, Known][] | undefined);
  }

  /** What was made of the file at `path` for a purpose, if the file is still as it was then. */
  get(path: string, purpose: string): Picture | undefined {
    const key = `${purpose} ${path}`;
    const known = this.#former.get(key);
    if (known?.state !== stateOf(path)) return undefined;
    this.#present.set(key, known);
    return known.picture;
  }

  /** Makes something of the file at `path`, and keeps what it was, unless the file changed just before. */
  async make(path: string, purpose: string, make: () => Promise<Picture>): Promise<Picture> {
    const { state, isSettled } = lookAt(path);
    const picture = await make();
    if (isSettled) this.#present.set(`${purpose} ${path}`, { state, picture });
    return picture;
  }

  /** Writes what is known of the pictures that were asked for, if that is not what was known before. */
  async save(): Promise<void> {
    const isSame =
      this.#present.size === this.#former.size &&
      [...this.#present].every(([key, known]) => this.#former.get(key) === known);
    if (!isSame) await writeSealed(this.#path, [...this.#present], this.#version);
  }
}

function lookAt(path: string) {
  const { ino, size, mtimeNs, ctimeNs, ctimeMs } = statSync(path, { bigint: true });
  return { state: `${ino} ${size} ${mtimeNs} ${ctimeNs}`, isSettled: Date.now() - Number(ctimeMs) > settled };
}

const stateOf = (path: string) => lookAt(path).state;
