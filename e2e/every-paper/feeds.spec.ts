import { parseAtomFeed, parseFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { expect } from "playwright/test";
import RssParser from "rss-parser";
import { validateXML } from "xmllint-wasm";
import { bothWays } from "../http/behind-nginx";
import { atomFaults } from "../schemas/atom-faults";
import { fetchText, linksIn } from "../site/crawl";
import { feedsOf, pathOf, type ServedFeed } from "../site/feeds";
import { test } from "../site/paper-test";

const types: Record<string, string> = {
  "feed.xml": "application/xml",
  "atom.xml": "application/xml",
  "feed.json": "application/feed+json",
};
const nameOf = ({ path }: ServedFeed) => path.split("/").at(-1) ?? "";
const isXml = (feed: ServedFeed) => nameOf(feed).endsWith(".xml");

test("two parsers read every feed without errors, and each list is the same in all formats", async ({
  paper,
}) => {
  const feeds = await feedsOf(paper.address);
  expect(feeds.length).toBeGreaterThan(20);
  const ids = new Map<string, string[]>();
  const second = new RssParser();
  for (const feed of feeds) {
    const { path, type, text } = feed;
    expect.soft(type, path).toBe(types[nameOf(feed)]);
    expect.soft(() => parseFeed(text), path).not.toThrow();
    const own = idsIn(feed);
    // One list in three formats: the same stories in the same order.
    const list = path.slice(0, path.lastIndexOf("/"));
    expect.soft(own, path).toEqual(ids.get(list) ?? own);
    ids.set(list, own);
    if (isXml(feed)) {
      const { items } = await second.parseString(text);
      expect
        .soft(
          items.map((item) => item.guid ?? item.id),
          path,
        )
        .toEqual(own);
      for (const { title, link, isoDate, content } of items) {
        expect.soft(title && link && isoDate && content, `${path}: ${title}`).toBeTruthy();
      }
    } else {
      expect.soft(JSON.parse(text).version, path).toBe("https://jsonfeed.org/version/1.1");
    }
  }
  const xml = feeds.filter(isXml).map(({ text }, index) => ({ fileName: `${index}.xml`, contents: text }));
  const { errors } = await validateXML({ xml, normalization: "format" });
  expect(errors).toEqual([]);
  const atom = feeds.filter((feed) => nameOf(feed) === "atom.xml");
  expect(await atomFaults(atom.map(({ text }) => text))).toEqual([]);
});

function idsIn(feed: ServedFeed): string[] {
  const { text } = feed;
  const found =
    nameOf(feed) === "feed.xml"
      ? parseRssFeed(text).items?.map(({ guid }) => guid?.value)
      : nameOf(feed) === "atom.xml"
        ? parseAtomFeed(text).entries?.map(({ id }) => id)
        : parseJsonFeed(text).items?.map(({ id }) => id);
  return (found ?? []).map(String);
}

test("every link in the paper's feed works: stories, pictures, lists", async ({ paper }) => {
  const { text } = await fetchText(paper.address, "/feed.json");
  const { items = [] } = parseJsonFeed(text);
  expect(items.length).toBeGreaterThan(3);
  const own = new URL(items[0]?.url ?? "").origin;
  const urls = new Set(
    items.flatMap(({ id, url, image, authors = [], content_html = "" }) => [
      id,
      url,
      image,
      ...authors.map((author) => author.url),
      ...linksIn(content_html).filter((link) => link.startsWith(own)),
    ]),
  );
  for (const url of urls) {
    if (url === undefined) continue;
    const { status } = await fetchText(paper.address, pathOf(url.split("#")[0] ?? url));
    // A renamed story keeps its id, which redirects to it.
    expect.soft([200, 308], url).toContain(status);
  }
});

test("pictures, videos and recordings in feeds have the type and length that the feed states", async ({
  paper,
  request,
}) => {
  const { text } = await fetchText(paper.address, "/feed.xml");
  const items = (parseRssFeed(text).items ?? []).filter(({ enclosures }) => enclosures);
  expect(items.length).toBeGreaterThan(0);
  for (const { enclosures, media } of items.slice(0, 5)) {
    const [enclosure] = enclosures ?? [];
    const [picture] = media?.contents ?? [];
    const stated = [enclosure, picture && { ...picture, length: picture.fileSize }];
    for (const { url, type, length } of stated.flatMap((file) => file ?? [])) {
      const response = await request.get(pathOf(url ?? ""));
      expect.soft(response.headers()["content-type"]).toBe(type);
      expect.soft((await response.body()).length).toBe(length);
    }
  }
});

test(
  "an unchanged feed is not sent again, by ETag or by date, and other sites may read it",
  bothWays,
  async ({ paper }) => {
    for (const path of ["/feed.xml", "/atom.xml", "/feed.json", "/sitemap.xml"]) {
      const first = await fetch(paper.address + path);
      await first.text();
      const { etag, "last-modified": changed } = Object.fromEntries(first.headers);
      expect.soft(etag, path).toMatch(/^"[\w-]+"$/);
      expect.soft(Date.parse(changed ?? ""), path).toBeLessThanOrEqual(Date.now());
      expect.soft(first.headers.get("access-control-allow-origin"), path).toBe("*");
      const conditions: [Record<string, string>, number][] = [
        [{ "if-none-match": etag ?? "" }, 304],
        [{ "if-modified-since": changed ?? "" }, 304],
        // Some feed readers send the time of their last visit.
        [{ "if-modified-since": new Date(Date.parse(changed ?? "") + 60_000).toUTCString() }, 304],
        [{ "if-none-match": '"older"', "if-modified-since": changed ?? "" }, 200],
        [{ "if-modified-since": new Date(Date.parse(changed ?? "") - 1000).toUTCString() }, 200],
      ];
      for (const [headers, status] of conditions) {
        // With such headers, fetch in Node adds Cache-Control: no-cache, which changes nothing here.
        const again = await fetch(paper.address + path, { headers });
        expect.soft(again.status, `${path} ${JSON.stringify(headers)}`).toBe(status);
        expect.soft((await again.text()).length === 0, path).toBe(status === 304);
      }
      const head = await fetch(paper.address + path, { method: "HEAD" });
      expect.soft(head.status, path).toBe(200);
      expect.soft(head.headers.get("etag"), path).toBe(etag);
      expect.soft(await head.text(), path).toBe("");
    }
  },
);

test("a feed opened in a browser is readable and explains itself", async ({ page }) => {
  for (const path of ["/feed.xml", "/atom.xml"]) {
    const faults: string[] = [];
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    await page.goto(path);
    await expect(page.getByRole("link", { name: "What feeds are, and all of ours" })).toBeVisible();
    await expect(page.getByText("This is a feed.")).toBeVisible();
    // Styled: addresses and ids that only programs read are hidden.
    const seen = await page.evaluate(() => {
      const hidden = (name: string) =>
        [...document.getElementsByTagName(name)].every(
          (element) => getComputedStyle(element).display === "none",
        );
      const titles = [...document.querySelectorAll("item > title, entry > title")];
      return {
        font: getComputedStyle(document.documentElement).fontFamily,
        isPlainHidden: ["guid", "id", "content", "content:encoded"].every(hidden),
        areTitlesShown:
          titles.length > 3 && titles.every((title) => title.getBoundingClientRect().height > 10),
      };
    });
    expect(seen).toMatchObject({ isPlainHidden: true, areTitlesShown: true });
    expect(seen.font).toContain("Georgia");
    expect(faults).toEqual([]);
  }
});

test("the page of feeds explains them, lists them all and is linked from the footer", async ({
  page,
  paper,
}) => {
  await page.goto("/");
  await page.getByRole("contentinfo").getByRole("link", { name: "Feeds", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Feeds");
  await expect(page.getByRole("main")).toContainText("A feed is an address that a feed reader asks");
  const { text } = await fetchText(paper.address, "/sitemaps/pages.xml");
  const lists = [...text.matchAll(/<loc>[^<]*?(\/(?:category|topic|series|author)\/[^<]+)<\/loc>/g)].map(
    ([, path]) => path,
  );
  expect(lists.length).toBeGreaterThan(5);
  for (const list of ["", ...lists]) {
    for (const file of Object.keys(types)) {
      await expect.soft(page.getByRole("main").locator(`a[href="${list}/${file}"]`)).toHaveCount(1);
    }
  }
});
