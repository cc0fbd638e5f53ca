/**
 * Cards that were drawn, kept on this machine's disk by the hash of what they show. Any of them can be drawn again, so
 * what is torn, lost or longest unasked for may go.
 */
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A card drawn. One that lacks something (`isWhole` is false) is worth showing, but not keeping. */
export type DrawnCard = { png: Buffer; isWhole: boolean };

export type DrawnCards = {
  /** The card of that hash: as it was kept, or drawn now, once for all who ask meanwhile. */
  card: (hash: string, draw: () => Promise<DrawnCard>) => Promise<DrawnCard>;
};

/** How much is kept at most. */
export type Bounds = { cards: number; bytes: number };

// 4,000 cards are some 300 MB.
const usualBounds: Bounds = { cards: 4_000, bytes: 300_000_000 };

/**
 * How many cards may wait to be drawn. At a fifth of a second each, the last of them is drawn within the five seconds
 * that platforms wait for a picture; whoever came after it would wait for nothing.
 */
const mostWaiting = 24;

/** More cards wait to be drawn than anyone has patience for. */
export class TooManyWait extends Error {}

const hashName = /^[0-9a-f]{16}$/;
const digestLength = 32;

/**
 * Opens a folder of drawn cards. Draws one card at a time, since each takes a processor for a moment, and readers need
 * one too. Throws `TooManyWait` for a card that would wait too long. What cannot be kept is told in the log, and
 * served all the same.
 */
export function drawnCardsIn(folder: string, bounds: Bounds = usualBounds): DrawnCards {
  // Sizes of files by hash, longest unasked for first.
  let kept: Promise<Map<string, number>> | undefined;
  const underWay = new Map<string, Promise<DrawnCard>>();
  let queue: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  async function findOrDraw(hash: string, draw: () => Promise<DrawnCard>): Promise<DrawnCard> {
    kept ??= filesIn(folder);
    const files = await kept;
    const png = files.has(hash) ? await readKept(join(folder, hash)) : undefined;
    if (png) {
      markAsked(files, hash, png.length + digestLength);
      // So that the order outlives the process.
      await utimes(join(folder, hash), new Date(), new Date()).catch(() => undefined);
      return { png, isWhole: true };
    }
    files.delete(hash);
    if (waiting >= mostWaiting) throw new TooManyWait(`${waiting} share cards wait to be drawn.`);
    waiting++;
    const drawing = queue.then(draw).finally(() => waiting--);
    queue = drawing.catch(() => undefined);
    const drawn = await drawing;
    if (drawn.isWhole) {
      try {
        await keep(folder, hash, drawn.png);
        markAsked(files, hash, drawn.png.length + digestLength);
        await letGo(folder, files, bounds);
      } catch (cause) {
        console.error(`The share card ${hash} could not be kept in ${folder}.`, cause);
      }
    }
    return drawn;
  }

  return {
    card: (hash, draw) => {
      const found = underWay.get(hash) ?? findOrDraw(hash, draw).finally(() => underWay.delete(hash));
      underWay.set(hash, found);
      return found;
    },
  };
}

async function filesIn(folder: string): Promise<Map<string, number>> {
  await mkdir(folder, { recursive: true }).catch(() => undefined);
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      // What a process left half written when it died.
      if (!hashName.test(name)) await rm(path, { force: true, recursive: true }).catch(() => undefined);
      const found = hashName.test(name) ? await stat(path).catch(() => undefined) : undefined;
      return found ? [{ name, size: found.size, asked: found.mtimeMs }] : [];
    }),
  );
  return new Map(
    files
      .flat()
      .sort((a, b) => a.asked - b.asked)
      .map(({ name, size }) => [name, size]),
  );
}

/** A kept card; undefined when it is not there, or not as it was written. */
async function readKept(path: string): Promise<Buffer | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) return undefined;
  const png = bytes.subarray(digestLength);
  if (digestOf(png).equals(bytes.subarray(0, digestLength))) return png;
  console.error(`The share card at ${path} was torn. It is drawn anew.`);
  return undefined;
}

/** Writes a card under its name in one step, with its digest ahead: a disk may lose the end of what it promised. */
async function keep(folder: string, hash: string, png: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true });
  const unfinished = join(/* turbopackIgnore: true */ folder, `${hash}.${process.pid}`);
  await writeFile(unfinished, Buffer.concat([digestOf(png), png]));
  await rename(unfinished, join(folder, hash));
}

async function letGo(folder: string, files: Map<string, number>, bounds: Bounds): Promise<void> {
  let bytes = [...files.values()].reduce((sum, size) => sum + size, 0);
  for (const [hash, size] of files) {
    if (files.size <= bounds.cards && bytes <= bounds.bytes) return;
    files.delete(hash);
    bytes -= size;
    await rm(join(folder, hash), { force: true });
  }
}

function markAsked(files: Map<string, number>, hash: string, size: number): void {
  files.delete(hash);
  files.set(hash, size);
}

const digestOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest();
