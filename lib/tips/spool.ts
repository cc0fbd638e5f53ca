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
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { SealedTip } from "./keep";

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
  day: z.string(),
});

const spoolFile = "tips.spool";
const spoolPath = (folder: string) => join(folder, spoolFile);

/** Adds a tip to the spool. Once this returns it is on the disk. */
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
}

/**
 * Hands all tips of the spool to `keep`, then removes it; resolves with how many there were. What cannot be kept stays
 * for the next time.
 */
export async function drainSpool(folder: string, keep: (tip: SpooledTip) => Promise<void>): Promise<number> {
  // Under a name of its own: whoever drains at the same time must never remove what it has not read.
  if (existsSync(spoolPath(folder))) renameSync(spoolPath(folder), `${spoolPath(folder)}.${randomUUID()}`);
  let count = 0;
  for (const path of spoolsIn(folder)) {
    for (const tip of spooledIn(path)) {
      await keep(tip);
      count += 1;
    }
    rmSync(path, { force: true });
  }
  return count;
}

/** How many tips wait in the spool. */
export function spooledCount(folder: string): number {
  return spoolsIn(folder).flatMap(spooledIn).length;
}

function spoolsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.startsWith(spoolFile))
    .map((file) => join(folder, file));
}

function spooledIn(path: string): SpooledTip[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .flatMap((line) => spooledTip.safeParse(parseLine(line)).data ?? []);
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // Cut short by a crash, before anyone was thanked.
    return undefined;
  }
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, "r");
  fsyncSync(handle);
  closeSync(handle);
}
