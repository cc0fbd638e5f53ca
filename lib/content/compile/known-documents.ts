/**
 * What is known of documents from former compiles, so that only what changed is compiled. It lies beside the compiled
 * content, never in it, for it knows drafts too. One file for each year of stories, and one for the rest.
 *
 * Nothing of it is believed unseen: a document by the hash of its file, a file by the hash of itself, all of it by the
 * hash of this compiler and of every package that it is made with.
 */
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Document } from "./document";
import { readSealed, writeSealed } from "./sealed";

/** Where it lies. */
export const knownFolder = (compiledFolder: string) => `${compiledFolder}.known`;

/** Where threads lay copies of texts, drafts among them, while a compile lasts. */
export const scratchFolder = (compiledFolder: string) => join(knownFolder(compiledFolder), "scratch");

/** In milliseconds. */
const saveEach = 20_000;

export class KnownDocuments {
  readonly #folder: string;
  readonly #version: string;
  readonly #documents: Map<string, Document>;
  /** Names of the files that no longer say what is known. */
  readonly #changed = new Set<string>();

  #savedAt = performance.now();

  private constructor(folder: string, version: string, documents: Map<string, Document>) {
    this.#folder = folder;
    this.#version = version;
    this.#documents = documents;
  }

  /** Reads all that is known to this version of the compiler. What another wrote, or is torn, is as good as unknown. */
  static async in(folder: string, version: string): Promise<KnownDocuments> {
    const names = (await readdir(folder).catch(() => [])).filter((name) => isDocuments.test(name));
    const documents = names.flatMap(
      (name) => (readSealed(join(folder, name), version) as Document[] | undefined) ?? [],
    );
    return new KnownDocuments(
      folder,
      version,
      new Map(documents.map((document) => [document.path, document])),
    );
  }

  get size(): number {
    return this.#documents.size;
  }

  /** What is known of the document at this path, if its file has this hash still. */
  get(path: string, hash: string): Document | undefined {
    const document = this.#documents.get(path);
    return document?.hash === hash ? document : undefined;
  }

  /** Keeps what a document is, unless it is at fault: its faults are to be told again. */
  add(document: Document): void {
    if (document.faults.length > 0) {
      this.forget(document.path);
      return;
    }
    this.#documents.set(document.path, document);
    this.#changed.add(fileOf(document));
  }

  /** Lets go of all that is not at one of these paths. */
  keepOnly(paths: ReadonlySet<string>): void {
    for (const path of this.#documents.keys()) if (!paths.has(path)) this.forget(path);
  }

  forget(path: string): void {
    const document = this.#documents.get(path);
    if (document === undefined) return;
    this.#documents.delete(path);
    this.#changed.add(fileOf(document));
  }

  /** Writes what has changed, if that was not done for a while: so much is lost when a compile is killed. */
  async saveNowAndThen(): Promise<void> {
    if (performance.now() - this.#savedAt > saveEach) await this.save();
  }

  /** Writes what has changed. */
  async save(): Promise<void> {
    this.#savedAt = performance.now();
    // What changes while this is being written is to be written next time.
    const files = new Map<string, Document[]>([...this.#changed].map((name) => [name, []]));
    this.#changed.clear();
    if (files.size === 0) return;
    await mkdir(this.#folder, { recursive: true });
    for (const document of this.#documents.values()) files.get(fileOf(document))?.push(document);
    for (const [name, documents] of files) {
      const path = join(this.#folder, name);
      if (documents.length === 0) await rm(path, { force: true });
      else await writeSealed(path, documents, this.#version);
    }
  }
}

const isDocuments = /^(articles-\d{4}|rest)\.json$/;

/** The file in which a document is kept: `articles-2026.json`, or `rest.json`. */
function fileOf({ path }: Document): string {
  const year = /^articles\/(\d{4})\//.exec(path)?.[1];
  return year === undefined ? "rest.json" : `articles-${year}.json`;
}
