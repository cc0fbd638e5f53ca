import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import type { StoredEntry, StoredIndex } from "@/lib/content/stored";
import { aSite } from "@/lib/content/testing/articles";
import { writeStored } from "@/lib/content/testing/stored-paper";

const folder = mkdtempSync(join(tmpdir(), "announceable-"));
vi.stubEnv("COMPILED_FOLDER", folder);
afterAll(() => rmSync(folder, { recursive: true }));

const { announceablePages } = await import("./announceable-pages");

const now = new Date("2026-11-23T12:00:00Z");
const author = { slug: "mara-lind", name: "Mara Lind", role: "Reporter", bio: "Rides.", links: [] };
const page = { slug: "about", title: "About", description: "Who we are.", body: "0" };
const story = {
  slug: "tram",
  headline: "The tram",
  category: "news",
  topics: [{ slug: "trams", name: "Trams" }],
  authors: ["mara-lind"],
  publishedAt: "2026-11-20T05:00:00.000Z",
  isDraft: false,
};

function pagesOf(fields: Partial<StoredEntry> = {}, index: Partial<StoredIndex> = {}, words = "Words.") {
  const body = { keyPoints: [words], corrections: [], body: { type: "root", children: [] } };
  const hidden = [
    { ...story, slug: "draft", isDraft: true },
    { ...story, slug: "not-yet", publishedAt: "2026-12-01T05:00:00.000Z" },
  ];
  const given = { authors: [author], pages: [page], ...index };
  writeStored(folder, aSite(), [...hidden, { ...story, ...fields }], body, given);
  return announceablePages(now);
}

test("stories, pages about the paper and authors are announced; hidden stories are not", () => {
  expect(pagesOf().map(({ slug, feeds }) => [slug, feeds])).toEqual([
    ["tram", ["", "/category/news", "/topic/trams", "/author/mara-lind"]],
    ["about", []],
    ["author/mara-lind", []],
  ]);
});

test("a corrected story is announced to the subscribers of corrections", () => {
  const [corrected] = pagesOf({ isCorrected: true, correctionTimes: ["2026-11-21T05:00:00.000Z"] });
  expect(corrected?.feeds).toContain("/corrections");
  expect(corrected?.changedAt).toEqual(new Date("2026-11-21T05:00:00Z"));
});

test("any edit without a date changes the hash of its own page alone", () => {
  const hashes = (pages: ReturnType<typeof pagesOf>) => pages.map(({ hash }) => hash);
  const [tram, about, mara] = hashes(pagesOf());
  expect(hashes(pagesOf())).toEqual([tram, about, mara]);
  const edits = [
    pagesOf({ headline: "The trams" }),
    pagesOf({ standfirst: "Now with one." }),
    pagesOf({ category: "world" }),
    pagesOf({ topics: [] }),
    pagesOf({}, {}, "Other words."),
  ];
  for (const edited of edits) {
    expect(edited[0]?.hash).not.toBe(tram);
    expect(edited[0]?.changedAt).toEqual(new Date(story.publishedAt));
    expect(hashes(edited).slice(1)).toEqual([about, mara]);
  }
  expect(hashes(pagesOf({}, { pages: [{ ...page, body: "1" }] }))).toEqual([
    tram,
    expect.not.stringMatching(`^${about}$`),
    mara,
  ]);
  const other = hashes(pagesOf({}, { authors: [{ ...author, bio: "Walks." }] }));
  expect(other.slice(0, 2)).toEqual([tram, about]);
  expect(other[2]).not.toBe(mara);
});
