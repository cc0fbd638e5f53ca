/**
 * The lines of the ledger: `<hash of the previous line> kept <hash of the key> <hash of the content> <hash of
 * this line so far>`, or `removed` without a content.
 */
import { createHash } from "node:crypto";
import type { Sender } from "@/lib/tips/tip";

/** All fields that a message needs. A disk may lose or change any of them without SQLite noticing. */
export type Acknowledged = {
  key: string;
  sender: Sender;
  sealed: string;
  /** From the tip of the message, as `replyTo`. */
  receipt: string;
  replyTo: string;
  /** The hash of its archive of files, if it has one. */
  files?: string | null | undefined;
  sealedBy?: string | null | undefined;
};

/** The hash of a message's key and, unless the message was removed, of its content. */
export type Entry = { id: string; content?: string | undefined };

const noPredecessor = "0".repeat(64);
const linePattern =
  /^([0-9a-f]{64}) (?:kept ([0-9a-f]{64}) ([0-9a-f]{64})|removed ([0-9a-f]{64})) ([0-9a-f]{64})$/;
/** A line of each kind. The start of a line matches the pattern once it is completed from one of them. */
const shapes = [
  [noPredecessor, "kept", noPredecessor, noPredecessor, noPredecessor].join(" "),
  [noPredecessor, "removed", noPredecessor, noPredecessor].join(" "),
];

/**
 * The hashes of a message's key and content in the ledger. Later fields are in an object of those that are
 * set: a message without them has the hash that it had before they existed.
 */
export function hashesOf({ key, sender, sealed, receipt, replyTo, files, sealedBy }: Acknowledged) {
  const later = { ...(files != null && { files }), ...(sealedBy != null && { sealedBy }) };
  const fields = [key, sender, sealed, receipt, replyTo, ...(Object.keys(later).length > 0 ? [later] : [])];
  return { id: sha256(key), content: sha256(JSON.stringify(fields)) };
}

/** The entry that removes a message. */
export function removalOf(key: string): Entry {
  return { id: sha256(key) };
}

/** The lines of entries, to be written after `before`: the last lines of the ledger, or none. */
export function linesOf(entries: readonly Entry[], before = ""): string {
  let predecessor = linesIn(before).at(-1)?.hash ?? noPredecessor;
  let text = "";
  for (const { id, content } of entries) {
    const line = `${predecessor} ${content === undefined ? `removed ${id}` : `kept ${id} ${content}`}`;
    predecessor = sha256(line);
    text += `${line} ${predecessor}\n`;
  }
  return text;
}

/** The undamaged lines of a text. */
export function linesIn(text: string) {
  return text.split("\n").flatMap((line) => parseLine(line) ?? []);
}

/** Reads a ledger line by line: hashes of messages by hashes of their keys, and its damage. */
export class Reading {
  /** Lines that are damaged or have lost their predecessor. A line truncated by a crash is not one. */
  faults = 0;
  /** How many lines are undamaged. Those beyond the size of `live` would be removed by a compaction. */
  lines = 0;
  /** The messages that were added and not removed. */
  readonly live = new Map<string, string>();
  readonly #known = new Set([noPredecessor]);
  #isAfterFault = false;

  take(written: string): void {
    const line = parseLine(written);
    if (!line) {
      this.#isAfterFault = !isTruncated(written);
      if (this.#isAfterFault) this.faults += 1;
      return;
    }
    const { id, content, predecessor, hash } = line;
    // The line after a damaged one names an unknown hash. Both count as one fault.
    if (!this.#known.has(predecessor) && !this.#isAfterFault) this.faults += 1;
    this.#isAfterFault = false;
    this.#known.add(hash);
    this.lines += 1;
    // The first line of a message counts: a later one may be of a message that the disk has changed since.
    if (content === undefined) this.live.delete(id);
    else if (!this.live.has(id)) this.live.set(id, content);
  }
}

/** Undefined for a line that is truncated or damaged. */
function parseLine(line: string) {
  const [, predecessor = "", keptId, content, removedId = "", hash = ""] = linePattern.exec(line) ?? [];
  if (hash === "" || sha256(line.slice(0, -hash.length - 1)) !== hash) return undefined;
  return { id: keptId ?? removedId, content, predecessor, hash };
}

/** Whether a crash may have left this of a line, before its sender was thanked. True for "". */
function isTruncated(line: string): boolean {
  return shapes.some(
    (shape) => line.length < shape.length && linePattern.test(line + shape.slice(line.length)),
  );
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
