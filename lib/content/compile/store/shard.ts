import type { Document } from "@/lib/content/compile/sources/document";
import type { Summary } from "./summary";

/** What is known of a part before its documents are read. */
export type ShardIndex = {
  /** The states of their files when they were last read, by path; empty of one that had changed just before. */
  states: [path: string, state: string][];
  summary?: Summary | undefined;
};

/** A part of which nothing is at fault. */
export type SoundShard = Shard & { summary: Summary };

/**
 * Documents that are known together: the stories of one month, or all that is no story. As long as none of them changes
 * they stay closed, and only their summary is looked at.
 */
export class Shard {
  readonly name: string;
  readonly #states: Map<string, string>;
  readonly #read: () => Document[];
  #summary: Summary | undefined;
  #documents: Map<string, Document> | undefined;
  /** What of it is not yet kept as it is now. */
  readonly isNew = { index: false, documents: false };

  /** `read` reads the documents of a part from where they are kept. */
  constructor(
    name: string,
    { states, summary }: ShardIndex = { states: [] },
    read: () => Document[] = () => [],
  ) {
    this.name = name;
    this.#states = new Map(states);
    this.#summary = summary;
    this.#read = read;
  }

  get isOpen(): boolean {
    return this.#documents !== undefined;
  }

  get paths(): Iterable<string> {
    return this.#states.keys();
  }

  /** Of its documents. */
  get slugs(): string[] {
    return [...this.#states.keys()].map((path) =>
      path.slice(path.lastIndexOf("/") + 1, path.lastIndexOf(".")),
    );
  }

  get summary(): Summary | undefined {
    return this.#summary;
  }

  set summary(summary: Summary | undefined) {
    this.#summary = summary;
    this.isNew.index = true;
  }

  /** Its documents, which are read now unless they were before. Throws `DamagedShard`. */
  open(): Document[] {
    return [...this.#opened().values()];
  }

  /** The document at a path, which is in this shard. */
  get(path: string): Document | undefined {
    return this.#opened().get(path);
  }

  #opened(): Map<string, Document> {
    this.#documents ??= new Map(this.#read().map((document) => [document.path, document]));
    return this.#documents;
  }

  /** The state of a document's file when it was last read; undefined where that cannot be told. */
  stateOf(path: string): string | undefined {
    return this.#states.get(path) || undefined;
  }

  set(document: Document, state: string): void {
    this.#opened().set(document.path, document);
    this.#states.set(document.path, state);
    this.#hasChanged();
  }

  delete(path: string): void {
    this.#opened().delete(path);
    this.#states.delete(path);
    this.#hasChanged();
  }

  #hasChanged(): void {
    this.#summary = undefined;
    Object.assign(this.isNew, { index: true, documents: true });
  }

  /** Notes that a file was read, and says what it said. */
  note(path: string, state: string): void {
    if (this.#states.get(path) === state) return;
    this.#states.set(path, state);
    this.isNew.index = true;
  }

  /** What is to be kept. A document at fault is not: its faults are to be told again. */
  kept(): { index: ShardIndex; documents: Document[] } {
    const documents = this.open().filter(({ faults }) => faults.length === 0);
    const states = documents.map(({ path }): [string, string] => [path, this.#states.get(path) ?? ""]);
    return { index: { states, summary: this.#summary }, documents };
  }
}
