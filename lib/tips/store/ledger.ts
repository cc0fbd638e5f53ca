import { randomUUID } from "node:crypto";
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
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import {
  type Acknowledged,
  type Entry,
  hashesOf,
  linesIn,
  linesOf,
  Reading,
  removalOf,
} from "./ledger-lines";
import { appendInPlace, syncFolder } from "./sync-writes";

export const ledgerFile = "tips.ledger";
/** The name of a rewritten ledger until it is complete; does not match copies that were made by hand. */
const unfinishedPattern = /^tips\.ledger\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Long enough for several lines. */
const tailBytes = 2_048;
/** How many lines are read before the event loop runs again. */
const linesATurn = 500;

/**
 * A log of acknowledged messages, separate from their store, which reveals the loss of any of them. Each
 * message has a line that reached the disk after its commit and before its sender was thanked; its hash binds
 * it to the line before. Several processes append to it; two that do so at once may name the same previous
 * line. It holds no time, no address and no text.
 *
 * No library: hash-chained logs that we found (hypercore, for one) allow a single writer, and keep the
 * content.
 */
export class Ledger {
  readonly #path: string;
  #waiting: Entry[] = [];
  #flushed: Promise<void> | undefined;

  constructor(private readonly folder: string) {
    this.#path = join(folder, ledgerFile);
  }

  /** Adds committed messages. Once this resolves, their lines are on the disk. */
  note(messages: readonly Acknowledged[]): Promise<void> {
    this.#waiting.push(...messages.map(hashesOf));
    this.#flushed ??= this.#flush();
    return this.#flushed;
  }

  /** As `note`, but synchronous. */
  noteNow(messages: readonly Acknowledged[]): void {
    this.#append(messages.map(hashesOf));
  }

  /** On the disk once this returns. Call it within the transaction that deletes the messages. */
  noteRemoved(keys: readonly string[]): void {
    this.#append(keys.map(removalOf));
  }

  /** Undefined when the ledger is missing or empty. */
  async read(): Promise<Reading | undefined> {
    const text = existsSync(this.#path) && readFileSync(this.#path, "latin1");
    if (!text) return undefined;
    const reading = new Reading();
    for (const [index, line] of text.split("\n").entries()) {
      if (index % linesATurn === linesATurn - 1) await nextTurn();
      reading.take(line);
    }
    return reading;
  }

  /**
   * Removes all lines of deleted messages, unless a line is damaged: the new ledger would not show it. Call
   * it only in a transaction of the store: no other process may rewrite it or delete a tip meanwhile.
   */
  compact(): void {
    this.#rewrite((text) => {
      const reading = new Reading();
      for (const line of text.split("\n")) reading.take(line);
      return reading.faults > 0 ? undefined : Array.from(reading.live, ([id, content]) => ({ id, content }));
    });
  }

  /** Replaces the ledger by lines of these messages. Call it only in a transaction, as `compact`. */
  begin(messages: readonly Acknowledged[]): void {
    this.#rewrite(() => messages.map(hashesOf));
  }

  /** Commits of one turn of the event loop share one write. */
  async #flush(): Promise<void> {
    await nextTurn();
    const entries = this.#waiting;
    this.#waiting = [];
    this.#flushed = undefined;
    this.#append(entries);
  }

  #append(entries: readonly Entry[]): void {
    if (entries.length === 0) return;
    appendInPlace(this.#path, (file) => {
      const { size } = fstatSync(file);
      if (size === 0) giveToOwner(file, this.folder);
      const tail = readFrom(file, Math.max(0, size - tailBytes));
      // Begin a new line after one that a crash truncated.
      const text = (tail === "" || tail.endsWith("\n") ? "" : "\n") + linesOf(entries, tail);
      // In one write, since other processes append too.
      if (writeSync(file, text) < text.length) throw new Error(`No space left to write ${this.#path}.`);
      fdatasyncSync(file);
      if (size === 0) syncFolder(this.folder);
    });
  }

  /** `entriesOf` returns the entries to keep, or undefined to leave the ledger unchanged. */
  #rewrite(entriesOf: (text: string) => Entry[] | undefined): void {
    const made = `${this.#path}.${randomUUID()}`;
    const old = existsSync(this.#path) ? openSync(/* turbopackIgnore: true */ this.#path, "r") : undefined;
    try {
      // Only complete lines: another process may still be writing the last one, which is copied below.
      const text = old === undefined ? "" : completeLines(readFrom(old, 0));
      const entries = entriesOf(text);
      if (!entries) return;
      const file = openSync(/* turbopackIgnore: true */ made, "wx", 0o600);
      try {
        giveToOwner(file, this.folder);
        writeFileSync(file, linesOf(entries));
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      renameSync(made, this.#path);
      syncFolder(this.folder);
      // Copy lines that others appended to the old file after it was read.
      if (old !== undefined) this.#append(linesIn(readFrom(old, text.length)));
    } finally {
      if (old !== undefined) closeSync(old);
      // Includes files of processes that died.
      for (const name of readdirSync(this.folder))
        if (unfinishedPattern.test(name)) rmSync(join(this.folder, name), { force: true });
    }
  }
}

function completeLines(text: string): string {
  return text.slice(0, text.lastIndexOf("\n") + 1);
}

function readFrom(file: number, start: number): string {
  const bytes = Buffer.alloc(Math.max(0, fstatSync(file).size - start));
  const read = bytes.length === 0 ? 0 : readSync(file, bytes, 0, bytes.length, start);
  return bytes.toString("latin1", 0, read);
}

/** As SQLite does: the site's user must be able to write a file that root makes in its folder. */
function giveToOwner(file: number, folder: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(/* turbopackIgnore: true */ folder);
  fchownSync(file, uid, gid);
}
