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
import type { EncryptedTip } from "@/lib/tips/tip";
import { Ledger } from "./ledger";
import { syncFolder } from "./sync-folder";

/**
 * While a damaged store has not been replaced, tips go to the spool: a file that is only appended to, so that
 * later tips cannot damage earlier ones. It holds encrypted tips, a line of JSON each.
 */
export type SpooledTip = EncryptedTip & { day: string };

const spooledTip = z.object({
  key: z.string(),
  sealed: z.string(),
  receipt: z.string(),
  replyTo: z.string(),
  suspicion: z.string().optional(),
  day: z.iso.date(),
});

const spoolFile = "tips.spool";
/** The spool, and spools that are being drained; does not match copies that were made by hand. */
const spoolPattern = /^tips\.spool(?:\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/;
/** Does not match `spoolPattern`, so that it is not drained. */
const damagedLinesFile = "tips.damaged-lines";
const spoolPath = (folder: string) => join(folder, spoolFile);

/** Adds a tip to the spool. Once this returns it is on the disk, and so is its line in the ledger. */
export function spool(folder: string, tip: SpooledTip): void {
  const path = spoolPath(folder);
  // Begins with a line break too, in case a crash truncated the last line.
  const line = Buffer.from(`\n${JSON.stringify(tip)}\n`);
  let isInPlace = false;
  // Another process may have begun to drain the spool meanwhile, without this line.
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
 * Passes all tips of the spool to `save`, deletes the spool, and resolves with their number. If `save`
 * rejects, the spool stays for the next call. Damaged lines, which may be acknowledged tips, move to a file
 * of their own.
 */
export async function drainSpool(folder: string, save: (tip: SpooledTip) => Promise<void>): Promise<number> {
  // Renamed first, so that no process deletes lines that it has not read.
  if (existsSync(spoolPath(folder))) renameSync(spoolPath(folder), `${spoolPath(folder)}.${randomUUID()}`);
  let count = 0;
  for (const path of spoolsIn(folder)) {
    const { tips, damaged } = spooledIn(path);
    for (const tip of tips) {
      await save(tip);
      count += 1;
    }
    if (damaged.length > 0) moveDamaged(folder, damaged);
    rmSync(path, { force: true });
  }
  return count;
}

/** The tips in the spool. */
export function spooledTips(folder: string): SpooledTip[] {
  return spoolsIn(folder).flatMap((path) => spooledIn(path).tips);
}

function spoolsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => spoolPattern.test(file))
    .map((file) => join(folder, file));
}

/** The content of a spool; empty if another process has drained it meanwhile. */
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

/**
 * A crash truncates lines whose sender was not thanked; a faulty disk damages others. The ledger shows which.
 */
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
      "Run npm run tips -- verify. If no tip is missing, delete the file.",
  );
}
