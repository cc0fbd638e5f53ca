import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { TooManyWait } from "./drawing-queue";
import { drawnCardsIn } from "./drawn-cards";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cards-"));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const hash = (number: number) => number.toString(16).padStart(16, "0");

/** A draw function that returns a text and counts its calls. */
function drawing(text = "a card", isWhole = true) {
  const draw = vi.fn(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return { png: Buffer.from(text), isWhole };
  });
  return draw;
}

test("a card is drawn once, and read from the disk after a restart", async () => {
  const draw = drawing();
  const cards = drawnCardsIn(folder);
  for (const opened of [cards, cards, drawnCardsIn(folder)])
    expect((await opened(hash(1), draw)).png.toString()).toBe("a card");
  expect(draw).toHaveBeenCalledTimes(1);
});

test("a hundred requests at once share one drawing", async () => {
  const draw = drawing();
  const cards = drawnCardsIn(folder);
  const all = await Promise.all(Array.from({ length: 100 }, () => cards(hash(1), draw)));
  expect(new Set(all.map(({ png }) => png.toString()))).toEqual(new Set(["a card"]));
  expect(draw).toHaveBeenCalledTimes(1);
});

test("cards are drawn one after the other, and the queue goes on after one that fails", async () => {
  const cards = drawnCardsIn(folder);
  let [now, most] = [0, 0];
  const draw = (fails: boolean) => async () => {
    most = Math.max(most, ++now);
    await new Promise((resolve) => setTimeout(resolve, 2));
    now--;
    if (fails) throw new Error("No ink.");
    return { png: Buffer.from("a card"), isWhole: true };
  };
  const drawn = await Promise.allSettled([1, 2, 3, 4].map((n) => cards(hash(n), draw(n === 2))));
  expect(drawn.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "fulfilled"]);
  expect(most).toBe(1);
  expect((await cards(hash(2), draw(false))).png.toString()).toBe("a card");
});

test("of a thousand requests at once a hundred wait, and a refused one succeeds later", async () => {
  const cards = drawnCardsIn(folder);
  await cards(hash(0), drawing());
  const draw = drawing();
  const asked = await Promise.allSettled(Array.from({ length: 1_000 }, (_, n) => cards(hash(n), draw)));
  // The first is cached, so it does not wait, and the next is drawn at once.
  expect(asked.findLastIndex(({ status }) => status === "fulfilled")).toBe(101);
  expect(draw).toHaveBeenCalledTimes(101);
  for (const one of asked) if (one.status === "rejected") expect(one.reason).toBeInstanceOf(TooManyWait);
  expect((await cards(hash(999), draw)).png.toString()).toBe("a card");
});

test.each([
  ["cut short", (bytes: Buffer) => bytes.subarray(0, -2)],
  ["with zeros at its end", (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -3), Buffer.alloc(3)])],
  ["empty", () => Buffer.alloc(0)],
])("a cached card that is %s is drawn again", async (_, damage) => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  await drawnCardsIn(folder)(hash(1), drawing());
  const path = join(folder, hash(1));
  await writeFile(path, damage(await readFile(path)));
  const draw = drawing();
  expect((await drawnCardsIn(folder)(hash(1), draw)).png.toString()).toBe("a card");
  expect(draw).toHaveBeenCalledTimes(1);
  expect(console.error).toHaveBeenCalledWith(expect.stringContaining("damaged"));
  await drawnCardsIn(folder)(hash(1), draw);
  expect(draw).toHaveBeenCalledTimes(1);
});

test("a file that a process left half written is deleted", async () => {
  await writeFile(join(folder, `${hash(1)}.4711`), "half a c");
  await drawnCardsIn(folder)(hash(2), drawing());
  expect(await readdir(folder)).toEqual([hash(2)]);
});

test("the least recently used card makes room, by count and by bytes, across a restart", async () => {
  const bounds = { cards: 3, bytes: 1_000 };
  const first = drawnCardsIn(folder, bounds);
  for (const n of [1, 2, 3]) await first(hash(n), drawing());
  // The opposite of the order of their names, in which a folder may list them.
  for (const n of [1, 2, 3]) await utimes(join(folder, hash(n)), 1_000 - n, 1_000 - n);
  const second = drawnCardsIn(folder, bounds);
  await second(hash(1), drawing());
  await second(hash(4), drawing());
  expect((await readdir(folder)).sort()).toEqual([hash(1), hash(2), hash(4)]);
  await second(hash(5), drawing("x".repeat(900)));
  expect((await readdir(folder)).sort()).toEqual([hash(4), hash(5)]);
});

test("a card that lacks its picture is served, and not cached", async () => {
  const draw = drawing("a card", false);
  const cards = drawnCardsIn(folder);
  await cards(hash(1), draw);
  expect((await cards(hash(1), draw)).isWhole).toBe(false);
  expect(draw).toHaveBeenCalledTimes(2);
});

test("a card is served even if the disk takes nothing, and the log says so", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  await mkdir(join(folder, "parent"));
  await writeFile(join(folder, "parent", "file"), "in the way");
  const cards = drawnCardsIn(join(folder, "parent", "file"));
  expect((await cards(hash(1), drawing())).png.toString()).toBe("a card");
  expect(console.error).toHaveBeenCalledWith(
    expect.stringContaining("could not be written"),
    expect.anything(),
  );
});
