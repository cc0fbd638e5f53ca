import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { IncidentLog } from "./incident-log";
import { Worker } from "./worker";

let log: string[];
beforeEach(() => {
  vi.useFakeTimers();
  log = [];
  vi.spyOn(console, "error").mockImplementation((line) => void log.push(line));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test("a worker repeats its round after the pause that the round returns, and waits to be woken after none", async () => {
  const pauses = [0, 5_000, undefined];
  let rounds = 0;
  const worker = new Worker(async () => pauses[rounds++], 1_000);
  worker.wake(100);
  worker.wake(1);
  await vi.advanceTimersByTimeAsync(99);
  expect(rounds).toBe(0);
  await vi.advanceTimersByTimeAsync(2);
  expect(rounds).toBe(2);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(rounds).toBe(3);
  worker.wake(0);
  await vi.advanceTimersByTimeAsync(0);
  expect(rounds).toBe(4);
});

test("a round that fails is tried again, and two rounds never run at once", async () => {
  let running = 0;
  let mostRunning = 0;
  let rounds = 0;
  const worker = new Worker(async () => {
    rounds += 1;
    running += 1;
    mostRunning = Math.max(mostRunning, running);
    await new Promise((resolve) => setTimeout(resolve, 500));
    running -= 1;
    throw new Error("fails");
  }, 1_000);
  worker.wake(0);
  await vi.advanceTimersByTimeAsync(100);
  worker.wake(0);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(mostRunning).toBe(1);
  expect(rounds).toBeGreaterThan(5);
  await worker.end();
});

test("the end of a worker waits for the round that runs, but not longer than its patience", async () => {
  let signal: AbortSignal | undefined;
  const ended = (roundMs: number) => {
    const worker = new Worker(async (ending) => {
      signal = ending;
      await new Promise((resolve) => setTimeout(resolve, roundMs));
      return 0;
    }, 1_000);
    worker.wake(0);
    const started = vi.advanceTimersByTimeAsync(0);
    return { worker, started };
  };
  for (const [roundMs, waitedMs] of [
    [200, 200],
    [60_000, 3_000],
  ] as const) {
    const { worker, started } = ended(roundMs);
    await started;
    const before = Date.now();
    let endedAt = 0;
    const ending = worker.end(3_000).then(() => {
      endedAt = Date.now();
    });
    expect(signal?.aborted).toBe(true);
    await vi.advanceTimersByTimeAsync(5_000);
    await ending;
    expect(endedAt - before).toBe(waitedMs);
  }
});

test("a problem is logged when it begins, when it changes, each hour if asked, and once when it is over", async () => {
  const incidents = new IncidentLog("It works again.", 3_600_000);
  incidents.resolve();
  incidents.report("The disk is full.");
  incidents.report("The disk is full.");
  incidents.report("1 mail waits.", "mail");
  incidents.report("2 mails wait.", "mail");
  await vi.advanceTimersByTimeAsync(3_600_000);
  incidents.report("3 mails wait.", "mail");
  incidents.resolve();
  incidents.resolve();
  expect(log).toEqual(["The disk is full.", "1 mail waits.", "3 mails wait.", "It works again."]);
});
