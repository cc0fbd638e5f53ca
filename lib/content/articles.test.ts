import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { aSite, sections } from "./testing/articles";
import { readStored, writeStored } from "./testing/stored-paper";

const reads = vi.hoisted(() => [] as unknown[]);
vi.mock("node:fs/promises", async (original) => {
  const files = await original<typeof import("node:fs/promises")>();
  const readFile = (...request: Parameters<typeof files.readFile>) => {
    reads.push(request[0]);
    return files.readFile(...request);
  };
  return { ...files, readFile };
});

const folder = mkdtempSync(join(tmpdir(), "articles-"));
vi.stubEnv("COMPILED_FOLDER", folder);
afterAll(() => rmSync(folder, { recursive: true }));

const { article } = await import("./articles");
const { withOneContentVersion } = await import("./serving");
const { changedAt } = await import("./publication");

const past = { at: "2026-11-23T08:00:00.000Z", text: "It was 1931." };
const ahead = { at: "2026-11-23T13:00:00.000Z", text: "It was nine." };
const tram = {
  slug: "tram",
  category: sections[0]?.slug ?? "",
  authors: [],
  publishedAt: "2026-11-23T05:00:00.000Z",
  updatedAt: "2026-11-23T14:00:00.000Z",
  isCorrected: true,
  correctionTimes: [past.at, ahead.at],
  isDraft: false,
};
const link = {
  type: "element",
  tagName: "a",
  properties: { href: "https://ode.example/", rel: ["noopener"] },
  children: [],
};
const isPartOf = (kind: "paid" | "supported") => ({ ...tram, slug: kind, partner: { kind, name: "Ode" } });
const body = { keyPoints: [], corrections: [past, ahead], body: { type: "root", children: [link] } };
writeStored(folder, aSite(), [tram, isPartOf("paid"), isPartOf("supported")], body);

test("links are sponsored in a story whose text somebody paid for, and in no other", async () => {
  const relOf = async (slug: string) => (await article(slug, new Date(past.at)))?.body.children;
  expect(await relOf("paid")).toMatchObject([{ properties: { rel: ["sponsored", "noopener"] } }]);
  expect(await relOf("supported")).toEqual([link]);
  expect(await relOf("tram")).toEqual([link]);
});

test("corrections and updates appear from their own time, and change the time of the last change", async () => {
  const datesAt = async (time: string) => {
    const now = new Date(time);
    const story = await article("tram", now);
    return {
      corrections: story?.corrections.map(({ text }) => text),
      isUpdated: story?.updatedAt !== undefined,
      changedAt: story && changedAt(story, now).toISOString(),
    };
  };
  expect(await datesAt("2026-11-23T12:59:59.999Z")).toEqual({
    corrections: [past.text],
    isUpdated: false,
    changedAt: past.at,
  });
  expect(await datesAt(ahead.at)).toEqual({
    corrections: [ahead.text, past.text],
    isUpdated: false,
    changedAt: ahead.at,
  });
  expect(await datesAt("2026-11-23T14:00:00.000Z")).toEqual({
    corrections: [ahead.text, past.text],
    isUpdated: true,
    changedAt: "2026-11-23T14:00:00.000Z",
  });
});

test("a body is read once in a response, for the metadata and the page, and again for the next one", async () => {
  const now = new Date(past.at);
  const read = () => Promise.all([article("tram", now), article("tram", now)]);
  reads.length = 0;
  const [forMetadata, forPage] = await withOneContentVersion(read);
  expect(forPage).toEqual(forMetadata);
  expect(reads).toEqual([readStored(folder).pathOf("tram")]);
  await withOneContentVersion(read);
  expect(reads).toHaveLength(2);
});
