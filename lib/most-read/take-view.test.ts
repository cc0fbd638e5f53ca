import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import browsers from "top-user-agents";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { writeStored } from "@/lib/content/testing/stored-paper";
import { openViewsStore, readersBetween } from "./views-store";

const root = mkdtempSync(join(tmpdir(), "take-view-"));
const folder = join(root, "data");
vi.stubEnv("COMPILED_FOLDER", join(root, "content"));
vi.stubEnv("DATA_FOLDER", folder);
const { takeView } = await import("./take-view");
const { mostRead } = await import("./most-read");

const now = new Date("2026-11-23T17:20:00Z");
const [agent = ""] = browsers;

/** Stores the paper with its one story under these names. */
function storePaper(slug: string, redirects: string[] = [], id = slug) {
  const line = { light: "#c2301c", dark: "#ff7a63" };
  const categories = [{ slug: "news", name: "News", description: "What happened.", line }];
  const site = {
    name: id,
    address: "https://news.example",
    timeZone: "Europe/Vienna",
    language: "en",
    categories,
  };
  const story = {
    slug,
    redirects,
    minutes: 2,
    category: "news",
    authors: [],
    publishedAt: "2026-11-23T06:40:00Z",
  };
  writeStored(join(root, "content"), site, [
    story,
    { ...story, slug: "a-draft", redirects: ["once-a-draft"], isDraft: true },
  ]);
}

function send(slug: string, reader: number, more = {}) {
  const headers = new Headers({
    host: "news.example",
    origin: "https://news.example",
    "user-agent": agent,
    "accept-language": "en",
    "x-forwarded-for": `10.0.${reader}.1`,
  });
  takeView(headers, JSON.stringify({ slug, rail: false, ...more }), now);
}

async function stored() {
  await mostRead()?.flush();
  const store = await openViewsStore({ folder });
  const rows = await readersBetween(store, 0, Number.MAX_SAFE_INTEGER);
  await store.close();
  return Object.fromEntries(rows.map(({ slug, readers }) => [slug, readers]));
}

async function readingTime() {
  await mostRead()?.flush();
  const store = await openViewsStore({ folder });
  const rows = await readersBetween(store, 0, Number.MAX_SAFE_INTEGER);
  await store.close();
  return Object.fromEntries(rows.map(({ slug, timed, seconds }) => [slug, [timed, seconds]]));
}

beforeAll(() => storePaper("the-story"));
afterAll(async () => {
  await mostRead()?.close();
  rmSync(root, { recursive: true });
});

test("a renamed story keeps its readers: a page under its former slug counts for it, and nobody counts twice", async () => {
  for (const reader of [1, 2, 3]) send("the-story", reader);
  expect(await stored()).toEqual({ "the-story": 3 });
  storePaper("the-new-name", ["/2019/05/old.html", "the-story"]);
  // Readers 1 and 2 saw the story before it was renamed; 4 and 6 have the former page open, 5 the new one.
  send("the-story", 1);
  send("the-new-name", 2);
  send("the-story", 4);
  send("the-story", 6);
  send("the-new-name", 5);
  send("the-new-name", 4);
  expect(await stored()).toEqual({ "the-story": 3, "the-new-name": 3 });
});

test("what is not published has no readers, under no name", async () => {
  const before = await stored();
  for (const slug of ["a-draft", "once-a-draft", "there-is-none", "__proto__", ""]) send(slug, 9);
  expect(await stored()).toEqual(before);
});

test("a page that is left adds its seconds, at most twice the reading time of its story, and no reader", async () => {
  const before = await stored();
  for (const seconds of [20, 70, 70]) send("the-new-name", 5, { seconds });
  send("the-new-name", 4, { seconds: 36_000 });
  // Nobody who was not counted, and nothing that is not a number of seconds.
  send("the-new-name", 77, { seconds: 60 });
  for (const seconds of [-1, 0, 1.5, "60", null, 1e300]) send("the-new-name", 5, { seconds });
  expect(await readingTime()).toMatchObject({ "the-new-name": [2, 70 + 240] });
  expect(await stored()).toEqual(before);
});
