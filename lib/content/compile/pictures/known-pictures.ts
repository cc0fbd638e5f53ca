import { join } from "node:path";
import { readChecksummed, writeChecksummed } from "@/lib/checksummed-file";
import type { PictureWords } from "@/lib/content/compile/sources/document";
import { stateOf } from "@/lib/content/compile/sources/file-state";
import type { Picture } from "@/lib/content/model";
import { compileCacheFolder } from "@/lib/content/stored";
import { PictureFault } from "./picture-fault";

/** The state of a file at its last read, the picture made from it, and the words in that. */
type Known = { state: string; picture: Picture; words: string };

/** The pictures of former compiles: a large paper has gigabytes, so an unchanged one is not even read. */
export class KnownPictures {
  readonly #path: string;
  readonly #version: string;
  readonly #former: Map<string, Known>;
  readonly #present = new Map<string, Known>();

  /** Reads the cache of this version of the compiler. */
  constructor(compiledFolder: string, version: string) {
    this.#path = join(compileCacheFolder(compiledFolder), "pictures.json");
    this.#version = version;
    this.#former = new Map(readChecksummed(this.#path, version) as [string, Known][] | undefined);
  }

  /** The picture made from a file for a purpose, if neither the file nor the words for it have changed. */
  get(path: string, purpose: string, words: PictureWords): Picture | undefined {
    const key = `${purpose} ${path}`;
    const known = this.#former.get(key);
    if (known?.words !== JSON.stringify(words) || known.state !== stateOf(path)?.state) return undefined;
    this.#present.set(key, known);
    return known.picture;
  }

  /**
   * Makes a picture from a regular file, or throws a `PictureFault`. Caches it unless the file changed just
   * before.
   */
  async make(
    path: string,
    purpose: string,
    words: PictureWords,
    make: () => Promise<Picture>,
  ): Promise<Picture> {
    const file = stateOf(path);
    if (file === undefined)
      throw new PictureFault("It must be a file, not a pipe. Put the picture itself here.");
    const { state, isSettled } = file;
    const picture = await make();
    if (isSettled) this.#present.set(`${purpose} ${path}`, { state, picture, words: JSON.stringify(words) });
    return picture;
  }

  /** Writes the pictures of this compile, if they differ from the former ones. */
  async save(): Promise<void> {
    const isSame =
      this.#present.size === this.#former.size &&
      [...this.#present].every(([key, known]) => this.#former.get(key) === known);
    if (!isSame) await writeChecksummed(this.#path, [...this.#present], this.#version);
  }
}
