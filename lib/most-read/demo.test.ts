import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { days } from "@/lib/time";
import { inventWeek, makeDemo, removeDemo } from "./demo";
import { MostRead } from "./most-read";
import { addBatch, openViewsStore } from "./views-store";

const now = new Date("2026-11-23T17:20:00Z");
/** Longer than any machine takes to read the store. */
const patienceMs = 60_000;
const home = "http://localhost:3000";
const stories = Array.from({ length: 30 }, (_, n) => ({
  slug: `story-${n}`,
  publishedAt: new Date(now.getTime() - days(n)),
}));

const root = mkdtempSync(join(tmpdir(), "paper-demo-"));
let folders = 0;
const newFolder = () => join(root, String(++folders));
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function listOf(paper: MostRead): Promise<string> {
  const ranking = await paper.ranking(stories, now);
  return ranking.ranked.length > 0 ? `${ranking.ranked.length} read` : "latest";
}

async function list(folder: string, isPublic = false): Promise<string> {
  const paper = new MostRead({ folder }, { isPublic, patienceMs });
  const shown = await listOf(paper);
  await paper.close();
  return shown;
}

test("an invented week fills the list, and can be removed", async () => {
  const folder = newFolder();
  expect(await makeDemo({ folder }, home, stories, now)).toBeUndefined();
  expect(await list(folder)).toBe("14 read");
  expect(await makeDemo({ folder }, home, stories, now)).toMatch(/already holds an invented week.*--reset/);
  expect(await removeDemo({ folder })).toBeUndefined();
  expect(await list(folder)).toBe("latest");
  expect(await removeDemo({ folder })).toMatch(/Nothing was removed/);
});

test("a running site without readers shows the week, and the newest articles once it is removed", async () => {
  const folder = newFolder();
  const paper = new MostRead({ folder }, { patienceMs });
  // Past the time for which counts are used as they are.
  const later = vi.spyOn(performance, "now");
  for (const [turn, [work, shown]] of [
    [() => undefined, "latest"] as const,
    [() => makeDemo({ folder }, home, stories, now), "14 read"] as const,
    [() => removeDemo({ folder }), "latest"] as const,
    [() => makeDemo({ folder }, home, stories, now), "14 read"] as const,
  ].entries()) {
    expect(await work()).toBeUndefined();
    later.mockReturnValue(1_000_000 + 60_000 * turn);
    expect(await listOf(paper)).toBe(shown);
  }
  await paper.close();
  later.mockRestore();
});

test("a public site shows no invented readers, and logs why", async () => {
  const folder = newFolder();
  await makeDemo({ folder }, home, stories, now);
  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  expect(await list(folder, true)).toBe("latest");
  expect(said.mock.calls.join()).toMatch(/readers are invented\. Remove them: npm run most-read -- --reset/);
  said.mockRestore();
});

test("counted readers are neither replaced nor removed", async () => {
  const folder = newFolder();
  const store = await openViewsStore({ folder });
  const readers = [{ slug: "story-1", hour: 1, readers: 1, fromRail: 0 }];
  await addBatch(store, { readers, outcomes: [] });
  await store.close();
  expect(await makeDemo({ folder }, home, stories, now)).toMatch(/holds counted readers/);
  expect(await removeDemo({ folder })).toMatch(/Nothing was removed/);
  expect(existsSync(join(folder, "views.db"))).toBe(true);
});

test.each([
  ["a public site", "https://news.example", undefined, /address is https:\/\/news\.example/],
  ["a database that others may read", home, "postgres://paper@127.0.0.1:1/paper", /DATABASE_URL is set/],
])("%s is refused invented readers", async (_what, address, databaseUrl, message) => {
  const folder = newFolder();
  expect(await makeDemo({ folder, databaseUrl }, address, stories, now)).toMatch(message);
  expect(existsSync(folder)).toBe(false);
});

test("the invented week is the same each time, and nobody reads an article before it is published", () => {
  const week = inventWeek(stories, now);
  expect(week).toEqual(inventWeek(stories, now));
  for (const { slug, hour, readers, fromRail } of week) {
    const published = stories.find((story) => story.slug === slug)?.publishedAt.getTime() ?? Number.NaN;
    expect(hour).toBeGreaterThanOrEqual(Math.floor(published / 3_600_000));
    expect(fromRail).toBeLessThanOrEqual(readers);
  }
});
