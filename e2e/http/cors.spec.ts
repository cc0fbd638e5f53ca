import { expect } from "playwright/test";
import { bothWays } from "./behind-nginx";
import { test } from "./nginx-test";
import { rawRequest } from "./raw-request";

const asking = {
  origin: "https://reader.example",
  "access-control-request-method": "GET",
  "access-control-request-headers": "if-none-match, x-reader",
};

/** What any site may read, missing and moved addresses included. */
const open = [
  ...["/feed.xml", "/atom.xml", "/feed.json", "/category/tides/feed.xml", "/topic/lamps/atom.xml"],
  ...["/corrections/feed.xml", "/corrections/feed.json", "/corrections.json", "/most-read.json"],
  ...["/the-whole-story.md", "/the-whole-story.json", "/sitemap.xml", "/news-sitemap.xml", "/robots.txt"],
  ...["/sitemaps/pages.xml", "/humans.txt", "/.well-known/security.txt", "/manifest.webmanifest"],
  ...["/the-story-under-its-old-name.json", "/none.md", "/category/none/feed.xml", "/rss"],
];

test("scripts of other sites may fetch data with headers of their own", bothWays, async ({ paper }) => {
  for (const path of open) {
    const asked = await rawRequest(paper.address, path, { method: "OPTIONS", headers: asking });
    expect.soft(asked.status, path).toBe(204);
    expect.soft(asked.body, path).toHaveLength(0);
    expect.soft(asked.headers, path).toMatchObject({
      allow: "GET, HEAD, OPTIONS",
      "access-control-allow-origin": "*",
      "access-control-allow-methods": "GET, HEAD",
      "access-control-max-age": "86400",
      "cache-control": "no-store",
    });
    expect.soft(asked.headers["access-control-allow-headers"], path).toMatch(/^\*,.*\bIf-None-Match\b/);
    for (const name of ["access-control-allow-origin", "access-control-allow-headers"])
      expect.soft(asked.lines.filter(([other]) => other === name).length, `${path}, ${name}`).toBe(1);
    const { headers } = await rawRequest(paper.address, path, { headers: { origin: asking.origin } });
    expect.soft(headers["access-control-allow-origin"], path).toBe("*");
    expect.soft(headers["access-control-expose-headers"], path).toBe("ETag, Link");
    expect.soft(headers["access-control-allow-credentials"], path).toBeUndefined();
  }
});

test(
  "a copy that a script has is not sent again, and the script may read so",
  bothWays,
  async ({ paper }) => {
    const { etag = "" } = (await rawRequest(paper.address, "/feed.json")).headers;
    const again = await rawRequest(paper.address, "/feed.json", { headers: { "if-none-match": etag } });
    expect([again.status, again.headers["access-control-allow-origin"]]).toEqual([304, "*"]);
  },
);

test("pages, tips and views permit no other site anything", bothWays, async ({ paper }) => {
  const closed = ["/", "/the-whole-story", "/none", "/tips", "/tips/receipt", "/script/none.js", "/healthz"];
  for (const path of [
    ...closed,
    "/api",
    "/api/tips",
    "/api/tips/receipt",
    "/api/tips/challenge",
    "/api/views",
  ]) {
    for (const method of ["OPTIONS", "GET"]) {
      const { status, headers } = await rawRequest(paper.address, path, { method, headers: asking });
      if (method === "OPTIONS") expect.soft(status, path).toBe(405);
      const allowed = Object.keys(headers).filter((name) => name.startsWith("access-control-"));
      expect.soft(allowed, `${method} ${path}`).toEqual([]);
    }
  }
});
