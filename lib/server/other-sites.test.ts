import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { aSite } from "@/lib/content/testing/articles";
import { writeStored } from "@/lib/content/testing/stored-paper";

const folder = await mkdtemp(join(tmpdir(), "other-sites-"));
vi.stubEnv("COMPILED_FOLDER", folder);
const { html, serveWith } = await import("./testing/serve-with");
afterAll(() => rm(folder, { recursive: true }));

beforeAll(() => {
  const story = { slug: "tram", category: "news", authors: [], publishedAt: "2020-01-01T00:00:00Z" };
  writeStored(folder, aSite(), [{ ...story, redirects: ["rss", "index"] }]);
});

const open = { "content-type": "application/json", "access-control-allow-origin": "*" };

/** Serves what any site may read at addresses with a dot, pages at all others, and notes what is rendered. */
async function serving() {
  const rendered: string[] = [];
  const { ask } = await serveWith((response, { method, url }) => {
    rendered.push(`${method} ${url}`);
    response.writeHead(200, url?.includes(".") ? open : html).end("<p>Text</p>");
  });
  return { ask, rendered };
}

const asking = {
  origin: "https://reader.example",
  "access-control-request-method": "GET",
  "access-control-request-headers": "x-reader",
};

test("OPTIONS of what any site may read permits its request, and is asked of Next as GET", async () => {
  const { ask, rendered } = await serving();
  const { status, headers, body } = await ask({ path: "/own/a.json", method: "OPTIONS", headers: asking });
  expect([status, String(body)]).toEqual([204, ""]);
  expect(headers).toMatchObject({
    allow: "GET, HEAD, OPTIONS",
    "access-control-allow-origin": "*",
    "access-control-allow-methods": "GET, HEAD",
    "cache-control": "no-store",
  });
  expect(headers["access-control-allow-headers"]).toMatch(/^\*, /);
  expect(rendered).toEqual(["GET /own/a.json"]);
});

test("OPTIONS of a page, of the form for tips and of the API permits nothing", async () => {
  const { ask } = await serving();
  const paths = ["/own/page", "/tips", "/none", "/api/tips", "/api/views", "/api/tips/receipt", "/api/none"];
  for (const path of paths) {
    const { status, headers } = await ask({ path, method: "OPTIONS", headers: asking });
    expect(status, path).toBe(405);
    expect(headers.allow, path).toBe(path.startsWith("/api/") ? "GET, HEAD, POST" : "GET, HEAD");
    const allowed = Object.keys(headers).filter((name) => name.startsWith("access-control-"));
    expect(allowed, path).toEqual([]);
  }
});

test("a missing feed or format says so to scripts of other sites too", async () => {
  const { ask } = await serving();
  for (const path of ["/category/none/feed.xml", "/none.json"]) {
    const { status, headers } = await ask({ path });
    expect([status, headers["access-control-allow-origin"]], path).toEqual([404, "*"]);
    expect((await ask({ path, method: "OPTIONS", headers: asking })).status, path).toBe(204);
  }
});

test.each([
  ["/feed", "/feed.xml"],
  ["/FEED/", "/feed.xml"],
  ["/feed?paged=2", "/feed.xml"],
  ["/jsonfeed.json", "/feed.json"],
  ["/news/feed", "/category/news/feed.xml"],
  ["/category/news/rss.xml", "/category/news/feed.xml"],
])("%s leads to %s", async (path, feed) => {
  const { ask, rendered } = await serving();
  const { status, headers } = await ask({ path });
  expect([status, headers.location, headers["access-control-allow-origin"]]).toEqual([301, feed, "*"]);
  expect(headers["cache-control"]).toContain("max-age=60,");
  expect(rendered).toEqual([]);
});

test("an address that a story had once is its own, not that of a feed", async () => {
  const { ask, rendered } = await serving();
  for (const path of ["/rss", "/rss.json", "/index.json"]) await ask({ path });
  expect(rendered).toEqual(["GET /rss", "GET /rss.json", "GET /index.json"]);
});
