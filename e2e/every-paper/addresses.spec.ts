import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Nodes } from "hast";
import { expect } from "playwright/test";
import { type Address, addressAt, type Contents, fixedFiles } from "../../lib/addresses";
import { canonicalPath, segmentsOf } from "../../lib/canonical-path";
import { idsAroundText, idsOfPage, isPassing } from "../../lib/content/page-ids";
import { mediaFolder, picturesFolder } from "../../lib/content/stored";
import { readStored } from "../../lib/content/testing/stored-paper";
import { feedMeantBy } from "../../lib/feed-aliases";
import { monthOf } from "../../lib/time";
import { crawlOnce, isPage } from "../site/crawl";
import { type PaperUnderTest, test } from "../site/paper-test";
import { clocks } from "../site/test-papers";

test.describe.configure({ mode: "default" });

/** What only a build knows is not in the registry. */
const isOfBuild = (path: string) => /^\/(?:_next|script)\//.test(path);

test("the registry has every address that the site serves, and the site every one of these", async ({
  paper,
}) => {
  const contents = contentsOf(paper);
  const responses = await crawlOnce(paper);
  const served = responses.filter(({ path, status }) => status === 200 && !isOfBuild(path));
  expect(served.length).toBeGreaterThan(50);
  expect(served.filter(({ path }) => kindOf(path, contents) === "missing").map(({ path }) => path)).toEqual(
    [],
  );
  for (const path of fixedFiles) {
    const { status } = await fetch(paper.address + path, { redirect: "manual" });
    // The readiness of tips depends on the newsroom's key.
    expect.soft([path, status]).toEqual([path, path === "/readyz/tips" ? status : 200]);
  }
});

test("the neighbours of its addresses are neither in the registry nor on the site", async ({ paper }) => {
  const contents = contentsOf(paper);
  const paths = (await crawlOnce(paper)).filter(({ status }) => status === 200).map(({ path }) => path);
  const tested = new Set<string>();
  for (const path of paths) {
    if (path === "/" || isOfBuild(path)) continue;
    // One of each shape.
    const shape = path
      .replace(/[^/.]*[\d-][^/.]*/g, "x")
      .replace(/(\/(?:category|topic|series|author|most-read)\/)[^/]+/, "$1x");
    if (tested.has(shape)) continue;
    tested.add(shape);
    for (const neighbour of [`${path}x`, `${path}/x`, path.replace(/([^/]+)$/, "x$1"), path.toUpperCase()]) {
      const { status } = await fetch(paper.address + neighbour, { redirect: "manual" });
      // Feeds are also found where other systems have them.
      const isFeed =
        feedMeantBy(segmentsOf(canonicalPath(neighbour) ?? "/"), contents.storiesIn) !== undefined;
      const isMissing = kindOf(neighbour, contents) === "missing" && !isFeed;
      expect.soft([neighbour, isMissing]).toEqual([neighbour, status === 404]);
    }
  }
  expect(tested.size).toBeGreaterThan(15);
});

test("pages have the ids that links and headings are checked against, and no others", async ({ paper }) => {
  const contents = contentsOf(paper);
  const { index, body } = readStored(paper.compiledFolder);
  const categories = index.site.categories.map(({ slug }) => slug);
  const seen = new Set<string>();
  for (const { path, text } of (await crawlOnce(paper)).filter(isPage)) {
    const address = addressAt(canonicalPath(path) ?? "/", contents);
    const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map(([, id = ""]) => id);
    expect.soft(new Set(ids).size, path).toBe(ids.length);
    const known = new Set(idsAt(address));
    // Fields of forms are not for links.
    const isField = (id: string) =>
      /^(?:website|message|contact|words|name|for|file|delete)(?:-(?:label|hint|count|problem))?$/.test(id);
    if (address.kind !== "missing")
      expect
        .soft([path, ids.filter((id) => !known.has(id) && !isPassing(id) && !isField(id))])
        .toEqual([path, []]);
    for (const id of ids) seen.add(id);
  }
  for (const id of [
    "content",
    "most-read",
    "related",
    "corrections",
    "how-we-count",
    `strip-${categories[0]}`,
  ])
    expect.soft([...seen], id).toContain(id);

  function idsAt(address: Address): string[] {
    if (address.kind === "page") return idsOfPage(address.of, categories);
    if (address.kind !== "text") return [];
    const story = index.articles.find(({ slug }) => slug === address.slug);
    const around = story && { authors: story.authors, isCorrected: story.isCorrected };
    return [...idsAroundText(around), ...idsIn(body(address.slug).body)];
  }
});

function idsIn(node: Nodes): string[] {
  const own = node.type === "element" && typeof node.properties.id === "string" ? [node.properties.id] : [];
  return "children" in node ? [...own, ...node.children.flatMap(idsIn)] : own;
}

const kindOf = (path: string, contents: Contents) => addressAt(canonicalPath(path) ?? "/", contents).kind;

/** What readers of a paper find at the time of the tests. */
function contentsOf(paper: PaperUnderTest): Contents {
  const now = new Date(clocks[paper.name]);
  const { index } = readStored(paper.compiledFolder);
  const stories = index.articles.filter(({ publishedAt }) => new Date(publishedAt) <= now);
  const counts = {
    category: (slug: string) => stories.filter(({ category }) => category === slug).length,
    topic: (slug: string) =>
      stories.filter(({ topics }) => topics.some((topic) => topic.slug === slug)).length,
    series: (slug: string) => stories.filter(({ series }) => series?.slug === slug).length,
    author: (slug: string) => stories.filter(({ authors }) => authors.includes(slug)).length,
  };
  const has = {
    category: (slug: string) => index.site.categories.some((category) => category.slug === slug),
    topic: (slug: string) => counts.topic(slug) > 0,
    series: (slug: string) => counts.series(slug) > 0,
    author: (slug: string) => index.authors.some((author) => author.slug === slug),
  };
  return {
    hasStory: (name) => stories.some(({ slug, redirects }) => [slug, ...redirects].includes(name)),
    hasPage: (name) => index.pages.some(({ slug }) => slug === name),
    storiesIn: (kind, slug) => (has[kind](slug) ? counts[kind](slug) : undefined),
    editionNamed: () => undefined,
    hasMonth: (month) =>
      stories.some(({ publishedAt }) => monthOf(new Date(publishedAt), index.site) === month),
    hasMedia: (file) => existsSync(join(mediaFolder(paper.compiledFolder), file)),
    hasPicture: (file) => existsSync(join(picturesFolder(paper.compiledFolder), file)),
    hasFile: (path) => existsSync(join("public", path)),
  };
}
