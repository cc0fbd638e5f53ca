/** A cache of drawn share cards on disk, by the hash of their content. Any card can be drawn again. */
import { createHash } from "node:crypto";
import { readdir, readFile, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { LRUCache } from "lru-cache";
import { writeFileAtomically } from "@/lib/write-file";
import { drawingQueue, usualQueue } from "./drawing-queue";

/** A card that is not whole lacks its picture or a letter: it is served but not cached. */
export type DrawnCard = { png: Buffer; isWhole: boolean };

const usualBounds = { cards: 4_000, bytes: 300_000_000 };

const hashName = /^[0-9a-f]{16}$/;
const digestLength = 32;

/**
 * Opens a cache folder. The returned function resolves to the card with a hash, from the cache or drawn now:
 * once for concurrent requests, and at its turn in the queue, which may refuse it (`TooManyWait`). A card
 * that cannot be written is logged and served.
 */
export function drawnCardsIn(folder: string, bounds = usualBounds, queueBounds = usualQueue) {
  // The sizes of cached files by hash. A file that the cache drops is deleted.
  const files = new LRUCache<string, number>({
    max: bounds.cards,
    maxSize: bounds.bytes,
    sizeCalculation: (size) => Math.max(1, size),
    dispose: (_, hash, reason) => {
      if (reason !== "evict") return;
      const log = (cause: unknown) => console.error(`The share card ${hash} cannot be deleted.`, cause);
      deletions.push(rm(join(folder, hash), { force: true }).catch(log));
    },
  });
  const deletions: Promise<void>[] = [];
  let loaded: Promise<void> | undefined;
  const underWay = new Map<string, Promise<DrawnCard>>();
  const queue = drawingQueue<DrawnCard>(queueBounds);

  async function findOrDraw(
    hash: string,
    draw: () => Promise<DrawnCard>,
    client: string,
  ): Promise<DrawnCard> {
    loaded ??= filesIn(folder).then((found) => {
      for (const { name, size } of found) files.set(name, size);
    });
    await loaded;
    const png = files.get(hash) === undefined ? undefined : await readCached(join(folder, hash));
    if (png) {
      // Keeps the order of use across restarts.
      await utimes(join(folder, hash), new Date(), new Date()).catch(() => undefined);
      return { png, isWhole: true };
    }
    files.delete(hash);
    const drawn = await queue.wait(hash, client, draw);
    if (drawn.isWhole) {
      try {
        // The digest shows whether a crash truncated the file.
        await writeFileAtomically(join(folder, hash), Buffer.concat([digestOf(drawn.png), drawn.png]));
        files.set(hash, drawn.png.length + digestLength);
        await Promise.all(deletions.splice(0));
      } catch (cause) {
        console.error(`The share card ${hash} could not be written to ${folder}.`, cause);
      }
    }
    return drawn;
  }

  /** `client` is the address that asks: clients take turns. */
  return (hash: string, draw: () => Promise<DrawnCard>, client = ""): Promise<DrawnCard> => {
    queue.join(hash, client);
    const found = underWay.get(hash) ?? findOrDraw(hash, draw, client).finally(() => underWay.delete(hash));
    underWay.set(hash, found);
    return found;
  };
}

/** The cached files, least recently used first. Deletes files that a process left half written. */
async function filesIn(folder: string): Promise<{ name: string; size: number }[]> {
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      if (!hashName.test(name)) await rm(path, { force: true, recursive: true }).catch(() => undefined);
      const found = hashName.test(name) ? await stat(path).catch(() => undefined) : undefined;
      return found ? [{ name, size: found.size, usedAt: found.mtimeMs }] : [];
    }),
  );
  return files.flat().sort((a, b) => a.usedAt - b.usedAt);
}

/** A cached card; undefined if it is missing or damaged. */
async function readCached(path: string): Promise<Buffer | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) return undefined;
  const png = bytes.subarray(digestLength);
  if (digestOf(png).equals(bytes.subarray(0, digestLength))) return png;
  console.error(`The share card at ${path} is damaged. It is drawn again.`);
  return undefined;
}

const digestOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest();
