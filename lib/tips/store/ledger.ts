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
import type { Sender } from "@/lib/tips/tip";
import { syncFolder } from "./sync-folder";

/** All fields that a message needs. A disk may lose or change any of them without SQLite noticing. */
export type Acknowledged = {
  key: string;
  sender: Sender;
  sealed: string;
  /** From the tip of the message, as `replyTo`. */
  receipt: string;
  replyTo: string;
};

/** The content of a ledger: hashes of messages by hashes of their keys, and its damage. */
export type LedgerState = {
  live: ReadonlyMap<string, string>;
  /** How many lines a compaction would remove. */
  obsolete: number;
  /**
   * Lines that are damaged, or whose predecessor is missing. A line that a crash truncated is not a fault.
   */
  faults: number;
};

type KeptEntry = { kind: "kept"; id: string; content: string };
type Entry = KeptEntry | { kind: "removed"; id: string };
type Line = { entry: Entry; predecessor: string; hash: string };

export const ledgerFile = "tips.ledger";
/** The name of a rewritten ledger until it is complete; does not match copies that were made by hand. */
const unfinishedPattern = /^tips\.ledger\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const noPredecessor = "0".repeat(64);
const linePattern =
  /^([0-9a-f]{64}) (?:kept ([0-9a-f]{64}) ([0-9a-f]{64})|removed ([0-9a-f]{64})) ([0-9a-f]{64})$/;
/** `#` stands for a hex digit. */
const shapes = [["kept", 2] as const, ["removed", 1] as const].map(([kind, hashes]) =>
  ["#".repeat(64), kind, ...Array<string>(hashes + 1).fill("#".repeat(64))].join(" "),
);
/** Long enough for several lines. */
const tailBytes = 2_048;
/** How many lines are read before the event loop runs again. */
const linesATurn = 500;

/**
 * A log of acknowledged messages, separate from their store, which reveals the loss of any of them. Each
 * message has a line that reached the disk after its commit and before its sender was thanked: `<hash of the
 * previous line> kept <hash of the key> <hash of the content> <hash of this line so far>`, or `removed`
 * without a content. Several processes append to it; two that do so at once may name the same previous line.
 * It holds no time, no address and no text.
 *
 * No library: hash-chained logs that we found (hypercore, for one) allow a single writer, and keep the
 * content.
 */
export class Ledger {
  readonly #folder: string;
  #waiting: { entries: Entry[]; resolve: () => void; reject: (cause: unknown) => void }[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Adds committed messages. Once this resolves, their lines are on the disk. */
  note(messages: readonly Acknowledged[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entries: messages.map(keptEntry), resolve, reject });
      // Commits of one turn of the event loop share one write.
      if (this.#waiting.length === 1) setImmediate(() => this.#flush());
    });
  }

  /** As `note`, but synchronous. */
  noteNow(messages: readonly Acknowledged[]): void {
    this.#append(messages.map(keptEntry));
  }

  /**
   * Adds messages that will be deleted, within the transaction that deletes them. Once this returns, it is on
   * the disk.
   */
  noteRemoved(keys: readonly string[]): void {
    this.#append(keys.map((key) => ({ kind: "removed", id: sha256(key) })));
  }

  /** Undefined when the ledger is missing or empty. */
  async read(): Promise<LedgerState | undefined> {
    const text = this.#text();
    return text ? stateOf(text) : undefined;
  }

  /**
   * Removes all lines of deleted messages. Changes nothing while a line is damaged, since the new ledger
   * would not show the damage. Call it only in a transaction of the store: no other process may rewrite the
   * ledger or delete a tip meanwhile.
   */
  compact(): void {
    this.#rewrite((text) => {
      const reading = new Reading();
      for (const line of text.split("\n")) reading.take(line);
      return reading.faults > 0 ? undefined : reading.entries();
    });
  }

  /** Replaces the ledger by lines of these messages. Call it only in a transaction, as `compact`. */
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
    // Another process may have replaced the ledger meanwhile, without these lines.
    while (!isInPlace) {
      const file = openSync(/* turbopackIgnore: true */ this.#path, "a+", 0o600);
      try {
        const { size } = fstatSync(file);
        if (size === 0) giveToOwner(file, this.#folder);
        const tail = readFrom(file, Math.max(0, size - tailBytes));
        // Begin a new line after one that a crash truncated.
        const text = (tail === "" || tail.endsWith("\n") ? "" : "\n") + chained(lastHash(tail), entries);
        // In one write, since other processes append too.
        if (writeSync(file, text) < text.length) throw new Error(`No space left to write ${this.#path}.`);
        fdatasyncSync(file);
        if (size === 0) syncFolder(this.#folder);
        isInPlace = fstatSync(file).ino === statSync(this.#path, { throwIfNoEntry: false })?.ino;
      } finally {
        closeSync(file);
      }
    }
  }

  /** `entriesOf` returns the entries to keep, or undefined to leave the ledger unchanged. */
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
      // Copy lines that others appended to the old file after it was read.
      if (old !== undefined) this.#append(linesIn(readFrom(old, text.length)).map(({ entry }) => entry));
    } finally {
      if (old !== undefined) closeSync(old);
      // Includes files of processes that died.
      for (const name of readdirSync(this.#folder))
        if (unfinishedPattern.test(name)) rmSync(join(this.#folder, name), { force: true });
    }
  }
}

/** The hashes of a message's key and content in the ledger. */
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
  for (const [index, line] of text.split("\n").entries()) {
    if (index % linesATurn === linesATurn - 1) await nextTurn();
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

  /** The messages that were added and not removed. */
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
    // The line after a damaged one names an unknown hash. Both count as one fault.
    if (!this.#known.has(predecessor) && !this.#isAfterFault) this.faults += 1;
    this.#isAfterFault = false;
    this.#known.add(hash);
    this.lines += 1;
    // The first line of a message counts: a later one may be of a message that the disk has changed since.
    if (entry.kind === "removed") this.#live.delete(entry.id);
    else if (!this.#live.has(entry.id)) this.#live.set(entry.id, entry);
  }
}

function linesIn(text: string): Line[] {
  return text.split("\n").flatMap((line) => parseLine(line) ?? []);
}

/** Undefined for a line that is truncated or damaged. */
function parseLine(line: string): Line | undefined {
  const [, predecessor = "", keptId, content = "", removedId = "", hash = ""] = linePattern.exec(line) ?? [];
  if (hash === "" || sha256(line.slice(0, -hash.length - 1)) !== hash) return undefined;
  const entry: Entry =
    keptId === undefined ? { kind: "removed", id: removedId } : { kind: "kept", id: keptId, content };
  return { entry, predecessor, hash };
}

/**
 * Whether a crash may have truncated a line to this, before its sender was thanked. True for an empty line.
 */
function isStartOf(line: string, shape: string): boolean {
  return (
    line.length < shape.length &&
    [...line].every((character, index) =>
      shape[index] === "#" ? /[0-9a-f]/.test(character) : shape[index] === character,
    )
  );
}

function chained(predecessor: string, entries: readonly Entry[]): string {
  let last = predecessor;
  let text = "";
  for (const entry of entries) {
    const body = entry.kind === "kept" ? `kept ${entry.id} ${entry.content}` : `removed ${entry.id}`;
    const hash = sha256(`${last} ${body}`);
    text += `${last} ${body} ${hash}\n`;
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

/**
 * As SQLite does with its files: the site's user must be able to write a file that root makes in its folder.
 */
function giveToOwner(file: number, folder: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(/* turbopackIgnore: true */ folder);
  fchownSync(file, uid, gid);
}
