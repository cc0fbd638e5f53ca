import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { drawingThread } from "./drawing-thread";
import { aCard } from "./testing/cards";

const folder = await mkdtemp(join(tmpdir(), "cards-"));
const program = join(folder, "thread.mjs");
await writeFile(
  program,
  `import { threadId } from "node:worker_threads";
  let drawn = 0;
  export async function drawCard({ title }) {
    if (title === "break") await new Promise(() => setTimeout(() => { throw new Error("Out of ink."); }));
    if (title === "break later") setTimeout(() => { throw new Error("Out of ink."); }, 50);
    if (title === "end") process.exit(3);
    if (title === "hang") for (;;);
    if (title === "refuse") throw new Error("No such font.");
    return { png: Buffer.from(\`\${threadId}: \${title} \${++drawn}\`), isWhole: true };
  }`,
);
afterAll(() => rm(folder, { recursive: true }));

async function drawn(draw: ReturnType<typeof drawingThread>, title: string) {
  const { png, isWhole } = await draw(aCard({ title }));
  expect(isWhole).toBe(true);
  const [thread, what] = png.toString().split(": ");
  return { thread, what };
}

test("one thread draws all cards, and each caller gets its own", async () => {
  const draw = drawingThread(program);
  const all = await Promise.all(["a", "b", "c"].map((title) => drawn(draw, title)));
  expect(all.map(({ what }) => what)).toEqual(["a 1", "b 2", "c 3"]);
  expect(new Set(all.map(({ thread }) => thread)).size).toBe(1);
});

test("a card that cannot be drawn does not end the thread", async () => {
  const draw = drawingThread(program);
  const { thread } = await drawn(draw, "a");
  await expect(draw(aCard({ title: "refuse" }))).rejects.toThrow("No such font.");
  expect(await drawn(draw, "b")).toEqual({ thread, what: "b 2" });
});

test.each([
  ["break", "Out of ink."],
  ["end", "took over 3000 ms"],
  ["hang", "took over 3000 ms"],
])("a thread that is made to %s fails its card, and is replaced", async (title, fault) => {
  const draw = drawingThread(program, 3_000);
  const { thread } = await drawn(draw, "a");
  await expect(draw(aCard({ title }))).rejects.toThrow(fault);
  const next = await drawn(draw, "b");
  expect(next.what).toBe("b 1");
  expect(next.thread).not.toBe(thread);
});

test("a thread that breaks after its card is logged, and is replaced", async () => {
  const error = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const draw = drawingThread(program);
  const { thread } = await drawn(draw, "break later");
  await vi.waitFor(() => expect(error).toHaveBeenCalled(), { timeout: 60_000 });
  expect(error).toHaveBeenCalledWith(
    expect.stringContaining("broke"),
    expect.objectContaining({ message: "Out of ink." }),
  );
  expect((await drawn(draw, "b")).thread).not.toBe(thread);
  error.mockRestore();
});

test("a program that is missing fails every card at once", async () => {
  const draw = drawingThread(join(folder, "missing.mjs"));
  await expect(draw(aCard({ title: "a" }))).rejects.toThrow("missing.mjs");
  const error = vi.spyOn(console, "error").mockImplementation(() => undefined);
  await expect(draw(aCard({ title: "b" }))).rejects.not.toThrow("to draw");
  error.mockRestore();
});

test("the main thread is free while a card is drawn", async () => {
  const draw = drawingThread(program, 3_000);
  await drawn(draw, "a");
  const hanging = draw(aCard({ title: "hang" })).catch(() => "late");
  let turns = 0;
  const timer = setInterval(() => turns++, 10);
  expect(await hanging).toBe("late");
  clearInterval(timer);
  expect(turns).toBeGreaterThan(20);
  await drawn(draw, "b");
});
