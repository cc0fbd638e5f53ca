import { createHash, randomUUID } from "node:crypto";
import {
  closeSync,
  existsSync,
  fchownSync,
  fdatasyncSync,
  fstatSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Sender } from "./tips-store";

/** What a message needs to be of use. Any of it may be lost or changed on the disk without SQLite noticing. */
export type Acknowledged = {
  key: string;
  sender: Sender;
  sealed: string;
  /** Of the tip that the message belongs to, as is `replyTo`. */
  receipt: string;
  replyTo: string;
};

/** What a ledger says: hashes of contents by hashes of keys, and what is wrong with its lines. */
export type LedgerState = {
  live: ReadonlyMap<string, string>;
  /** How many lines a compaction would leave out. */
  obsolete: number;
  /** Lines that are damaged, or whose predecessor is gone. A line that a crash cut short is not a fault. */
  faults: number;
};

type KeptEntry = { kind: "kept"; id: string; content: string };
type Entry = KeptEntry | { kind: "removed"; id: string };
type Line = { entry: Entry; predecessor: string; hash: string };

export const ledgerFile = "tips.ledger";
/** What a rewritten ledger is called until it is whole; not the copies that somebody made by hand. */
const unfinishedPattern = /^tips\.ledger\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const noPredecessor = "0".repeat(64);
const linePattern =
  /^([0-9a-f]{64}) (?:kept ([0-9a-f]{64}) ([0-9a-f]{64})|removed ([0-9a-f]{64})) ([0-9a-f]{64})$/;
/** `#` stands for a hex digit. */
const shapes = [["kept", 2] as const, ["removed", 1] as const].map(([kind, hashes]) =>
  ["#".repeat(64), kind, ...Array<string>(hashes + 1).fill("#".repeat(64))].join(" "),
);
/** Holds several lines. */
const tailBytes = 2_048;
/** After so many lines others get the event loop. */
const linesATurn = 500;

/**
 * The count of acknowledged messages, kept apart from their store, so that the loss of any of them is found: each has a
 * line that was on the disk before its sender was thanked, and after it was committed. A line is
 * `<hash of its predecessor> kept <hash of the key> <hash of the content> <hash of all before it>`, or `removed` without
 * a content. Several processes append to it: two that do so at once may name the same predecessor. It holds no time, no
 * address and no word.
 */
export class Ledger {
  readonly #folder: string;
  #waiting: { entries: Entry[]; resolve: () => void; reject: (cause: unknown) => void }[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Notes messages that were committed. Once this resolves, the lines are on the disk. */
  note(messages: readonly Acknowledged[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entries: messages.map(keptEntry), resolve, reject });
      // What is committed in this turn of the event loop shares one write.
      if (this.#waiting.length === 1) setImmediate(() => this.#flush());
    });
  }

  /** As `note`, where nothing else may run meanwhile. */
  noteNow(messages: readonly Acknowledged[]): void {
    this.#append(messages.map(keptEntry));
  }

  /** Notes what is about to be deleted, within the transaction that deletes it. On the disk once this returns. */
  noteRemoved(keys: readonly string[]): void {
    this.#append(keys.map((key) => ({ kind: "removed", id: sha256(key) })));
  }

  /** Undefined where there is no ledger, or an empty one. */
  async read(): Promise<LedgerState | undefined> {
    const text = this.#text();
    return text ? stateOf(text) : undefined;
  }

  /**
   * Leaves out what was removed, so that nothing of a purged tip stays. Changes nothing while a line is damaged, since a
   * new ledger would not show that. Only to be called by the process that holds the right to write to the store, so that
   * nobody else rewrites it or removes a tip at the same time.
   */
  compact(): void {
    this.#rewrite((text) => {
      const reading = new Reading();
      for (const line of text.split("\n")) reading.take(line);
      return reading.faults > 0 ? undefined : reading.entries();
    });
  }

  /** Begins anew with these messages. To be called as `compact` is. */
  begin(messages: readonly Acknowledged[]): void {
    this.#rewrite(() => messages.map(keptEntry));
  }

  get #path(): string {
    return join(this.#folder, ledgerFile);
  }

  #text(): string | undefined {
    return existsSync(this.#path) ? readFileSync(this.#path, "latin1") : undefined;
  }

  #flush(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    try {
      this.#append(waiting.flatMap(({ entries }) => entries));
      for (const { resolve } of waiting) resolve();
    } catch (cause) {
      for (const { reject } of waiting) reject(cause);
    }
  }

  #append(entries: readonly Entry[]): void {
    if (entries.length === 0) return;
    let isInPlace = false;
    // Another process may have compacted the ledger in this very moment, without these lines.
    while (!isInPlace) {
      const file = openSync(/* turbopackIgnore: true */ this.#path, "a+", 0o600);
      try {
        const { size } = fstatSync(file);
        if (size === 0) giveToOwner(file, this.#folder);
        const tail = readFrom(file, Math.max(0, size - tailBytes));
        // A line that a crash cut short must not swallow the first of these.
        const text = (tail === "" || tail.endsWith("\n") ? "" : "\n") + chained(lastHash(tail), entries);
        // In one piece, for others append to it too.
        if (writeSync(file, text) < text.length) throw new Error(`There is no room for ${this.#path}.`);
        fdatasyncSync(file);
        if (size === 0) syncFolder(this.#folder);
        isInPlace = fstatSync(file).ino === statSync(this.#path, { throwIfNoEntry: false })?.ino;
      } finally {
        closeSync(file);
      }
    }
  }

  /** `entriesOf` gives the entries that are to stay of a ledger, or undefined where all of it is to stay as it is. */
  #rewrite(entriesOf: (text: string) => Entry[] | undefined): void {
    const made = `${this.#path}.${randomUUID()}`;
    const old = existsSync(this.#path) ? openSync(/* turbopackIgnore: true */ this.#path, "r") : undefined;
    try {
      const text = old === undefined ? "" : readFrom(old, 0);
      const entries = entriesOf(text);
      if (!entries) return;
      const file = openSync(/* turbopackIgnore: true */ made, "wx", 0o600);
      try {
        giveToOwner(file, this.#folder);
        const lines = Buffer.from(chained(noPredecessor, entries));
        for (let written = 0; written < lines.length; ) written += writeSync(file, lines, written);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      renameSync(made, this.#path);
      syncFolder(this.#folder);
      // A line that was appended to the old file after it was read, and found it still in place, is not in the new one.
      if (old !== undefined) this.#append(linesIn(readFrom(old, text.length)).map(({ entry }) => entry));
    } finally {
      if (old !== undefined) closeSync(old);
      // With what a process that died left behind.
      for (const name of readdirSync(this.#folder))
        if (unfinishedPattern.test(name)) rmSync(join(this.#folder, name), { force: true });
    }
  }
}

/** By what the ledger knows a message and its content. */
export function hashesOf({ key, sender, sealed, receipt, replyTo }: Acknowledged): {
  id: string;
  content: string;
} {
  return { id: sha256(key), content: sha256(JSON.stringify([key, sender, sealed, receipt, replyTo])) };
}

function keptEntry(message: Acknowledged): KeptEntry {
  return { kind: "kept", ...hashesOf(message) };
}

async function stateOf(text: string): Promise<LedgerState> {
  const reading = new Reading();
  for (const [place, line] of text.split("\n").entries()) {
    if (place % linesATurn === linesATurn - 1) await nextTurn();
    reading.take(line);
  }
  const live = new Map(reading.entries().map(({ id, content }) => [id, content]));
  return { live, obsolete: reading.lines - live.size, faults: reading.faults };
}

/** Reads a ledger line by line. */
class Reading {
  faults = 0;
  lines = 0;
  readonly #live = new Map<string, KeptEntry>();
  readonly #known = new Set([noPredecessor]);
  #isAfterFault = false;

  /** What was kept and not removed. */
  entries(): KeptEntry[] {
    return [...this.#live.values()];
  }

  take(written: string): void {
    const line = parseLine(written);
    if (!line) {
      this.#isAfterFault = !shapes.some((shape) => isStartOf(written, shape));
      if (this.#isAfterFault) this.faults += 1;
      return;
    }
    const { entry, predecessor, hash } = line;
    // The line after a damaged one names a hash that nobody knows any more. It is one fault, not two.
    if (!this.#known.has(predecessor) && !this.#isAfterFault) this.faults += 1;
    this.#isAfterFault = false;
    this.#known.add(hash);
    this.lines += 1;
    // What was acknowledged first stands: a line noted later would be of what the disk has made of it since.
    if (entry.kind === "removed") this.#live.delete(entry.id);
    else if (!this.#live.has(entry.id)) this.#live.set(entry.id, entry);
  }
}

function linesIn(text: string): Line[] {
  return text.split("\n").flatMap((line) => parseLine(line) ?? []);
}

/** Undefined for what is not a whole line as it was written. */
function parseLine(line: string): Line | undefined {
  const [, predecessor = "", keptId, content = "", removedId = "", hash = ""] = linePattern.exec(line) ?? [];
  if (hash === "" || sha256(line.slice(0, -hash.length - 1)) !== hash) return undefined;
  const entry: Entry =
    keptId === undefined ? { kind: "removed", id: removedId } : { kind: "kept", id: keptId, content };
  return { entry, predecessor, hash };
}

/** Whether a crash could have left this of a line, before anyone was thanked for it. True for an empty line. */
function isStartOf(line: string, shape: string): boolean {
  return (
    line.length < shape.length &&
    [...line].every((character, place) =>
      shape[place] === "#" ? /[0-9a-f]/.test(character) : shape[place] === character,
    )
  );
}

function chained(predecessor: string, entries: readonly Entry[]): string {
  let last = predecessor;
  let text = "";
  for (const entry of entries) {
    const what = entry.kind === "kept" ? `kept ${entry.id} ${entry.content}` : `removed ${entry.id}`;
    const hash = sha256(`${last} ${what}`);
    text += `${last} ${what} ${hash}\n`;
    last = hash;
  }
  return text;
}

function lastHash(tail: string): string {
  return linesIn(tail).at(-1)?.hash ?? noPredecessor;
}

function readFrom(file: number, start: number): string {
  const bytes = Buffer.alloc(Math.max(0, fstatSync(file).size - start));
  const read = bytes.length === 0 ? 0 : readSync(file, bytes, 0, bytes.length, start);
  return bytes.toString("latin1", 0, read);
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** As SQLite does with its files: what root makes in a folder of the paper's user, the paper must be able to write. */
function giveToOwner(file: number, folder: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(/* turbopackIgnore: true */ folder);
  fchownSync(file, uid, gid);
}

function syncFolder(folder: string): void {
  const handle = openSync(/* turbopackIgnore: true */ folder, "r");
  fsyncSync(handle);
  closeSync(handle);
}
