import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { errorCode } from "@/lib/error-code";
import { perProcess } from "@/lib/per-process";
import { IncidentLog, messageOf } from "@/lib/store/incident-log";
import type { StoreLocation } from "@/lib/store/store";

/** More than the longest tip takes in the log, the file and the ledger together. */
const probeBytes = 256 * 1024;
/** How long a result is kept, so that a flood of forms does not use the disk. */
const keptMs = 5_000;

type Probe = { result: Promise<string | undefined>; until: number };

const probes = () => perProcess("room for tips", () => new Map<string, Probe>());
const incident = () =>
  perProcess("incident of room for tips", () => new IncidentLog("There is room for tips again."));

/**
 * Why no tip could be stored where the store is; undefined if there is room, or no folder yet. Writes as much
 * as a tip, to the disk: SQLite still accepts tips for a while in space that it has, and then refuses them
 * after a source has typed. PostgreSQL looks after its own disk.
 */
export function lackOfRoom({ folder, databaseUrl }: StoreLocation): Promise<string | undefined> {
  if (databaseUrl) return Promise.resolve(undefined);
  const kept = probes().get(folder);
  if (kept && performance.now() < kept.until) return kept.result;
  const result = probe(folder);
  probes().set(folder, { result, until: performance.now() + keptMs });
  return result;
}

async function probe(folder: string): Promise<string | undefined> {
  // One name, so that a file that a crash left is used again and removed.
  const path = join(folder, "tips.probe");
  try {
    const file = await open(/* turbopackIgnore: true */ path, "w", 0o600);
    try {
      await file.writeFile(Buffer.alloc(probeBytes));
      await file.sync();
    } finally {
      await file.close();
      await rm(path, { force: true });
    }
  } catch (cause) {
    // Without its folder the store reports itself what is wrong.
    if (/^(?:ENOENT|ENOTDIR)$/.test(errorCode(cause))) return undefined;
    const lack = `No tip can be stored in ${folder}: ${messageOf(cause)}. Make room, or repair the disk.`;
    incident().report(`ALARM: ${lack}`);
    return lack;
  }
  incident().resolve();
  return undefined;
}
