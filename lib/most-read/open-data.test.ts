import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { writeStored } from "@/lib/content/testing/stored-paper";
import { hourOf } from "./reader-counts";
import { addBatch, openViewsStore } from "./views-store";

const root = mkdtempSync(join(tmpdir(), "open-data-"));
const folder = join(root, "data");
vi.stubEnv("COMPILED_FOLDER", join(root, "content"));
vi.stubEnv("DATA_FOLDER", folder);
const { mostReadResponse } = await import("./open-data");
const { mostReadNear, mostReadList } = await import("./lists");
const { mostRead } = await import("./most-read");
const { category } = await import("@/lib/content/site");

const now = new Date("2026-11-23T17:20:00Z");

const counts: [slug: string, readers: number, fromRail: number, timed: number, seconds: number][] = [
  ["read", 120, 3, 40, 4_000],
  ["read-much", 300, 60, 9, 90_000],
  ["read-ten", 10, 9, 0, 0],
  ["read-nine", 9, 2, 9, 900],
  ["read-once", 1, 0, 1, 77],
];

beforeAll(async () => {
  const line = { light: "#c2301c", dark: "#ff7a63" };
  const categories = ["news", "culture"].map((slug) => ({ slug, name: slug, description: "It.", line }));
  writeStored(
    join(root, "content"),
    { name: "The Paper", address: "https://news.example", timeZone: "UTC", language: "en", categories },
    [...counts.map(([slug]) => slug), ...Array.from({ length: 20 }, (_, n) => `unread-${n}`)].map(
      (slug, n) => ({
        slug,
        headline: slug,
        category: slug === "read-ten" ? "culture" : "news",
        authors: [],
        topics: [{ slug: "harbour", name: "Harbour" }],
        publishedAt: new Date(now.getTime() - 3_600_000 * (n + 1)).toISOString(),
      }),
    ),
  );
  const store = await openViewsStore({ folder });
  const hour = hourOf(now);
  const readers = counts.map(([slug, readers, fromRail, timed, seconds]) => {
    return { slug, hour, readers, fromRail, timed, seconds };
  });
  await addBatch(store, { readers, outcomes: [] });
  await store.close();
  await mostRead()?.whenRefreshed(now);
});
afterAll(async () => {
  await mostRead()?.close();
  rmSync(root, { recursive: true });
});

test("the open data has places from ten readers on, with reasons, reading times and topics", async () => {
  const data = await (await mostReadResponse(now)).json();
  const [day] = data.windows;
  const slugs = ["read-much", "read", "read-ten"];
  for (const list of [data.now, day.articles, day.topics[0].articles])
    expect(list.map(({ slug }: { slug: string }) => slug)).toEqual(slugs);
  expect(day.articles[0]).toMatchObject({ readers: 300, fromList: 60, window: "day" });
  expect(day.articles[0].reason).toBe("300 readers in the last 24 hours, 60 of them through this list.");
  expect(day.readLongest).toMatchObject([
    { slug: "read", seconds: 100, timedReaders: 40, reason: expect.stringContaining("40 readers") },
  ]);
  expect(day.topics[0]).toMatchObject({ topic: "harbour", readLongest: [{ slug: "read" }] });
});

test("no count below ten is public: no story is named for it, and no number shows it", async () => {
  const text = await (await mostReadResponse(now)).text();
  for (const slug of ["read-nine", "read-once", "unread-1"]) expect(text).not.toContain(`"${slug}"`);
  const numbers: number[] = [];
  JSON.parse(text, (key, value) => {
    if (["readers", "fromList", "score", "timedReaders"].includes(key) && value !== null) numbers.push(value);
    return value;
  });
  expect(numbers.length).toBeGreaterThan(20);
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(10);
});

test("a section's list is filled with the whole site's, and that with the newest", async () => {
  const culture = category("culture");
  if (!culture) throw new Error("There is a section.");
  const list = await mostReadNear(culture, now);
  expect(list.ranked.map(({ article }) => article.slug)).toEqual(["read-ten"]);
  expect(list.elsewhere.map(({ article }) => article.slug)).toEqual(["read-much", "read"]);
  expect(list.latest).toHaveLength(11);
  const all = await mostReadList(now);
  expect([all.ranked.length, all.latest.length]).toEqual([3, 11]);
  const listed = [...list.ranked, ...list.elsewhere].map(({ article }) => article);
  expect(new Set([...listed, ...list.latest]).size).toBe(14);
});
