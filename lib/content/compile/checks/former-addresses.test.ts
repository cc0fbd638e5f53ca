import { expect, test } from "vitest";
import { article, FixturePaper, second } from "@/lib/content/compile/testing/fixture-paper";
import { readStored } from "@/lib/content/testing/stored-paper";
import { formerAddress } from "@/lib/redirect-source";
import { formerAddressFault } from "./former-addresses";

test.each([
  ["tram-of-old", "tram-of-old"],
  ["/tram-of-old/", "tram-of-old"],
  ["/2019/05/12/tram-of-old/", "/2019/05/12/tram-of-old"],
  ["2019/05/12/tram-of-old", "/2019/05/12/tram-of-old"],
  ["/Transport/Tram_of_Old.aspx", "/Transport/Tram_of_Old.aspx"],
  ["Tram_of_old", "/Tram_of_old"],
  ["tram.html", "/tram.html"],
  ["/index.php/2019/tram", "/index.php/2019/tram"],
  ["?p=123", "/?p=123"],
  ["/?p=123", "/?p=123"],
  ["/index.php?option=com_content&id=12:tram", "/index.php?id=12%3Atram&option=com_content"],
  ["/node/123", "/node/123"],
  ["/caf%C3%A9", "/café"],
  ["/café", "/café"],
  ["/Big Story", "/Big Story"],
  ["/category/old-trams/tram-of-old", "/category/old-trams/tram-of-old"],
  ["/author/admin/123", "/author/admin/123"],
  ["/story,1234,56.html", "/story,1234,56.html"],
  ["/trams/~lind/tram.htm", "/trams/~lind/tram.htm"],
  ["/wiki/Special:Search", "/wiki/Special:Search"],
  ["/wiki/Tram_(film)", "/wiki/Tram_(film)"],
  ["/a*b.html", "/a*b.html"],
  ["/%2A", "/*"],
  ["/news/$File/tram.pdf", "/news/$File/tram.pdf"],
  ["/who-is-it?", "who-is-it"],
  ["/c++", "/c++"],
  ["/[slug]-1", "/[slug]-1"],
])("the former address %s is taken as %s", (written, source) => {
  expect(formerAddressFault(written)).toBeUndefined();
  expect(formerAddress(written)).toBe(source);
});

test.each([
  ["https://old.example/2019/tram.html?x=1", 'Write "/2019/tram.html?x=1".'],
  ["//old.example/tram", 'Write "/tram".'],
  ["/tram#part", "contains a #"],
  ["/#!/tram", "contains a #"],
  ["/caf%E9", "browsers can ask for"],
  ["/a/../tram", "browsers can ask for"],
  ["/a\\tram", "browsers can ask for"],
  ["*", 'must be one address: "*" stands for no other'],
  ["/old/*", "List each address"],
  ["/old/**", "List each address"],
  ["/old-*", "List each address"],
  ["/old/*/story", "List each address"],
  ["/old/:slug", '":slug" stands for no other'],
  ["/:year/:slug*", "List each address"],
  ["/old/(.*)", "List each address"],
  ["^/old/", "List each address"],
  ["/old/story$", "List each address"],
  ["/old/(\\d+)", "List each address"],
  ["/old/{id}", "List each address"],
  ["/old/[...slug]", "List each address"],
  ["/?p=*", "List each address"],
  ["/", "is the front page"],
  ["/?utm_source=mail", "is the front page"],
  ["/api/story/12", "is reserved"],
  ["/pictures/tram.jpg", "is reserved"],
  ["/_next/data/x/tram.json", "is reserved"],
  ["/script/tram", "is reserved"],
  ["/tips/tram", "is reserved"],
  ["/cards/article/tram/1.png", "is reserved"],
  ["/.well-known/tram", "is reserved"],
  ["/formats/tram/md", "is reserved"],
  ["/tram.rsc", "is reserved"],
  [`/${"tram-".repeat(120)}`, "at most 500 characters"],
])("%s is refused as a former address", (written, words) => {
  expect(formerAddressFault(written)).toContain(words);
});

test("former addresses of other systems are stored with their story, in one spelling", async () => {
  const paper = await FixturePaper.lay();
  await paper.change(article, "[tram-of-old]", '["?p=12", "/2019/05/Tram.html", /caf%C3%A9/]');
  expect(await paper.compile(), paper.said.join("\n")).toBe(true);
  const [story] = readStored(paper.compiledFolder).index.articles;
  expect(story?.redirects).toEqual(["/?p=12", "/2019/05/Tram.html", "/café"]);
});

test("a former address must lead to one story, and away from itself", async () => {
  const paper = await FixturePaper.lay();
  await paper.change(article, "[tram-of-old]", '["/?p=1", /Old/Tram, half.html]');
  const conflicts: [written: string, says?: string][] = [
    ["/s%65cond-story/", "this story's own slug"],
    ["/last-tram?utm_source=x", "already used by articles/2026/last-tram.mdx"],
    ["?p=1&fbclid=2", 'The address "/?p=1" is already used by articles/2026/last-tram.mdx'],
    ["Old/Tram/", "already used by"],
    ["/half.html", "already used by"],
    ["/about", "already used by pages/about.mdx"],
    ["about/", '"about" is listed twice in redirects'],
    ["/", "is the front page"],
    ["", "must not be empty"],
    ["/news/feed", "a page or file of the paper"],
    ["/category/news", "a page or file of the paper"],
    ["/category/news/page/7", "a page or file of the paper"],
    ["/topic/trams/feed.xml", "a page or file of the paper"],
    ["/last-tram.md", "a page or file of the paper"],
    ["/feed.xml", "a page or file of the paper"],
    ["/tips-key.asc", "a page or file of the paper"],
    ["/twice.html"],
    ["twice.html/", '"/twice.html" is listed twice in redirects'],
    ["/second-story?amp=1"],
    ["/category/news?id=4"],
    ["/category/gone"],
    ["/topic/gone/page/2"],
    ["/second-story/amp"],
  ];
  const list = conflicts.map(([written]) => `  - "${written}"`).join("\n");
  await paper.change(second, "---\n\nShort", `redirects:\n${list}\n---\n\nShort`);
  expect(await paper.compile()).toBe(false);
  for (const [index, [written, says]] of conflicts.entries()) {
    const said = paper.said.filter((line) => line.includes(`second-story.mdx:${9 + index}:5: `));
    expect(said, written).toHaveLength(says === undefined ? 0 : 1);
    if (says !== undefined) expect(said[0]).toContain(says);
  }
});
