import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type HourOfReaders, hourOf } from "./reader-counts";
import { type Batch, batch, Tally } from "./tally";
import { periodOf } from "./view-outcomes";

const now = new Date("2026-11-23T17:20:00Z");
const hour = hourOf(now);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("a reader is kept within a second, in one row an article and hour", async () => {
  const keep = vi.fn(async (_batch: Batch) => {});
  const tally = new Tally(keep);
  tally.add("last-tram", false, now);
  tally.add("last-tram", true, now);
  tally.add("night-bus", false, now);
  await vi.advanceTimersByTimeAsync(batch.milliseconds - 1);
  expect(keep).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  const readers = [
    { slug: "last-tram", hour, readers: 2, fromRail: 1 },
    { slug: "night-bus", hour, readers: 1, fromRail: 0 },
  ];
  const outcomes = [{ period: periodOf(now), what: "counted", times: 3 }];
  expect(keep.mock.calls).toMatchObject([[{ readers, outcomes }]]);
  expect(tally.waiting).toBe(0);
});

test("five hundred readers do not wait for the second to pass", async () => {
  const keep = vi.fn(async () => {});
  const tally = new Tally(keep);
  for (let n = 0; n < batch.readers; n++) tally.add("last-tram", false, now);
  await vi.advanceTimersByTimeAsync(0);
  expect(keep).toHaveBeenCalledOnce();
});

test("readers that the store refuses wait, summed, and are stored once it is available", async () => {
  let isAway = true;
  const kept: HourOfReaders[] = [];
  const tally = new Tally(async ({ readers: rows }) => {
    if (isAway) throw new Error("away");
    kept.push(...rows);
  });
  for (let second = 0; second < 60; second++) {
    tally.add("last-tram", second % 2 === 0, now);
    await vi.advanceTimersByTimeAsync(1_000);
  }
  expect(tally.waiting).toBe(60);
  isAway = false;
  await vi.advanceTimersByTimeAsync(batch.milliseconds);
  expect(kept).toMatchObject([{ slug: "last-tram", hour, readers: 60, fromRail: 30 }]);
  expect(tally.waiting).toBe(0);
});

test("a reader who comes while others are written is neither lost nor kept twice", async () => {
  let letGo = () => {};
  const kept: HourOfReaders[] = [];
  const tally = new Tally(async ({ readers: rows }) => {
    await new Promise<void>((resolve) => {
      letGo = resolve;
    });
    kept.push(...rows);
  });
  tally.add("last-tram", false, now);
  const first = tally.write();
  tally.add("last-tram", false, now);
  const second = tally.write();
  letGo();
  expect(await first).toBe(true);
  await vi.advanceTimersByTimeAsync(0);
  letGo();
  expect(await second).toBe(true);
  expect(kept.map(({ readers }) => readers)).toEqual([1, 1]);
});

test("views that do not count are kept too, as numbers by ten minutes, and none is lost while the store is away", async () => {
  let isAway = true;
  const kept: Batch[] = [];
  const tally = new Tally(async (rows) => {
    if (isAway) throw new Error("away");
    kept.push(rows);
  });
  const later = new Date(now.getTime() + 10 * 60_000);
  tally.note("no-language", now);
  tally.note("bot", now, 4);
  expect(await tally.write()).toBe(false);
  tally.note("no-language", now);
  tally.note("no-language", later);
  isAway = false;
  await vi.advanceTimersByTimeAsync(batch.milliseconds);
  const period = periodOf(now);
  expect(kept).toEqual([
    {
      readers: [],
      outcomes: [
        { period, what: "no-language", times: 2 },
        { period, what: "bot", times: 4 },
        { period: period + 1, what: "no-language", times: 1 },
      ],
    },
  ]);
  expect(tally.waiting).toBe(0);
});

test("a last write says whether the store took it", async () => {
  const tally = new Tally(async () => {
    throw new Error("away");
  });
  expect(await tally.write()).toBe(true);
  tally.add("last-tram", false, now);
  expect(await tally.write()).toBe(false);
});
