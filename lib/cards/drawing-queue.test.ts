import { readFileSync } from "node:fs";
import { afterEach, expect, test, vi } from "vitest";
import { drawingQueue, TooManyWait, usualQueue } from "./drawing-queue";
import { usualPatience } from "./drawing-thread";

afterEach(() => void vi.useRealTimers());

/** A queue whose cards are drawn when the test says so, and the order in which they were begun. */
function queueInSteps(bounds = { cards: 10, patience: 60_000 }) {
  const queue = drawingQueue<string>(bounds);
  const begun: string[] = [];
  const finish: (() => void)[] = [];
  return {
    begun,
    join: queue.join,
    ask: (key: string, client: string) =>
      queue.wait(key, client, () => {
        begun.push(key);
        return new Promise((resolve) => finish.push(() => resolve(key)));
      }),
    drawAll: async () => {
      // Each finished card begins the next in a later microtask.
      while (finish.length > 0) {
        finish.shift()?.();
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };
}

test("thirty-one cards that nobody has drawn are drawn one after the other, and none is refused", async () => {
  const { ask, drawAll, begun } = queueInSteps(usualQueue);
  const keys = Array.from({ length: 31 }, (_, n) => `card ${n}`);
  const all = Promise.all(keys.map((key) => ask(key, "a crawler")));
  expect(begun).toHaveLength(1);
  await drawAll();
  expect(await all).toEqual(keys);
  expect(begun).toEqual(keys);
});

test("clients take turns: who asks for one card does not wait for all cards of another", async () => {
  const { ask, drawAll, begun } = queueInSteps();
  const all = ["a1", "a2", "a3", "a4"].map((key) => ask(key, "a"));
  all.push(ask("b1", "b"), ask("c1", "c"), ask("b2", "b"));
  await drawAll();
  await Promise.all(all);
  expect(begun).toEqual(["a1", "a2", "b1", "c1", "a3", "b2", "a4"]);
});

test("who asks for a card that another waits for gets it at the earlier turn, and it is drawn once", async () => {
  const { ask, join, drawAll, begun } = queueInSteps();
  const all = ["a1", "a2", "a3", "a4"].map((key) => ask(key, "a"));
  join("a4", "b");
  join("not in the queue", "b");
  await drawAll();
  await Promise.all(all);
  expect(begun).toEqual(["a1", "a2", "a4", "a3"]);
});

test("in a full queue the newest card of the client with the most gives way", async () => {
  const { ask, drawAll } = queueInSteps({ cards: 3, patience: 60_000 });
  const flood = ["a0", "a1", "a2", "a3", "a4"].map((key) => ask(key, "a").catch((cause) => cause));
  const other = ask("b1", "b");
  await drawAll();
  const [, first, second, third, fourth] = await Promise.all(flood);
  expect(await other).toBe("b1");
  expect([first, second]).toEqual(["a1", "a2"]);
  for (const refused of [third, fourth]) expect(refused).toBeInstanceOf(TooManyWait);
});

test("a card that waits too long is refused and not drawn", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const { ask, drawAll, begun } = queueInSteps({ cards: 3, patience: 1_000 });
  const first = ask("slow", "a");
  const late = ask("late", "a").catch((cause) => cause);
  vi.advanceTimersByTime(1_001);
  expect(await late).toBeInstanceOf(TooManyWait);
  await drawAll();
  expect(await first).toBe("slow");
  expect(begun).toEqual(["slow"]);
});

test("the queue goes on after a card that fails", async () => {
  const queue = drawingQueue<string>();
  const failed = queue.wait("a", "a", () => Promise.reject(new Error("No ink.")));
  const next = queue.wait("b", "a", async () => "b");
  await expect(failed).rejects.toThrow("No ink.");
  expect(await next).toBe("b");
});

test("nginx waits longer than a card may wait and be drawn", () => {
  const timeouts = readFileSync("deploy/nginx.conf", "utf8").matchAll(/proxy_read_timeout (\d+)s/g);
  const seconds = [...timeouts].map(([, count]) => Number(count));
  expect(seconds.length).toBeGreaterThan(0);
  expect(Math.min(...seconds) * 1_000).toBeGreaterThan(usualQueue.patience + usualPatience);
});
