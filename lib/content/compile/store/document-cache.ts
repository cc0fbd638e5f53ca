/**
 * The cache of compiled documents, so that a compile reads only what changed. Its folder is beside the
 * compiled content, since it contains drafts.
 *
 *     <compiled>.known/2026-11.json             index of one month's stories: states of files, summary
 *     <compiled>.known/2026-11.documents.json   its documents
 *     <compiled>.known/rest.json                index of all other documents, with its own .documents.json
 *
 * Everything is verified: a document by the state or hash of its file, each file of the cache by its
 * checksum, and the whole cache by the hash of the compiler and its packages.
 */
import { rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { readChecksummed, withChecksum, writeChecksummed } from "@/lib/checksummed-file";
import type { Document } from "@/lib/content/compile/sources/document";
import { filesIn } from "@/lib/content/compile/sources/files-in";
import { writeFileDurably } from "@/lib/write-file";
import { Shard, type ShardIndex } from "./shard";

/** In milliseconds. */
const saveEach = 20_000;

/** A shard was damaged and has been dropped. Starting the compile again is enough. */
export class DamagedShard extends Error {}

/** A stored index, with the checksum of its documents. */
type SavedIndex = ShardIndex & { checksum: string };

export class DocumentCache {
  readonly #shards = new Map<string, Shard>();
  readonly #shardOf = new Map<string, Shard>();
  #savedAt = performance.now();

  /** Reads all indexes of this version of the compiler. Ignores damaged ones and those of other versions. */
  constructor(
    readonly folder: string,
    readonly version: string,
  ) {
    const moving: [path: string, shard: Shard][] = [];
    for (const name of filesIn(folder).flatMap((file) => isIndexFile.exec(file)?.[1] ?? [])) {
      const index = readChecksummed(indexPath(folder, name), version) as SavedIndex | undefined;
      const shard = new Shard(name, index, () => (index ? this.#readDocuments(name, index.checksum) : []));
      // An unreadable shard is overwritten or deleted.
      if (index === undefined) shard.isNew.index = true;
      this.#shards.set(name, shard);
      for (const path of shard.paths) {
        const other = this.#shardOf.get(path);
        if (other !== undefined) moving.push([path, other], [path, shard]);
        this.#shardOf.set(path, shard);
      }
    }
    // A process that moved them between months died before both were written. Compile them again.
    for (const [path, shard] of moving) {
      shard.delete(path);
      this.#shardOf.delete(path);
    }
    if (!this.#shards.has(rest)) this.#shards.set(rest, new Shard(rest));
  }

  #readDocuments(name: string, checksum: string): Document[] {
    const documents = readChecksummed(documentsPath(this.folder, name), this.version, checksum);
    if (documents !== undefined) return documents as Document[];
    rmSync(indexPath(this.folder, name));
    throw new DamagedShard(`The cached documents of ${name} are damaged.`);
  }

  /** The months, latest first, then the rest. */
  get shards(): Shard[] {
    return [...this.#shards.values()].sort((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1));
  }

  get rest(): Shard {
    return this.#named(rest);
  }

  shardOf(path: string): Shard | undefined {
    return this.#shardOf.get(path);
  }

  /** The document at a path, if its shard is open. */
  ifOpen(path: string): Document | undefined {
    const shard = this.#shardOf.get(path);
    return shard?.isOpen ? shard.get(path) : undefined;
  }

  #named(name: string): Shard {
    const shard = this.#shards.get(name) ?? new Shard(name);
    this.#shards.set(name, shard);
    return shard;
  }

  /** Stores a document and the state of its file. */
  add(document: Document, state: string): void {
    const shard = this.#named(nameFor(document));
    const former = this.#shardOf.get(document.path);
    if (former !== shard) former?.delete(document.path);
    shard.set(document, state);
    this.#shardOf.set(document.path, shard);
  }

  /** Removes all documents except those at these paths. */
  keepOnly(paths: ReadonlySet<string>): void {
    for (const [path, shard] of this.#shardOf) {
      if (paths.has(path)) continue;
      shard.delete(path);
      this.#shardOf.delete(path);
    }
  }

  /** Writes changes, unless it did so recently: a killed compile loses only the last few seconds. */
  async saveNowAndThen(): Promise<void> {
    if (performance.now() - this.#savedAt > saveEach) await this.save();
  }

  /** Writes changes. */
  async save(): Promise<void> {
    this.#savedAt = performance.now();
    for (const shard of this.#shards.values()) if (shard.isNew.index) await this.#saveOne(shard);
  }

  async #saveOne(shard: Shard): Promise<void> {
    const index = indexPath(this.folder, shard.name);
    const path = documentsPath(this.folder, shard.name);
    const areNew = shard.isNew.documents;
    const kept = shard.kept();
    const { text, checksum } = withChecksum(kept.documents, this.version);
    // Changes during the write are written next time.
    Object.assign(shard.isNew, { index: false, documents: false });
    try {
      if (kept.documents.length === 0) {
        await rm(index, { force: true });
        await rm(path, { force: true });
        return;
      }
      if (areNew) await writeFileDurably(path, text, { syncsFolder: false });
      await writeChecksummed(index, { ...kept.index, checksum } satisfies SavedIndex, this.version);
    } catch (cause) {
      shard.isNew.index = true;
      shard.isNew.documents ||= areNew;
      throw cause;
    }
  }
}

const rest = "rest";
const isIndexFile = /^(\d{4}-\d{2}|rest)\.json$/;

const indexPath = (folder: string, name: string) => join(folder, `${name}.json`);
const documentsPath = (folder: string, name: string) => join(folder, `${name}.documents.json`);

/** The shard of a document: the month of its publication, in UTC. */
function nameFor({ kind, fields }: Document): string {
  if (kind !== "article" || !("publishedAt" in fields)) return rest;
  return /^\d{4}-\d{2}/.exec(fields.publishedAt ?? "")?.[0] ?? rest;
}

const orderOf = ({ name }: Shard) => (name === rest ? "" : name);
