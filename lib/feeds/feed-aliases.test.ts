import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { aSite } from "@/lib/content/testing/articles";
import { writeStored } from "@/lib/content/testing/stored-paper";

const folder = mkdtempSync(join(tmpdir(), "feed-aliases-"));
vi.stubEnv("COMPILED_FOLDER", folder);
afterAll(() => rmSync(folder, { recursive: true }));

const { feedMeantBy } = await import("./feed-aliases");

const author = { slug: "mara-lind", name: "Mara Lind", role: "Reporter", bio: "Rides.", links: [] };
const story = {
  slug: "tram",
  category: "news",
  topics: [{ slug: "trams", name: "Trams" }],
  authors: ["mara-lind"],
  publishedAt: "2026-11-20T05:00:00.000Z",
  isDraft: false,
};
writeStored(folder, aSite(), [story], undefined, { authors: [author] });

const meant = (path: string) =>
  feedMeantBy(path.split("/").filter(Boolean), new Date("2026-11-23T12:00:00Z"));

test.each([
  ...["/feed", "/feed/", "/rss", "/RSS.xml", "/index.xml", "/feed/rss2", "/rss/feed.xml", "/wp-rss2.php"],
  ...["/feeds/all.rss.xml", "/Feed", "/index.rdf"],
])("%s means the paper's feed", (path) => {
  expect(meant(path)).toBe("/feed.xml");
});

test.each([
  ["/atom", "/atom.xml"],
  ["/feed/atom/", "/atom.xml"],
  ["/feeds/posts/default", "/atom.xml"],
  ["/feeds/all.atom.xml", "/atom.xml"],
  ["/feed/json", "/feed.json"],
  ["/index.json", "/feed.json"],
  ["/news/feed", "/category/news/feed.xml"],
  ["/news/rss.xml", "/category/news/feed.xml"],
  ["/News/Atom.xml", "/category/news/atom.xml"],
  ["/category/news/feed", "/category/news/feed.xml"],
  ["/categories/news/index.xml", "/category/news/feed.xml"],
  ["/section/news/rss", "/category/news/feed.xml"],
  ["/tag/trams/rss/", "/topic/trams/feed.xml"],
  ["/topic/trams/feed/atom", "/topic/trams/atom.xml"],
  ["/author/mara-lind/rss", "/author/mara-lind/feed.xml"],
  ["/corrections/rss.xml", "/corrections/feed.xml"],
])("%s means %s", (path, feed) => {
  expect(meant(path)).toBe(feed);
});

test.each([
  ...["/", "/tram", "/tram/feed", "/news", "/none/feed", "/tag/none/feed", "/author/none/rss", "/rss.md"],
  ...["/topic/news/feed", "/category/trams/feed", "/a/b/c/feed", "/feed/news", "/__proto__/x/feed"],
  ...["/constructor/feed", "/kinds/constructor/rss", "/constructor/news/rss"],
])("%s means no feed", (path) => {
  expect(meant(path)).toBeUndefined();
});
