import { expect } from "playwright/test";
import robotsParser from "robots-parser";
import sharp from "sharp";
import { fetchText } from "../site/crawl";
import { pathOf } from "../site/feeds";
import { test } from "../site/paper-test";

test("robots.txt lets every robot read stories, lists and feeds, and names the sitemaps", async ({
  paper,
}) => {
  const { status, type, text } = await fetchText(paper.address, "/robots.txt");
  expect([status, type]).toEqual([200, "text/plain"]);
  const news = JSON.parse((await fetchText(paper.address, "/feed.json")).text);
  const { origin } = new URL(news.feed_url);
  const robots = robotsParser(`${origin}/robots.txt`, text);
  const read = [...news.items.map(({ url }: { url: string }) => url), news.feed_url, `${origin}/`];
  for (const url of read) {
    for (const robot of ["Googlebot", "Bingbot", "AnyBot"])
      expect.soft(robots.isAllowed(url, robot), url).toBe(true);
  }
  expect(robots.isAllowed(`${origin}/api/tips`, "AnyBot")).toBe(false);
  expect(robots.getSitemaps()).toEqual([`${origin}/sitemap.xml`, `${origin}/news-sitemap.xml`]);
  for (const url of robots.getSitemaps()) {
    expect.soft((await fetchText(paper.address, pathOf(url))).type, url).toBe("application/xml");
  }
});

test("security.txt is where RFC 9116 requires it, and has not expired", async ({ paper }) => {
  const { status, type, text } = await fetchText(paper.address, "/.well-known/security.txt");
  expect([status, type]).toEqual([200, "text/plain"]);
  expect(text).toMatch(/^Contact: mailto:\S+@\S+$/m);
  expect(text).toMatch(/^Canonical: https?:\/\/\S+\/\.well-known\/security\.txt$/m);
  expect(text.match(/^Expires: /gm)).toHaveLength(1);
  // By the paper's own clock, which Last-Modified states.
  const made = (await fetch(`${paper.address}/.well-known/security.txt`)).headers.get("last-modified") ?? "";
  const left = Date.parse(/^Expires: (.*)$/m.exec(text)?.[1] ?? "") - Date.parse(made);
  expect(left).toBeGreaterThan(150 * 24 * 3_600_000);
  expect(left).toBeLessThan(365 * 24 * 3_600_000);
});

test("humans.txt names the writers", async ({ paper }) => {
  const { status, text } = await fetchText(paper.address, "/humans.txt");
  expect(status).toBe(200);
  for (const url of text.match(/https?:\/\/\S+\/author\/\S+/g) ?? [])
    expect.soft((await fetchText(paper.address, pathOf(url))).status, url).toBe(200);
});

test("phones find a manifest, with icons of the stated sizes", async ({ page, request }) => {
  await page.goto("/");
  const manifestPath = await page.locator('link[rel="manifest"]').getAttribute("href");
  const response = await request.get(String(manifestPath));
  expect(response.headers()["content-type"]).toContain("application/manifest+json");
  const manifest = await response.json();
  expect(manifest).toMatchObject({ start_url: "/", scope: "/" });
  expect(manifest.name.length).toBeGreaterThan(0);
  const purposes = new Set<string>();
  for (const { src, sizes, type, purpose } of manifest.icons) {
    const icon = await request.get(src);
    expect.soft(icon.headers()["content-type"], src).toBe(type);
    const { width, height, format } = await sharp(await icon.body()).metadata();
    expect.soft(`${width}x${height} image/${format}`, src).toBe(`${sizes} ${type}`);
    purposes.add(`${purpose} ${sizes}`);
  }
  expect([...purposes].toSorted()).toEqual([
    "any 192x192",
    "any 512x512",
    "maskable 192x192",
    "maskable 512x512",
  ]);
  // Chromium reports what it cannot read in the manifest.
  const session = await page.context().newCDPSession(page);
  const { errors } = await session.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  for (const rel of ["icon", "apple-touch-icon"]) {
    const href = await page.locator(`link[rel="${rel}"]`).first().getAttribute("href");
    expect.soft((await request.get(String(href))).status(), rel).toBe(200);
  }
  expect((await sharp(await (await request.get("/apple-touch-icon.png")).body()).metadata()).width).toBe(180);
});

test("browsers that request /favicon.ico by default find it", async ({ request }) => {
  const icon = await request.get("/favicon.ico");
  expect(icon.status()).toBe(200);
  expect(icon.headers()["content-type"]).toBe("image/x-icon");
  expect(icon.headers().etag).toMatch(/^"[\w-]+"$/);
  // The header of an ICO file with one picture.
  expect([...(await icon.body()).subarray(0, 6)]).toEqual([0, 0, 1, 0, 1, 0]);
});

test("files for programs answer HEAD as they answer GET, without a body", async ({ paper }) => {
  for (const path of [
    "/robots.txt",
    "/humans.txt",
    "/.well-known/security.txt",
    "/manifest.webmanifest",
    "/sitemap.xml",
    "/news-sitemap.xml",
    "/sitemaps/pages.xml",
    "/feed.css",
    "/icons/icon-192.png",
    "/apple-touch-icon.png",
    "/favicon.ico",
  ]) {
    const whole = await fetch(paper.address + path);
    const length = (await whole.arrayBuffer()).byteLength;
    const head = await fetch(paper.address + path, { method: "HEAD" });
    expect.soft(head.status, path).toBe(200);
    expect.soft(head.headers.get("content-type"), path).toBe(whole.headers.get("content-type"));
    expect.soft(length, path).toBeGreaterThan(20);
    expect.soft(await head.text(), path).toBe("");
  }
});
