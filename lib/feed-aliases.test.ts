import { expect, test } from "vitest";
import { feedMeantBy } from "./feed-aliases";

const lists = ["category/news", "topic/trams", "author/mara-lind"];

const meant = (path: string) =>
  feedMeantBy(path.split("/").filter(Boolean), (kind, slug) =>
    lists.includes(`${kind}/${slug}`) ? 1 : undefined,
  );

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
