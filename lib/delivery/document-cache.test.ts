import { beforeEach, describe, expect, test, vi } from "vitest";
import { documentPolicy, missingPageCaching, pageCaching } from "./policy.js";

/** In place of Next's cache on disk: what it was given, and what it has to give. */
const disk = vi.hoisted(() => ({ entry: undefined as unknown, stored: [] as unknown[] }));
vi.mock("next/dist/server/lib/incremental-cache/file-system-cache.js", () => ({
  default: class {
    async get() {
      return disk.entry;
    }
    async set(_key: string, value: unknown) {
      disk.stored.push(structuredClone(value));
    }
  },
}));
/** The cache as far as Next asks it for what matters here. */
type Cache = {
  get(path: string, context: object): Promise<{ value: unknown; cacheControl?: { expire?: number } } | null>;
  set(path: string, value: unknown, context: object): Promise<void>;
};
const { default: DocumentCache } = (await import("./document-cache.js")) as unknown as {
  default: new () => Cache;
};

type Page = { kind: string; html: string; status?: number; headers: Record<string, string> };

const rendered = (more = ""): Page => ({
  kind: "APP_PAGE",
  html: `<html><head>${more}<style>p{color:red}</style></head><body><p>A tram</p><script>self.__next_f.push(1)</script></body></html>`,
  headers: { "x-next-cache-tags": "a" },
});
const html = "<html><head><style>p{color:red}</style></head><body><p>A tram</p></body></html>";

beforeEach(() => {
  disk.entry = undefined;
  disk.stored = [];
});

/** The page as each way hands it to the reader. */
const ways = {
  "rendered by the build": async (page: Page) => {
    disk.entry = { value: page };
    const entry = await new DocumentCache().get("/a", {});
    return entry?.value as Page;
  },
  "rendered at its first visit": async (page: Page) => {
    await new DocumentCache().set("/a", page, {});
    // Next serves the very object that it gave.
    return page;
  },
};

describe.each(Object.entries(ways))("a page %s", (_way, served) => {
  test("is a document, with its policy and caching", async () => {
    const page = await served(rendered());
    expect(page.html).toBe(html);
    expect(page.headers).toEqual({
      "x-next-cache-tags": "a",
      "cache-control": pageCaching,
      "content-security-policy": documentPolicy(html),
      "speculation-rules": '"/speculation-rules.json"',
    });
  });

  test("that is for sources is kept nowhere, and has nothing prepared", async () => {
    const page = await served(rendered(`<meta name="referrer" content="same-origin"/>`));
    expect(page.headers).toMatchObject({ "cache-control": "no-store", "referrer-policy": "same-origin" });
    expect(page.headers).not.toHaveProperty("speculation-rules");
  });

  test("has the status that it asks for, and a missing one is kept for a moment only", async () => {
    const page = await served(rendered(`<meta name="http-status" content="404"/>`));
    expect(page.status).toBe(404);
    expect(page.html).toBe(html);
    expect(page.headers["cache-control"]).toBe(missingPageCaching);
  });
});

test("what is stored is what is served", async () => {
  const page = rendered();
  await new DocumentCache().set("/a", page, {});
  expect(disk.stored).toEqual([page]);
});

test("a page that comes out twice stays as it was", async () => {
  disk.entry = { value: rendered() };
  const cache = new DocumentCache();
  const first = structuredClone(await cache.get("/a", {}));
  expect(await cache.get("/a", {})).toEqual(first);
});

test.each([
  ["page", rendered],
  ["feed", () => ({ kind: "APP_ROUTE", body: Buffer.from("<rss>"), headers: {} })],
])("a %s whose renewal failed does not expire until it could be renewed", async (what, made) => {
  const kept = { value: made(), cacheControl: { revalidate: 30, expire: 60 } };
  disk.entry = kept;
  const cache = new DocumentCache();
  const expiry = async () => (await cache.get(`/failing-${what}`, {}))?.cacheControl?.expire;
  expect(await expiry()).toBe(60);
  // Next stores once more what it could not renew.
  await cache.set(`/failing-${what}`, kept.value, {});
  expect(await expiry()).toBeUndefined();
  await cache.set(`/failing-${what}`, made(), {});
  expect(await expiry()).toBe(60);
});

test("addresses that do not exist are never stored", async () => {
  await new DocumentCache().set("/none", rendered(`<meta name="http-status" content="404"/>`), {});
  await new DocumentCache().set("/none", { ...rendered(), status: 404 }, {});
  expect(disk.stored).toEqual([]);
});

test("what is no page passes as it is", async () => {
  for (const value of [
    null,
    { kind: "APP_ROUTE", body: Buffer.from("<script>"), headers: {} },
    { kind: "REDIRECT" },
  ]) {
    await new DocumentCache().set("/feed.xml", structuredClone(value), {});
    expect(disk.stored.at(-1)).toEqual(value && structuredClone(value));
  }
});
