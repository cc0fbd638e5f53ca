import { expect } from "playwright/test";
import { bothWays } from "./behind-nginx";
import { isNginxMissing } from "./nginx";
import { test } from "./nginx-test";
import { rawRequest } from "./raw-request";

const texts = [
  "/feed.xml",
  "/category/tides/atom.xml",
  "/feed.json",
  "/sitemap.xml",
  "/sitemaps/pages.xml",
  "/the-whole-story.md",
  "/the-whole-story.json",
];

test(
  "feeds, sitemaps and alternate formats response 304 by ETag and by date",
  bothWays,
  async ({ paper: { address } }) => {
    for (const path of texts) {
      const { status, headers } = await rawRequest(address, path, { headers: { "accept-encoding": "br" } });
      expect.soft(status, path).toBe(200);
      const { etag = "", "last-modified": changed = "" } = headers;
      expect.soft(etag, path).toMatch(/^"[\w-]+"$/);
      expect.soft(headers["cache-control"], path).toContain("stale-while-revalidate");
      for (const known of [
        { "if-none-match": etag },
        { "if-modified-since": changed },
        { "if-none-match": etag, "if-modified-since": changed },
      ]) {
        const again = await rawRequest(address, path, { headers: { "accept-encoding": "br", ...known } });
        expect.soft(again.status, `${path} ${JSON.stringify(known)}`).toBe(304);
        expect.soft(again.body.length, path).toBe(0);
      }
    }
  },
);

test.describe("behind nginx", () => {
  test.skip(isNginxMissing, "nginx is not installed");

  test("nginx caches feeds, sitemaps and alternate formats as it caches pages", async ({ nginx }) => {
    for (const path of [...texts, "/icons/maskable-512.png", "/.well-known/security.txt"]) {
      await rawRequest(nginx.address, path);
      const again = await rawRequest(nginx.address, path);
      expect.soft(again.headers["x-cache"], path).toBe("HIT");
      const tracked = await rawRequest(nginx.address, `${path}?utm_source=reader`);
      expect.soft(tracked.headers["x-cache"], path).toBe("HIT");
    }
  });
});
