import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { writeStored } from "@/lib/content/testing/stored-paper";
import type { FinishedReply } from "./finished-reply";
import { ResponseCache } from "./response-cache";

const folder = await mkdtemp(join(tmpdir(), "response-cache-"));
vi.stubEnv("COMPILED_FOLDER", folder);
const { html, serveWith } = await import("./testing/serve-with");
afterAll(() => rm(folder, { recursive: true }));

const line = { light: "#c2301c", dark: "#ff7a63" };
const publish = (name: string) =>
  writeStored(folder, {
    name,
    categories: [{ slug: "news", name: "News", description: "All of it.", line }],
  });

/** A server that counts renderings, by path, and numbers them in what it sends. */
async function counting(headers: Record<string, string> = html, status = 200) {
  const rendered: string[] = [];
  const { ask } = await serveWith((response, request) => {
    rendered.push(String(request.url));
    response
      .writeHead(status, headers)
      .end(`<p>${"A long page. ".repeat(100)} Rendering ${rendered.length}.</p>`);
  });
  const numberOf = async (asked: Parameters<typeof ask>[0] = {}) => {
    const { headers: got, body } = await ask(asked);
    const text = got["content-encoding"] === "gzip" ? gunzipSync(body) : body;
    return Number(/Rendering (\d+)/.exec(String(text))?.[1]);
  };
  return { ask, numberOf, rendered };
}

beforeEach(({ task }) => publish(task.id));

test("the second reader gets what was rendered for the first", async () => {
  const { numberOf } = await counting();
  expect(await numberOf()).toBe(1);
  expect(await numberOf()).toBe(1);
  expect(await numberOf({ path: "/own/other" })).toBe(2);
});

test("requests for a page that is being rendered wait for that rendering", async () => {
  const { numberOf } = await counting();
  expect(new Set(await Promise.all(Array.from({ length: 20 }, () => numberOf())))).toEqual(new Set([1]));
});

test("each encoding is kept by itself, whatever a browser says of others", async () => {
  const { numberOf, rendered } = await counting();
  const spellings = [
    "gzip",
    "gzip, deflate",
    "GZIP",
    "gzip;q=0.5",
    "x-gzip",
    "gzip, x-other",
    "gzip, identity;q=0.1",
  ];
  for (const encodings of spellings)
    expect(await numberOf({ headers: { "accept-encoding": encodings } })).toBe(1);
  await numberOf();
  expect(rendered).toHaveLength(2);
});

test("a HEAD and a 304 are answered from memory", async () => {
  const { ask, rendered } = await counting();
  const { headers } = await ask();
  const head = await ask({ method: "HEAD" });
  expect([head.status, head.headers.etag, head.body.length]).toEqual([200, headers.etag, 0]);
  const unchanged = await ask({ headers: { "if-none-match": headers.etag ?? "" } });
  expect([unchanged.status, unchanged.headers.etag, unchanged.body.length]).toEqual([304, headers.etag, 0]);
  expect(rendered).toHaveLength(1);
});

test("an edit shows at once", async () => {
  const { numberOf } = await counting();
  expect(await numberOf()).toBe(1);
  publish("after the edit");
  expect(await numberOf()).toBe(2);
});

test("what was being rendered during an edit is not kept for after it", async () => {
  let release = () => {};
  const texts = ["before", "after"];
  const { ask } = await serveWith((response) => {
    const text = texts.shift();
    if (text === "before") release = () => response.writeHead(200, html).end(text);
    else response.writeHead(200, html).end(text);
  });
  const early = ask();
  await vi.waitFor(() => expect(texts).toHaveLength(1));
  publish("meanwhile");
  expect((await ask()).body.toString()).toBe("after");
  release();
  expect((await early).body.toString()).toBe("before");
  expect((await ask()).body.toString()).toBe("after");
});

test("no query and no spelling of a path makes another rendering, or reaches it", async () => {
  const { numberOf, rendered } = await counting();
  for (const path of [
    "/own/page",
    "/own/page?utm_source=x",
    "/own/page?a=1&b=2",
    "/own/%70age",
    "/%6fwn/pag%65?x",
  ])
    expect(await numberOf({ path })).toBe(1);
  expect(rendered).toEqual(["/own/page"]);
});

test("a rendering sees nothing of the reader for whom it is made", async () => {
  const seen: unknown[] = [];
  const { ask } = await serveWith((response, request) => {
    seen.push(request.headers);
    response.writeHead(200, html).end("page");
  });
  await ask({ headers: { host: "evil.example", cookie: "a=b", rsc: "1", "x-forwarded-for": "203.0.113.7" } });
  expect(seen).toEqual([{ host: "localhost" }]);
});

describe("never kept:", () => {
  test.each<[what: string, path: string, headers: Record<string, string>, status: number]>([
    ["a page that broke", "/own/page", html, 500],
    ["a file that is missing", "/own/page", { ...html, "content-type": "text/plain" }, 404],
    ["what no cache may store", "/own/page", { ...html, "cache-control": "no-store" }, 200],
    ["what is private", "/own/page", { ...html, "cache-control": "private, max-age=60" }, 200],
    ["what says nothing of caching", "/own/page", { "content-type": "text/plain" }, 200],
    ["the pages for sources", "/tips", html, 200],
    ["the pages below them", "/tips/receipt", html, 200],
    ["the API", "/api/x", html, 200],
  ])("%s", async (_what, path, headers, status) => {
    const { ask, rendered } = await counting(headers, status);
    for (let time = 0; time < 3; time++) expect((await ask({ path })).status).toBe(status);
    expect(rendered).toHaveLength(3);
  });
});

describe("memory", () => {
  const reply = (bytes: number, sharedSeconds = 60): FinishedReply => ({
    status: 200,
    headerLines: [],
    body: Buffer.alloc(bytes),
    etags: [],
    lastModified: undefined,
    sharedSeconds,
    isPage: true,
  });

  test("holds 64 MB at most, whatever is asked for", async () => {
    const cache = new ResponseCache();
    for (let n = 0; n < 100; n++) await cache.getOrRender(String(n), async () => reply(1024 * 1024));
    const kept = Array.from({ length: 100 }, (_, n) => n).filter((n) => cache.get(String(n)));
    expect(kept.length).toBeGreaterThan(50);
    expect(kept.length).toBeLessThan(64);
    expect(kept.at(-1)).toBe(99);
  });

  test("holds a response for two seconds at most, and for less where it says so", async () => {
    let milliseconds = 1;
    const cache = new ResponseCache({ now: () => milliseconds });
    await cache.getOrRender("long", async () => reply(1));
    await cache.getOrRender("short", async () => reply(1, 1));
    const kept = () => ["long", "short"].filter((key) => cache.get(key));
    milliseconds += 900;
    expect(kept()).toEqual(["long", "short"]);
    milliseconds += 900;
    expect(kept()).toEqual(["long"]);
    milliseconds += 300;
    expect(kept()).toEqual([]);
  });
});
