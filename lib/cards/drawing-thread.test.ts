import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { drawingThread } from "./drawing-thread";
import { aCard } from "./testing/cards";

const folder = await mkdtemp(join(tmpdir(), "cards-"));
const program = join(folder, "thread.mts");
await writeFile(
  program,
  `import { parentPort, threadId } from "node:worker_threads";
  let drawn: number = 0;
  parentPort?.on("message", ({ id, card }: { id: number; card: { title: string } }) => {
    if (card.title === "break") throw new Error("Out of ink.");
    if (card.title === "end") process.exit(3);
    if (card.title === "hang") for (;;);
    if (card.title === "refuse") return parentPort?.postMessage({ id, fault: new Error("No such font.") });
    parentPort?.postMessage({ id, png: Buffer.from(\`\${threadId}: \${card.title} \${++drawn}\`), isWhole: true });
  });`,
);
afterAll(() => rm(folder, { recursive: true }));

async function drawn(draw: ReturnType<typeof drawingThread>, title: string) {
  const { png, isWhole } = await draw(aCard({ title }));
  expect(isWhole).toBe(true);
  const [thread, what] = png.toString().split(": ");
  return { thread, what };
}

test("one thread draws all cards, and each is given to whom it belongs", async () => {
  const draw = drawingThread(program);
  const all = await Promise.all(["a", "b", "c"].map((title) => drawn(draw, title)));
  expect(all.map(({ what }) => what)).toEqual(["a 1", "b 2", "c 3"]);
  expect(new Set(all.map(({ thread }) => thread)).size).toBe(1);
});

test("a card that cannot be drawn costs no other its thread", async () => {
  const draw = drawingThread(program);
  const { thread } = await drawn(draw, "a");
  await expect(draw(aCard({ title: "refuse" }))).rejects.toThrow("No such font.");
  expect(await drawn(draw, "b")).toEqual({ thread, what: "b 2" });
});

test.each([
  ["break", "broke"],
  ["end", "ended with 3"],
  ["hang", "took over 3000 ms"],
])("a thread that is made to %s is told of and replaced", async (title, fault) => {
  const draw = drawingThread(program, 3_000);
  const { thread } = await drawn(draw, "a");
  const broken = draw(aCard({ title }));
  const behind = draw(aCard({ title: "behind it" }));
  await expect(broken).rejects.toThrow(fault);
  await expect(behind).rejects.toThrow(fault);
  const next = await drawn(draw, "b");
  expect(next.what).toBe("b 1");
  expect(next.thread).not.toBe(thread);
});

test("the thread that answers readers is free while a card is drawn", async () => {
  const draw = drawingThread(program, 3_000);
  await drawn(draw, "a");
  const hanging = draw(aCard({ title: "hang" })).catch(() => "late");
  let turns = 0;
  const timer = setInterval(() => turns++, 10);
  expect(await hanging).toBe("late");
  clearInterval(timer);
  expect(turns).toBeGreaterThan(20);
});
