import { randomUUID } from "node:crypto";
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { Ledger } from "./ledger";
import type { SealedTip } from "./save-tip";

/**
 * Where tips go while their store is damaged and nobody has said yet what is to become of it: a file to which lines
 * are only ever added, so that nothing in it can be torn by what comes later. What it holds is sealed.
 */
export type SpooledTip = SealedTip & { day: string };

const spooledTip = z.object({
  key: z.string(),
  sealed: z.string(),
  receipt: z.string(),
  replyTo: z.string(),
  suspicion: z.string().optional(),
  day: z.iso.date(),
});

const spoolFile = "tips.spool";
/** The spool, and those that are being drained; not the copies that somebody made by hand. */
const spoolPattern = /^tips\.spool(?:\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/;
/** Not named as a spool is, so that it is not drained. */
const damagedLinesFile = "tips.damaged-lines";
const spoolPath = (folder: string) => join(folder, spoolFile);

/** Adds a tip to the spool. Once this returns it is on the disk, and so is its line of the ledger. */
export function spool(folder: string, tip: SpooledTip): void {
  const path = spoolPath(folder);
  // Begins with a line break too: a line that a crash cut short must not swallow this one.
  const line = Buffer.from(`\n${JSON.stringify(tip)}\n`);
  let isInPlace = false;
  // Another process may have taken the spool away in this very moment, without this line.
  while (!isInPlace) {
    const file = openSync(path, "a", 0o600);
    try {
      for (let written = 0; written < line.length; ) written += writeSync(file, line, written);
      fsyncSync(file);
      isInPlace = fstatSync(file).ino === statSync(path, { throwIfNoEntry: false })?.ino;
    } finally {
      closeSync(file);
    }
  }
  syncFolder(folder);
  new Ledger(folder).noteNow([{ ...tip, sender: "source" }]);
}

/**
 * Hands all tips of the spool to `keep`, then removes it; resolves with how many there were. What cannot be kept stays
 * for the next time; a line that is not a tip moves to a file of its own, since it may be one that was acknowledged.
 */
export async function drainSpool(folder: string, keep: (tip: SpooledTip) => Promise<void>): Promise<number> {
  // Under a name of its own: whoever drains at the same time must never remove what it has not read.
  if (existsSync(spoolPath(folder))) renameSync(spoolPath(folder), `${spoolPath(folder)}.${randomUUID()}`);
  let count = 0;
  for (const path of spoolsIn(folder)) {
    const { tips, damaged } = spooledIn(path);
    for (const tip of tips) {
      await keep(tip);
      count += 1;
    }
    if (damaged.length > 0) moveDamaged(folder, damaged);
    rmSync(path, { force: true });
  }
  return count;
}

/** How many tips wait in the spool. */
export function spooledCount(folder: string): number {
  return spooledTips(folder).length;
}

/** The tips that wait in the spool. */
export function spooledTips(folder: string): SpooledTip[] {
  return spoolsIn(folder).flatMap((path) => spooledIn(path).tips);
}

function spoolsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => spoolPattern.test(file))
    .map((file) => join(folder, file));
}

/** What a spool holds. It may be gone again: another process may just have drained it. */
function spooledIn(path: string): { tips: SpooledTip[]; damaged: string[] } {
  const lines = existsSync(path) ? readFileSync(path, "utf8").split("\n") : [];
  const tips: SpooledTip[] = [];
  const damaged: string[] = [];
  for (const line of lines) {
    const tip = spooledTip.safeParse(parseLine(line));
    if (tip.success) tips.push(tip.data);
    else if (line !== "") damaged.push(line);
  }
  return { tips, damaged };
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** A crash cuts a line short before anyone is thanked for it; a damaged disk changes others. The ledger knows which. */
function moveDamaged(folder: string, lines: string[]): void {
  const path = join(folder, damagedLinesFile);
  const file = openSync(path, "a", 0o600);
  try {
    writeFileSync(file, lines.map((line) => `${line}\n`).join(""));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  syncFolder(folder);
  console.error(
    `${lines.length === 1 ? "One line" : `${lines.length} lines`} of the spool cannot be read. Moved to ${path}. ` +
      "Run npm run tips -- verify; if no tip is missing, delete the file.",
  );
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, "r");
  fsyncSync(handle);
  closeSync(handle);
}
