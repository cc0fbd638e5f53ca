/**
 * What is known of documents from former compiles, so that only what changed is compiled, and only what lies beside it is
 * looked at. It lies beside the compiled content, never in it, for it knows drafts too.
 *
 *     <compiled>.known/2026-11.json             of the stories of one month: the states of their files, their summary
 *     <compiled>.known/2026-11.documents.json   and what is known of each
 *     <compiled>.known/rest.json                of all that is no story, in two files as well
 *
 * Nothing of it is believed unseen: a document by the state or the hash of its file, a file by the hash of itself, all of
 * it by the hash of this compiler and of every package that it is made with.
 */
import { readdirSync, rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Document } from "@/lib/content/compile/sources/document";
import { writeFileDurably } from "@/lib/write-file";
import { readSealed, sealed, writeSealed } from "./checksummed-file";
import { type Head, Part, type SummedUp } from "./shard";

/** Where it lies. */
export const knownFolder = (compiledFolder: string) => `${compiledFolder}.known`;

/** Where threads lay copies of texts, drafts among them, while a compile lasts. */
export const scratchFolder = (compiledFolder: string) => join(knownFolder(compiledFolder), "scratch");

/** In milliseconds. */
const saveEach = 20_000;

/** What is known of documents turned out to be torn, and is forgotten now: to begin again is all that it takes. */
export class TornDocuments extends Error {}

/** A head as it is kept: with the seal of the documents that belong to it. */
type KeptHead = Head & { seal: string };

export class KnownDocuments {
  readonly #folder: string;
  readonly #version: string;
  readonly #parts = new Map<string, Part>();
  readonly #partOf = new Map<string, Part>();

  #savedAt = performance.now();

  /** Reads the heads of all that is known to this version of the compiler. What another wrote, or is torn, is as good as unknown. */
  constructor(folder: string, version: string) {
    this.#folder = folder;
    this.#version = version;
    const moving: [path: string, part: Part][] = [];
    for (const name of partsIn(folder)) {
      const head = readSealed(headPath(folder, name), version) as KeptHead | undefined;
      const part = new Part(name, head, () => (head ? this.#readDocuments(name, head.seal) : []));
      // What cannot be read is to be written over, or to go.
      if (head === undefined) part.isNew.head = true;
      this.#parts.set(name, part);
      for (const path of part.paths) {
        const other = this.#partOf.get(path);
        if (other !== undefined) moving.push([path, other], [path, part]);
        this.#partOf.set(path, part);
      }
    }
    // Whoever moved them from one month to another died before both were written. They are to be compiled anew.
    for (const [path, part] of moving) {
      part.delete(path);
      this.#partOf.delete(path);
    }
    if (!this.#parts.has(rest)) this.#parts.set(rest, new Part(rest));
  }

  #readDocuments(name: string, seal: string): Document[] {
    const documents = readSealed(documentsPath(this.#folder, name), this.#version, seal);
    if (documents !== undefined) return documents as Document[];
    rmSync(headPath(this.#folder, name));
    throw new TornDocuments(`What was known of the documents of ${name} is torn.`);
  }

  /** The months, latest first, then the rest. */
  get parts(): Part[] {
    return [...this.#parts.values()].sort((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1));
  }

  /** The same of a paper without faults. */
  summedUp(): SummedUp[] {
    return this.parts.map((part) => {
      if (part.summary === undefined)
        throw new Error(`There is no summary of ${part.name}. This is a mistake of the compiler.`);
      return part as SummedUp;
    });
  }

  get rest(): Part {
    return this.#named(rest);
  }

  partOf(path: string): Part | undefined {
    return this.#partOf.get(path);
  }

  /** The document at a path, if its part is open. */
  ifOpen(path: string): Document | undefined {
    const part = this.#partOf.get(path);
    return part?.isOpen ? part.get(path) : undefined;
  }

  #named(name: string): Part {
    const part = this.#parts.get(name) ?? new Part(name);
    this.#parts.set(name, part);
    return part;
  }

  /** Keeps what a document is, and the state of the file from which that was read. */
  add(document: Document, state: string): void {
    const part = this.#named(nameFor(document));
    const former = this.#partOf.get(document.path);
    if (former !== part) former?.delete(document.path);
    part.set(document, state);
    this.#partOf.set(document.path, part);
  }

  /** Lets go of all that is not at one of these paths. */
  keepOnly(paths: ReadonlySet<string>): void {
    for (const [path, part] of this.#partOf) {
      if (paths.has(path)) continue;
      part.delete(path);
      this.#partOf.delete(path);
    }
  }

  /** Writes what has changed, if that was not done for a while: so much is lost when a compile is killed. */
  async saveNowAndThen(): Promise<void> {
    if (performance.now() - this.#savedAt > saveEach) await this.save();
  }

  /** Writes what has changed. */
  async save(): Promise<void> {
    this.#savedAt = performance.now();
    for (const part of this.#parts.values()) if (part.isNew.head) await this.#saveOne(part);
  }

  async #saveOne(part: Part): Promise<void> {
    const head = headPath(this.#folder, part.name);
    const path = documentsPath(this.#folder, part.name);
    const areNew = part.isNew.documents;
    const kept = part.kept();
    const { text, seal } = sealed(kept.documents, this.#version);
    // What changes while this is being written is to be written next time.
    Object.assign(part.isNew, { head: false, documents: false });
    try {
      if (kept.documents.length === 0) {
        await rm(head, { force: true });
        await rm(path, { force: true });
        return;
      }
      if (areNew) await writeFileDurably(path, text, { syncsFolder: false });
      const keptHead: KeptHead = { ...kept.head, seal };
      await writeSealed(head, keptHead, this.#version);
    } catch (cause) {
      part.isNew.head = true;
      part.isNew.documents ||= areNew;
      throw cause;
    }
  }
}

const rest = "rest";
const isHead = /^(\d{4}-\d{2}|rest)\.json$/;

const headPath = (folder: string, name: string) => join(folder, `${name}.json`);
const documentsPath = (folder: string, name: string) => join(folder, `${name}.documents.json`);

function partsIn(folder: string): string[] {
  try {
    return readdirSync(folder).flatMap((name) => isHead.exec(name)?.[1] ?? []);
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return [];
    throw cause;
  }
}

/** In which part a document is kept: by the month, in UTC, in which it is published. */
function nameFor({ kind, fields }: Document): string {
  if (kind !== "article" || !("publishedAt" in fields)) return rest;
  return /^\d{4}-\d{2}/.exec(fields.publishedAt ?? "")?.[0] ?? rest;
}

const orderOf = ({ name }: Part) => (name === rest ? "" : name);
