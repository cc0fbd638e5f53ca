import { randomUUID } from "node:crypto";
import {
  appendFileSync,
  existsSync,
  fsyncSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { parseJson } from "@/lib/tips/tip-text";
import { Ledger } from "./ledger";
import { appendInPlace, syncFolder } from "./sync-writes";

const spooledTip = z.object({
  key: z.string(),
  sealed: z.string(),
  receipt: z.string(),
  replyTo: z.string(),
  suspicion: z.string().optional(),
  day: z.iso.date(),
});

/**
 * While a damaged store has not been replaced, tips go to the spool: a file that is only appended to, so that
 * later tips cannot damage earlier ones. It holds encrypted tips, a line of JSON each.
 */
export type SpooledTip = z.infer<typeof spooledTip>;

const spoolFile = "tips.spool";
/** The spool, and spools that are being drained; does not match copies that were made by hand. */
const spoolPattern = /^tips\.spool(?:\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/;
/** Does not match `spoolPattern`, so that it is not drained. */
const damagedLinesFile = "tips.damaged-lines";

/** Adds a tip to the spool. Once this returns it is on the disk, and so is its line in the ledger. */
export function spool(folder: string, tip: SpooledTip): void {
  appendInPlace(join(folder, spoolFile), (file) => {
    // Begins with a line break too, in case a crash truncated the last line.
    writeFileSync(file, `\n${JSON.stringify(tip)}\n`);
    fsyncSync(file);
  });
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
  const path = join(folder, spoolFile);
  if (existsSync(path)) renameSync(path, `${path}.${randomUUID()}`);
  let count = 0;
  for (const drained of spoolsIn(folder)) {
    const { tips, damaged } = spooledIn(drained);
    for (const tip of tips) await save(tip);
    count += tips.length;
    if (damaged.length > 0) moveDamaged(folder, damaged);
    rmSync(drained, { force: true });
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
    const tip = spooledTip.safeParse(parseJson(line));
    if (tip.success) tips.push(tip.data);
    else if (line !== "") damaged.push(line);
  }
  return { tips, damaged };
}

/** A crash truncates lines whose sender was not thanked, a bad disk any. The ledger shows which. */
function moveDamaged(folder: string, lines: string[]): void {
  const path = join(folder, damagedLinesFile);
  appendFileSync(path, lines.map((line) => `${line}\n`).join(""), { mode: 0o600, flush: true });
  syncFolder(folder);
  console.error(
    `${lines.length === 1 ? "One line" : `${lines.length} lines`} of the spool cannot be read. Moved to ${path}. ` +
      "Run npm run tips -- verify. If no tip is missing, delete the file.",
  );
}
