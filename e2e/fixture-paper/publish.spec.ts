import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "playwright/test";
import { isNginxMissing, withNginx } from "../http/nginx";
import { rawRequest } from "../http/raw-request";
import { compile, type PaperOnDisk, serve } from "../site/paper-on-disk";
import { test } from "../site/paper-test";
import { noon } from "./words";

/** Where readers and programs meet a story of the section "letters" about "Post", of June 2026. */
const placesOf = (slug: string) => [
  `/${slug}`,
  `/${slug}.md`,
  `/${slug}.json`,
  "/",
  "/category/letters",
  "/topic/post",
  "/author/bo-reed",
  "/feed.xml",
  "/atom.xml",
  "/feed.json",
  "/category/letters/feed.xml",
  "/topic/post/atom.xml",
  "/author/bo-reed/feed.json",
];

async function textAt(address: string, path: string): Promise<string> {
  const { status, body } = await rawRequest(address, path);
  return `${status} ${body}`;
}

const pathOf = (paper: PaperOnDisk, slug: string, year = "2026") =>
  join(paper.contentFolder, "articles", year, `${slug}.mdx`);

async function edit(paper: PaperOnDisk, slug: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(pathOf(paper, slug), "utf8");
  const edited = text.replace(from, () => to);
  if (edited === text) throw new Error(`${slug} does not hold ${from}.`);
  await writeFile(pathOf(paper, slug), edited);
}

async function publish(paper: PaperOnDisk): Promise<void> {
  const { code, output } = await compile(paper);
  expect(code, output).toBe(0);
}

/** A story as an editor saves it. */
const story = (headline: string, publishedAt: string) => `---
headline: ${headline}
standfirst: It came by the evening tide.
category: letters
topics: [Post]
authors: [bo-reed]
publishedAt: ${publishedAt}
---

${headline}, and nothing more.
`;

test("an edit is live everywhere as soon as it is compiled: no restart, no build", async ({ copy }) => {
  await writeFile(pathOf(copy, "bottle-post"), story("A bottle with a letter", "2026-06-14T10:00:00+05:30"));
  await publish(copy);
  const { address } = await copy.serveAt(noon);
  const cardOf = async () =>
    /property="og:image" content="[^"]*?(\/cards\/[^"]+)"/.exec(await textAt(address, "/bottle-post"))?.[1] ??
    "";
  const monthBefore = await textAt(address, "/sitemaps/2026-06.xml");
  const cardBefore = await cardOf();
  for (const path of placesOf("bottle-post"))
    expect(await textAt(address, path), path).toMatch(/^200 [\s\S]*A bottle with a letter/);

  await edit(copy, "bottle-post", /A bottle with a letter/g, "A bottle without a letter");
  await edit(
    copy,
    "bottle-post",
    /^publishedAt: .*/m,
    "publishedAt: 2026-06-14T10:00:00+05:30\nupdatedAt: 2026-06-15T11:00:00+05:30",
  );
  await publish(copy);
  for (const path of placesOf("bottle-post")) {
    const text = await textAt(address, path);
    expect(text, path).toMatch(/^200 [\s\S]*A bottle without a letter/);
    expect(text, path).not.toContain("A bottle with a letter");
  }
  expect(monthBefore).not.toContain("2026-06-15T05:30:00");
  expect(await textAt(address, "/sitemaps/2026-06.xml")).toContain("2026-06-15T05:30:00");
  const card = await cardOf();
  expect(card).not.toBe(cardBefore);
  expect((await rawRequest(address, card)).status).toBe(200);
});

/** A feed without its list of stories that were taken down, which contains addresses only. */
const withoutTombstones = (feed: string) =>
  feed.replace(/<at:deleted-entry[\s\S]*<\/at:deleted-entry>|,\n "_deleted": \{[\s\S]*?\n \}/, "");

test("a story that is taken down disappears from every output, and its address answers 410", async ({
  copy,
}) => {
  await writeFile(pathOf(copy, "bottle-post"), story("A bottle with a letter", "2026-06-14T10:00:00+05:30"));
  await publish(copy);
  const { address } = await copy.serveAt(noon);
  const takeDown = async () => {
    await edit(copy, "bottle-post", "headline:", "draft: true\nheadline:");
    await publish(copy);
  };
  const isGone = async (at: string) => {
    for (const path of placesOf("bottle-post")) {
      const text = await textAt(at, path);
      expect(text, path).toMatch(path.startsWith("/bottle-post") ? /^410/ : /^(200|404)/);
      expect(withoutTombstones(text), path).not.toContain("bottle");
    }
    // Feed readers that have it learn that it is gone.
    const own = "https://tide.example/bottle-post";
    for (const path of ["/atom.xml", "/category/letters/feed.xml"])
      expect(await textAt(at, path), path).toContain(`ref="${own}" when="`);
    expect(await textAt(at, "/feed.json")).toContain(`"id": "${own}",\n    "when": "`);
    expect((await rawRequest(at, "/cards/article/bottle-post/now.png")).status).toBe(410);
    expect(await textAt(at, "/sitemaps/2026-06.xml")).not.toContain("bottle");
  };
  if (isNginxMissing) {
    await takeDown();
    await isGone(address);
    test.skip(true, "nginx is not installed");
  }
  await withNginx({ site: address }, async (nginx) => {
    for (const path of placesOf("bottle-post")) await rawRequest(nginx.address, path);
    await takeDown();
    await isGone(address);
    // nginx renews cached pages after at most two seconds.
    await expect(() => isGone(nginx.address)).toPass({ intervals: [1_000] });
  });
});

test("a scheduled story appears everywhere at its time, by itself", async ({ copy }) => {
  // By the real clock, so there has to be time to see that it is not published yet: many times the
  // duration of a trial run.
  const site = await serveByRealClock(copy);
  try {
    const start = Date.now();
    await publish(copy);
    for (const path of placesOf("evening-post")) await textAt(site.address, path);
    const margin = Math.max(10_000, 5 * (Date.now() - start));
    const out = new Date(Math.ceil(Date.now() / 1000) * 1000 + margin);
    const year = String(new Date(out.getTime() + 5.5 * 3_600_000).getUTCFullYear());
    await rm(pathOf(copy, "evening-post", year), { force: true });
    await writeFile(pathOf(copy, "evening-post", year), story("The evening post", out.toISOString()));
    await publish(copy);
    const everywhere = [...placesOf("evening-post"), "/news-sitemap.xml", "/sitemaps/pages.xml"];
    for (const path of everywhere) {
      const text = await textAt(site.address, path);
      expect(text, path).not.toContain("The evening post");
      if (path.startsWith("/evening-post")) expect(text).toMatch(/^404/);
    }
    expect(Date.now(), "the test was too slow to see the story before its time").toBeLessThan(out.getTime());
    await new Promise((resolve) => setTimeout(resolve, out.getTime() - Date.now() + 50));
    for (const path of placesOf("evening-post"))
      expect(await textAt(site.address, path), path).toMatch(/^200 [\s\S]*The evening post/);
    expect(await textAt(site.address, "/news-sitemap.xml")).toContain("The evening post");
    // As long as nobody is counted, the newest story is listed beside every other.
    expect(await textAt(site.address, "/only-letter")).toContain("The evening post");
    expect((await rawRequest(site.address, "/cards/article/evening-post/now.png")).status).toBe(307);
  } finally {
    await site.program.stop();
  }
});

/** Serves a paper by the machine's clock. */
const serveByRealClock = (copy: PaperOnDisk) => serve(copy, "", { PAPER_NOW: "" });

test("through five edits, each of fifty readers gets a page of one version", async ({ copy }) => {
  const save = (version: number) =>
    writeFile(
      pathOf(copy, "bottle-post"),
      story(`Version ${version} of the bottle`, "2026-06-14T10:00:00+05:30"),
    );
  await save(0);
  await publish(copy);
  const { address } = await copy.serveAt(noon);
  let isOver = false;
  let read = 0;
  const faults: string[] = [];
  const reader = async () => {
    while (!isOver) {
      const { status, body } = await rawRequest(address, "/bottle-post");
      const versions = new Set(
        [...String(body).matchAll(/Version (\d+) of the bottle/g)].map(([, number]) => number),
      );
      if (status !== 200 || versions.size !== 1) faults.push(`${status}: versions ${[...versions].join()}`);
      read += 1;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  };
  const readers = Array.from({ length: 50 }, reader);
  for (let version = 1; version <= 5; version++) {
    await save(version);
    await publish(copy);
  }
  isOver = true;
  await Promise.all(readers);
  expect(faults.slice(0, 5)).toEqual([]);
  expect(read).toBeGreaterThan(50);
  expect(await textAt(address, "/bottle-post")).toContain("Version 5 of the bottle");
});

test("a renamed story redirects until another story takes its slug", async ({ copy }) => {
  const at = "2026-06-14T10:00:00+05:30";
  await writeFile(pathOf(copy, "bottle-post"), story("The first bottle", at));
  await publish(copy);
  const { address } = await copy.serveAt(noon);
  expect(await textAt(address, "/bottle-post")).toContain("The first bottle");

  await rename(pathOf(copy, "bottle-post"), pathOf(copy, "first-bottle"));
  await edit(copy, "first-bottle", "topics:", "redirects: [bottle-post]\ntopics:");
  await publish(copy);
  const moved = await rawRequest(address, "/bottle-post");
  expect([moved.status, moved.headers.location]).toEqual([308, "/first-bottle"]);
  expect(await textAt(address, "/first-bottle")).toMatch(/^200 [\s\S]*The first bottle/);

  await edit(copy, "first-bottle", "redirects: [bottle-post]\n", "");
  await writeFile(pathOf(copy, "bottle-post"), story("The second bottle", at));
  await publish(copy);
  expect(await textAt(address, "/bottle-post")).toMatch(/^200 [\s\S]*The second bottle/);
  expect(await textAt(address, "/first-bottle")).toMatch(/^200 [\s\S]*The first bottle/);
});
