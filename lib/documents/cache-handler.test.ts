import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { pointerPath, type StoredPointer, storedFormat } from "@/lib/content/stored";
import { missingPageCaching, pageCaching } from "@/lib/http/caching";
import { markedAsPage } from "@/lib/http/security-headers";
import { documentPolicy } from "./document-policy";

/** Stands in for Next's file system cache: the entry it returns, and the values it was given. */
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
/** The part of the cache that the tests use. */
type Cache = {
  get(
    path: string,
    context: object,
  ): Promise<{
    value: unknown;
    lastModified?: number;
    cacheControl?: { expire?: number };
  } | null>;
  set(path: string, value: unknown, context: object): Promise<void>;
};
const folder = mkdtempSync(join(tmpdir(), "document-cache-"));
vi.stubEnv("COMPILED_FOLDER", folder);
afterAll(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

const { withOneContentVersion } = await import("@/lib/content/serving");
const { default: DocumentCache } = (await import("./cache-handler")) as unknown as {
  default: new () => Cache;
};

type Page = { kind: string; html: string; status?: number; headers: Record<string, string> };

const rendered = (more = ""): Page => ({
  kind: "APP_PAGE",
  html: `<html><head>${more}<style>p{color:red}</style></head><body><p>A tram</p><script>self.__next_f.push(1)</script></body></html>`,
  headers: { "x-next-cache-tags": "a" },
});
const html = "<html><head><style>p{color:red}</style></head><body><p>A tram</p></body></html>";

const noon = new Date("2026-11-23T12:00:00Z");
const hour = 3_600_000;

function serve(generation: string, due: string[] = [], since = noon.toISOString()): void {
  const pointer: StoredPointer = { format: storedFormat, generation, since, due };
  writeFileSync(pointerPath(folder), JSON.stringify(pointer));
}

/** Makes a new build that records this content version, or none. */
function build(version?: string): void {
  const buildFolder = mkdtempSync(join(folder, "build-"));
  if (version !== undefined) writeFileSync(join(buildFolder, "content-version"), version);
  vi.stubEnv("NEXT_DIST_DIR", buildFolder);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: noon.getTime() + hour });
  build();
  disk.entry = undefined;
  disk.stored = [];
  serve("one");
});

/** The two ways in which a page gets to the reader. */
const ways = {
  "rendered by the build": async (page: Page) => {
    disk.entry = { value: page, lastModified: noon.getTime() };
    const entry = await new DocumentCache().get("/a", {});
    return entry?.value as Page;
  },
  "rendered at its first visit": async (page: Page) => {
    await new DocumentCache().set("/a", page, {});
    // Next serves the object that it gave.
    return page;
  },
};

describe.each(Object.entries(ways))("a page %s", (_way, served) => {
  test("is a document, with its policy and caching", async () => {
    const page = await served(rendered());
    expect(page.html).toBe(html);
    const { "x-nextjs-content-version": _, ...headers } = page.headers;
    expect(headers).toEqual({
      "x-next-cache-tags": "a",
      ...markedAsPage,
      "cache-control": pageCaching,
      "content-security-policy": documentPolicy(html),
      "speculation-rules": '"/speculation-rules.json"',
    });
  });

  test("for sources is stored nowhere, and has nothing prerendered", async () => {
    const page = await served(rendered(`<meta name="referrer" content="same-origin"/>`));
    expect(page.headers).toMatchObject({ "cache-control": "no-store", "referrer-policy": "same-origin" });
    expect(page.headers).not.toHaveProperty("speculation-rules");
  });

  test("has the status that it asks for, and a missing one is cached for seconds only", async () => {
    const page = await served(rendered(`<meta name="http-status" content="404"/>`));
    expect(page.status).toBe(404);
    expect(page.html).toBe(html);
    expect(page.headers["cache-control"]).toBe(missingPageCaching);
  });
});

test.each(Object.entries(ways))("flight data of a page %s is stored nowhere", async (_way, served) => {
  const flight = Buffer.from("flight data");
  const page = { ...rendered(), rscData: flight, segmentData: new Map([["/a", flight]]) };
  expect(await served(page)).toMatchObject({ rscData: new Uint8Array(), segmentData: undefined });
});

test("Next measures a page without its flight data", async () => {
  const measured: number[] = [];
  /** Measures what it is given as JSON, as Next's own does. */
  class IncrementalCache {
    async set(_key: string, value: unknown) {
      measured.push(JSON.stringify(value).length);
    }
  }
  const cache = new IncrementalCache();
  vi.stubGlobal("__incrementalCache", cache);
  const full = () => ({ ...rendered(), rscData: Buffer.alloc(100_000) });
  await cache.set("/a", full());
  await new DocumentCache().get("/a", {});
  await cache.set("/a", full());
  await cache.set("/feed.xml", { kind: "APP_ROUTE", body: Buffer.alloc(1_000) });
  vi.unstubAllGlobals();
  expect(measured[0]).toBeGreaterThan(100_000);
  expect(measured[1]).toBeLessThan(1_000);
  expect(measured[2]).toBeGreaterThan(1_000);
});

test("the stored page is the served page", async () => {
  const page = rendered();
  await new DocumentCache().set("/a", page, {});
  expect(disk.stored).toEqual([page]);
});

test("a page that is read twice does not change", async () => {
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
  // Next stores the old entry again if it could not renew it.
  await cache.set(`/failing-${what}`, kept.value, {});
  expect(await expiry()).toBeUndefined();
  await cache.set(`/failing-${what}`, made(), {});
  expect(await expiry()).toBe(60);
});

test("missing pages are never stored", async () => {
  await new DocumentCache().set("/none", rendered(`<meta name="http-status" content="404"/>`), {});
  await new DocumentCache().set("/none", { ...rendered(), status: 404 }, {});
  expect(disk.stored).toEqual([]);
});

test("a page of an older content version is rendered again before it is served", async () => {
  const cache = new DocumentCache();
  const page = rendered();
  await cache.set("/a", page, {});
  disk.entry = { value: page, lastModified: Date.now() };
  const madeAt = async () => (await cache.get("/a", {}))?.lastModified;
  expect(await madeAt()).toBeGreaterThan(0);
  serve("two");
  expect(await madeAt()).toBe(-1);
  await cache.set("/a", rendered(), {});
  disk.entry = { value: disk.stored.at(-1), lastModified: Date.now() };
  expect(await madeAt()).toBeGreaterThan(0);
});

test("a page rendered before a scheduled story appeared is rendered again", async () => {
  vi.stubEnv("PAPER_NOW", "2026-11-23T12:00:00Z");
  serve("one", ["2026-11-23T12:30:00Z"]);
  const cache = new DocumentCache();
  const page = rendered();
  await cache.set("/a", page, {});
  disk.entry = { value: page, lastModified: Date.now() };
  expect((await cache.get("/a", {}))?.lastModified).toBeGreaterThan(0);
  vi.stubEnv("PAPER_NOW", "2026-11-23T12:30:00Z");
  expect((await cache.get("/a", {}))?.lastModified).toBe(-1);
  // The next compile no longer names the hour, and finds the same content.
  serve("one");
  expect((await cache.get("/a", {}))?.lastModified).toBe(-1);
  vi.stubEnv("PAPER_NOW", undefined);
});

/** The time that the handler reports for a prerendered page whose file has this time; -1 means outdated. */
async function builtAt(time: number): Promise<number | undefined> {
  disk.entry = { value: rendered(), lastModified: time };
  return (await new DocumentCache().get("/a", {}))?.lastModified;
}

test("without a recorded version, a prerendered page is as old as its file", async () => {
  expect(await builtAt(noon.getTime() - 1)).toBe(-1);
  expect(await builtAt(noon.getTime())).toBe(noon.getTime());
});

test("without a recorded version, a page is rendered again if the clock was set back since the build", async () => {
  expect(await builtAt(noon.getTime() + 2 * hour)).toBe(-1);
});

test("a prerendered page is current while its recorded version serves, whatever the time of its file", async () => {
  serve("one", ["2026-11-24T06:00:00.000Z"]);
  build("one.2026-11-24T06:00:00.000Z");
  for (const time of [noon.getTime() - 1, noon.getTime(), noon.getTime() + 2 * hour])
    expect(await builtAt(time)).toBe(time);
  vi.setSystemTime("2026-11-24T06:00:00.000Z");
  expect(await builtAt(noon.getTime())).toBe(-1);
});

test("a prerendered page of another version is rendered again, even if a clock that was set back makes it look newer", async () => {
  build("one.last");
  serve("two", [], new Date(noon.getTime() - hour).toISOString());
  expect(await builtAt(noon.getTime())).toBe(-1);
  // A page rendered again names its version itself.
  const page = rendered();
  await new DocumentCache().set("/a", page, {});
  disk.entry = { value: page, lastModified: noon.getTime() };
  expect((await new DocumentCache().get("/a", {}))?.lastModified).toBe(noon.getTime());
});

test("a response that began before an edit is stored with the version before it", async () => {
  const cache = new DocumentCache();
  const page = rendered();
  await withOneContentVersion(async () => {
    await cache.get("/a", {});
    serve("two");
    await cache.set("/a", page, {});
  });
  disk.entry = { value: page, lastModified: Date.now() };
  expect((await cache.get("/a", {}))?.lastModified).toBe(-1);
});

test("the notice of a withdrawn story replaces the stored story", async () => {
  disk.entry = { value: rendered(), lastModified: Date.now() };
  const gone = rendered(`<meta name="http-status" content="410"/>`);
  await new DocumentCache().set("/a", gone, {});
  expect(disk.stored).toMatchObject([{ status: 410, html }]);
  expect(gone.headers["cache-control"]).toBe(missingPageCaching);
});

test("values that are not pages pass unchanged", async () => {
  for (const value of [
    null,
    { kind: "APP_ROUTE", body: Buffer.from("<script>"), headers: {} },
    { kind: "REDIRECT" },
  ]) {
    await new DocumentCache().set("/feed.xml", structuredClone(value), {});
    // Except for the header with the content version, which no reader sees.
    const stored = disk.stored.at(-1) as { headers?: Record<string, string> } | null;
    delete stored?.headers?.["x-nextjs-content-version"];
    expect(stored).toEqual(value && structuredClone(value));
  }
});
