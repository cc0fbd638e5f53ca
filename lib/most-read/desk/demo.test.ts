import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { days } from "@/lib/time";
import { MostRead } from "../most-read";
import { addReaders, openViewsStore } from "../views-store";
import { inventWeek, makeDemo, removeDemo } from "./demo";

const now = new Date("2026-11-23T17:20:00Z");
const home = "http://localhost:3000";
const stories = Array.from({ length: 30 }, (_, n) => ({
  slug: `story-${n}`,
  publishedAt: new Date(now.getTime() - days(n)),
}));

const root = mkdtempSync(join(tmpdir(), "paper-demo-"));
let folders = 0;
const newFolder = () => join(root, String(++folders));
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function list(folder: string): Promise<string> {
  const paper = new MostRead({ folder });
  const ranking = await paper.ranking(stories, 14, now);
  await paper.close();
  return ranking.window ? `${ranking.ranked.length} read` : "latest";
}

test("an invented week fills the list, and can be taken away without a trace", async () => {
  const folder = newFolder();
  expect(await makeDemo({ folder }, home, stories, now)).toBeUndefined();
  expect(await list(folder)).toBe("14 read");
  expect(await makeDemo({ folder }, home, stories, now)).toMatch(/an invented week already.*--reset/);
  expect(removeDemo({ folder })).toBeUndefined();
  expect(readdirSync(folder)).toEqual([]);
  expect(await list(folder)).toBe("latest");
});

test("a running site that was empty shows the week, and a list of the newest once it is gone", async () => {
  const folder = newFolder();
  expect(await list(folder)).toBe("latest");
  expect(await makeDemo({ folder }, home, stories, now)).toBeUndefined();
  expect(await list(folder)).toBe("14 read");
});

test("counted readers are never replaced nor removed", async () => {
  const folder = newFolder();
  const store = await openViewsStore({ folder });
  await addReaders(store, [{ slug: "story-1", hour: 1, readers: 1, fromRail: 0 }]);
  await store.close();
  expect(await makeDemo({ folder }, home, stories, now)).toMatch(/holds counted readers/);
  expect(removeDemo({ folder })).toMatch(/nothing was removed/);
  expect(existsSync(join(folder, "views.db"))).toBe(true);
});

test.each([
  ["a paper that others reach", "https://news.example", undefined, /address is https:\/\/news\.example/],
  ["a database that others may read", home, "postgres://paper@127.0.0.1:1/paper", /DATABASE_URL is set/],
])("%s is refused invented readers", async (_what, address, databaseUrl, message) => {
  const folder = newFolder();
  expect(await makeDemo({ folder, databaseUrl }, address, stories, now)).toMatch(message);
  expect(existsSync(folder)).toBe(false);
});

test("the invented week is the same each time, and nobody reads before a story is published", () => {
  const week = inventWeek(stories, now);
  expect(week).toEqual(inventWeek(stories, now));
  for (const { slug, hour, readers, fromRail } of week) {
    const published = stories.find((story) => story.slug === slug)?.publishedAt.getTime() ?? Number.NaN;
    expect(hour).toBeGreaterThanOrEqual(Math.floor(published / 3_600_000));
    expect(fromRail).toBeLessThanOrEqual(readers);
  }
});
