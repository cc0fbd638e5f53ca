import { randomBytes, randomUUID } from "node:crypto";
import { savePart } from "@/lib/tips/store/files";
import type { TipsStore } from "@/lib/tips/store/tips-store";

const noon = new Date("2026-11-23T12:00:00Z");

/** Saves an archive of random bytes as parts of these sizes, and returns it with its bytes. */
export async function savedArchive(store: TipsStore, sizes = [5_000, 5_000, 700]) {
  const upload: string = randomUUID();
  const bodies = sizes.map((size) => randomBytes(size));
  for (const [place, body] of bodies.entries()) {
    const outcome = await savePart(store, { upload, place, body }, { now: noon, mostBytes: Infinity });
    if (outcome !== "saved") throw new Error(`A part was not saved: ${outcome}.`);
  }
  return { archive: { upload, parts: sizes.length }, bytes: Buffer.concat(bodies), bodies };
}
