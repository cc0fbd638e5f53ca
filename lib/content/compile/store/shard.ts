import { parse } from "node:path";
import type { Document } from "@/lib/content/compile/sources/document";
import type { Summary } from "./summary";

/** The part of a shard that is always read. */
export type ShardIndex = {
  /** The state of each file at its last read, by path; empty if it had changed just before. */
  states: [path: string, state: string][];
  /** What bodies were made of besides their files (`TextFacts.uses`). */
  uses?: [path: string, uses: Uses][];
  summary?: Summary | undefined;
};

type Uses = Record<string, string>;

/** A shard without faults. */
export type SoundShard = Shard & { summary: Summary };

export function soundShard(shard: Shard): SoundShard {
  if (shard.summary === undefined)
    throw new Error(`The shard ${shard.name} has no summary. This is a bug in the compiler.`);
  return shard as SoundShard;
}

/** Documents that are cached together: the stories of one month, or all others. Closed until one changes. */
export class Shard {
  readonly #states: Map<string, string>;
  readonly #uses: Map<string, Uses>;
  #summary: Summary | undefined;
  #documents: Map<string, Document> | undefined;
  /** Which parts have unsaved changes. */
  readonly isNew = { index: false, documents: false };

  /** `read` loads the documents from disk. */
  constructor(
    readonly name: string,
    { states, uses, summary }: ShardIndex = { states: [] },
    readonly read: () => Document[] = () => [],
  ) {
    this.#states = new Map(states);
    this.#uses = new Map(uses);
    this.#summary = summary;
  }

  get isOpen(): boolean {
    return this.#documents !== undefined;
  }

  get paths(): Iterable<string> {
    return this.#states.keys();
  }

  get slugs(): string[] {
    return [...this.#states.keys()].map((path) => parse(path).name);
  }

  get summary(): Summary | undefined {
    return this.#summary;
  }

  set summary(summary: Summary | undefined) {
    this.#summary = summary;
    this.isNew.index = true;
  }

  /** Opens the shard if necessary. Throws `DamagedShard`. */
  open(): Document[] {
    return [...this.#opened().values()];
  }

  /** The document at a path, which must be in this shard. */
  get(path: string): Document | undefined {
    return this.#opened().get(path);
  }

  #opened(): Map<string, Document> {
    this.#documents ??= new Map(this.read().map((document) => [document.path, document]));
    return this.#documents;
  }

  /** The state of a document's file at its last read; undefined if it could not be trusted. */
  stateOf(path: string): string | undefined {
    return this.#states.get(path) || undefined;
  }

  /** What the body of a document was made of besides its file. */
  usesOf(path: string): Uses {
    return this.#uses.get(path) ?? {};
  }

  /** The names of everything besides their files that bodies were made of. */
  get used(): string[] {
    return [...this.#uses.values()].flatMap(Object.keys);
  }

  set(document: Document, state: string): void {
    this.#opened().set(document.path, document);
    this.#states.set(document.path, state);
    const uses = "text" in document ? document.text.uses : undefined;
    if (uses === undefined) this.#uses.delete(document.path);
    else this.#uses.set(document.path, uses);
    this.#hasChanged();
  }

  delete(path: string): void {
    this.#opened().delete(path);
    this.#states.delete(path);
    this.#uses.delete(path);
    this.#hasChanged();
  }

  #hasChanged(): void {
    this.#summary = undefined;
    Object.assign(this.isNew, { index: true, documents: true });
  }

  /** Records that a file was read, with its document. */
  note(path: string, state: string): void {
    if (this.#states.get(path) === state) return;
    this.#states.set(path, state);
    this.isNew.index = true;
  }

  /** The documents to save. One with faults is not saved, so that the next compile reports them again. */
  kept(): { index: ShardIndex; documents: Document[] } {
    const documents = this.open().filter(({ faults }) => faults.length === 0);
    const states = documents.map(({ path }): [string, string] => [path, this.#states.get(path) ?? ""]);
    const uses = documents.flatMap(({ path }): [string, Uses][] => {
      const found = this.#uses.get(path);
      return found ? [[path, found]] : [];
    });
    return { index: { states, ...(uses.length > 0 && { uses }), summary: this.#summary }, documents };
  }
}
