import { rm } from "node:fs/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect } from "playwright/test";
import { securityHeaders } from "@/lib/documents/policy";
import { readStored } from "../../lib/content/testing/stored-paper";
import { canary, quarterPast } from "../fixture-paper/words";
import { pageTypesOf } from "../site/page-types";
import type { PaperUnderTest } from "../site/paper-test";
import { bothWays } from "./behind-nginx";
import { isNginxMissing, startNginx, withNginx, without } from "./nginx";
import { test } from "./nginx-test";
import { observatoryScore } from "./observatory";
import { type Answer, ask } from "./raw-request";

const always = [...Object.keys(securityHeaders), "Content-Security-Policy"].map((name) => name.toLowerCase());
const inCacheControl = "cache-control";

/** What is wrong with the security headers of an answer. */
function faultsOf(answer: Answer, itsOwn: Record<string, string> = {}): string[] {
  const expected = Object.entries({ ...securityHeaders, ...itsOwn });
  return [
    ...[...always, inCacheControl]
      .map((name) => [name, answer.lines.filter(([said]) => said === name).length] as const)
      .filter(([name, times]) => times > 1 || (times === 0 && name !== inCacheControl))
      .map(([name, times]) => `${name} is said ${times} times`),
    ...expected
      .filter(([name, value]) => answer.headers[name.toLowerCase()] !== value)
      .map(([name]) => `${name} is "${answer.headers[name.toLowerCase()]}"`),
    ...["server", "x-powered-by"]
      .filter((name) => !["nginx", undefined].includes(answer.headers[name]))
      .map((name) => `${name} tells too much: "${answer.headers[name]}"`),
    ...(Object.keys(answer.headers).some((name) => name.startsWith("x-nextjs-"))
      ? ["Next's own headers"]
      : []),
  ];
}

const shared = { "Cross-Origin-Resource-Policy": "cross-origin" };

/** An address of every kind of answer, its status, and what its headers say otherwise than most. */
async function kindsIn(paper: Pick<PaperUnderTest, "name" | "address">) {
  const html = (await ask(paper.address, "/the-whole-story")).body.toString();
  const named = (pattern: RegExp) => pattern.exec(html)?.[0] ?? "not found in the page";
  return [
    ...pageTypesOf(paper).map(([what, path]) => ({ what, path, status: what === "no page" ? 404 : 200 })),
    { what: "a moved story", path: "/the-story-under-its-old-name", status: 308 },
    { what: "a list's first page", path: "/category/tides/page/1", status: 308 },
    { what: "a picture", path: named(/\/pictures\/[\w-]+\.avif/), status: 200, itsOwn: shared },
    { what: "no picture", path: "/pictures/none-1.avif", status: 404 },
    { what: "a font", path: named(/\/_next\/static\/media\/[\w.-]+\.woff2/), status: 200 },
    { what: "our script", path: named(/\/script\/[\w-]+\.js/), status: 200 },
    { what: "no file", path: "/_next/static/none.js", status: 404 },
    { what: "the speculation rules", path: "/speculation-rules.json", status: 200 },
    { what: "a feed", path: "/category/tides/feed.xml", status: 200, itsOwn: shared },
    { what: "no feed", path: "/category/none/feed.xml", status: 404 },
    { what: "a sitemap", path: "/sitemaps/pages.xml", status: 200, itsOwn: shared },
    { what: "a copy", path: "/the-whole-story.md", status: 200, itsOwn: shared },
    { what: "a moved copy", path: "/the-story-under-its-old-name.json", status: 308 },
    { what: "security.txt", path: "/.well-known/security.txt", status: 200, itsOwn: shared },
    { what: "a drawn icon", path: "/icons/icon-192.png", status: 200, itsOwn: shared },
    { what: "the icon of old", path: "/favicon.ico", status: 200, itsOwn: shared },
    { what: "the icon", path: "/icon.svg", status: 200 },
    { what: "liveness", path: "/healthz", status: 200 },
    { what: "readiness", path: "/readyz", status: 200 },
    { what: "readiness for tips", path: "/readyz/tips", status: 200 },
    { what: "a refused method", path: "/", method: "DELETE", status: 405 },
    { what: "a malformed address", path: "/%E0%A4%A", status: 400 },
    { what: "no such API", path: "/api/none", status: 404 },
    { what: "the bare address of the API", path: "/api", status: 404 },
  ] as { what: string; path: string; status: number; method?: string; itsOwn?: Record<string, string> }[];
}

test("every kind of answer says each security header once, asked directly", async ({ paper }) => {
  for (const { what, path, status, method = "GET", itsOwn } of await kindsIn(paper)) {
    const answer = await ask(paper.address, path, { method });
    expect.soft(answer.status, what).toBe(status);
    expect.soft(faultsOf(answer, itsOwn), what).toEqual([]);
  }
});

test("a page that broke says them once too, on the site and through nginx", async ({ copy }) => {
  const slug = canary("soon", "slug");
  await rm(readStored(copy.compiledFolder).pathOf(slug));
  const { address } = await copy.serveAt(quarterPast);
  const direct = await ask(address, `/${slug}`);
  expect(direct.status).toBe(500);
  expect(faultsOf(direct)).toEqual([]);
  expect(direct.headers["cache-control"]).toBe("no-store");
  test.skip(isNginxMissing, "nginx is not installed");
  await withNginx({ site: address }, async (front) => {
    const answer = await ask(front.address, `/${slug}`);
    expect(answer.status).toBe(500);
    expect(faultsOf(answer)).toEqual([]);
  });
});

test.describe("through nginx", () => {
  test.skip(isNginxMissing, "nginx is not installed");

  test("every kind of answer says each security header once, fresh, cached and from disk", async ({
    paper,
    front,
  }) => {
    for (const { what, path, status, method = "GET", itsOwn } of await kindsIn(paper)) {
      for (const time of ["first", "second"]) {
        const answer = await ask(front.address, path, { method });
        expect.soft(answer.status, `${what}, ${time}`).toBe(status);
        expect.soft(faultsOf(answer, itsOwn), `${what}, ${time}`).toEqual([]);
      }
    }
  });

  test("nginx with no add_header of its own in a location says them twice, and this test sees it", async ({
    paper,
  }) => {
    const spoil = (config: string) => without(config, /add_header X-Cache \$upstream_cache_status always;/);
    await withNginx({ site: paper.address, spoil }, async ({ address }) => {
      expect(faultsOf(await ask(address, "/"))).toContain("strict-transport-security is said 2 times");
    });
  });

  test("what nginx says when the site is dead is as guarded", async () => {
    const front = await startNginx({ site: "http://127.0.0.1:9" });
    try {
      for (const path of ["/", "/api/tips", "/pictures/a-1.avif"]) {
        const answer = await ask(front.address, path);
        expect.soft(answer.status, path).toBe(502);
        expect.soft(answer.headers["cache-control"], path).toBe("no-store");
        expect
          .soft(
            always.filter((name) => answer.lines.filter(([said]) => said === name).length !== 1),
            path,
          )
          .toEqual([]);
      }
    } finally {
      await front.stop();
    }
  });
});

test("the Observatory would give every page 130 or more", bothWays, async ({ paper: { address } }) => {
  for (const [what, path] of pageTypesOf({ name: "fixture" })) {
    const { headers } = await ask(address, path);
    expect.soft(observatoryScore(headers), what).toBeGreaterThanOrEqual(130);
    // Each of these alone would cost us the mark.
    for (const name of [
      "content-security-policy",
      "referrer-policy",
      "strict-transport-security",
      "cross-origin-resource-policy",
    ]) {
      const { [name]: _, ...rest } = headers;
      expect.soft(observatoryScore(rest), `${what} without ${name}`).toBeLessThan(130);
    }
    const lax = headers["content-security-policy"]?.replace(
      "script-src 'self'",
      "script-src 'self' 'unsafe-inline'",
    );
    expect
      .soft(observatoryScore({ ...headers, "content-security-policy": lax ?? "" }), what)
      .toBeLessThan(130);
  }
});

const unpack = { br: brotliDecompressSync, gzip: gunzipSync, identity: (body: Buffer) => body };

test(
  "texts come as brotli, gzip or plain, and what is packed is the same text",
  bothWays,
  async ({ paper: { address } }) => {
    const script = /\/script\/[\w-]+\.js/.exec((await ask(address, "/")).body.toString())?.[0] ?? "";
    const texts = [...pageTypesOf({ name: "fixture" }), ["the script", script]] as const;
    for (const [what, path] of texts) {
      const plain = (await ask(address, path)).body;
      for (const [encoding, open] of Object.entries(unpack)) {
        const { headers, body } = await ask(address, path, { headers: { "accept-encoding": encoding } });
        // Files on nginx's own disk it packs itself.
        const expected =
          what === "the script" && headers.server === "nginx" && encoding === "br" ? "identity" : encoding;
        expect.soft(headers["content-encoding"] ?? "identity", `${what}, ${encoding}`).toBe(expected);
        expect.soft(headers.vary, `${what}, ${encoding}`).toBe("Accept-Encoding");
        expect.soft((expected === encoding ? open(body) : body).equals(plain), what).toBe(true);
      }
    }
  },
);

test("a page that did not change is not sent again", bothWays, async ({ paper: { address } }) => {
  for (const [what, path] of pageTypesOf({ name: "fixture" }).filter(([type]) => type !== "no page")) {
    const etags = new Set<string>();
    for (const encoding of Object.keys(unpack)) {
      const accepting = { "accept-encoding": encoding };
      const { etag = "", ...headers } = (await ask(address, path, { headers: accepting })).headers;
      // Strong: the very bytes.
      expect.soft(etag, what).toMatch(/^"[^"]+"$/);
      expect
        .soft(headers["cache-control"], what)
        .toBe("public, max-age=60, s-maxage=2, stale-while-revalidate=1, stale-if-error=604800");
      const again = await ask(address, path, { headers: { ...accepting, "if-none-match": etag } });
      expect.soft(again.status, what).toBe(304);
      expect.soft(again.body, what).toHaveLength(0);
      for (const name of ["cache-control", "vary"] as const)
        expect.soft(again.headers[name], `${what}, ${name}`).toBe(headers[name]);
      expect.soft(again.headers.etag, what).toBe(etag);
      expect.soft(again.headers.vary, what).toBe("Accept-Encoding");
      etags.add(etag);
      const changed = await ask(address, path, { headers: { ...accepting, "if-none-match": '"another"' } });
      expect.soft(changed.status, what).toBe(200);
      const told = await ask(address, path, { method: "HEAD", headers: accepting });
      expect.soft(told.body, what).toHaveLength(0);
      expect.soft(told.headers.etag, what).toBe(etag);
      expect.soft(told.headers["content-length"], what).toBe(headers["content-length"]);
    }
    // Each encoding is other bytes.
    expect.soft(etags.size, what).toBe(3);
  }
});

test(
  "conditions that only editors of files send are no fault of ours",
  bothWays,
  async ({ paper: { address }, isBehindNginx }) => {
    const story = (await ask(address, "/the-whole-story")).body.toString();
    const named = [/\/script\/[\w-]+\.js/, /\/pictures\/[\w-]+\.jpg/].map(
      (pattern) => pattern.exec(story)?.[0] ?? "not found in the page",
    );
    // The site reads neither. nginx compares them with its copies and files, and it keeps no copy of the icon.
    const statusOf = (path: string) => (isBehindNginx && path !== "/icon.svg" ? 412 : 200);
    for (const path of ["/the-whole-story", "/feed.xml", "/icon.svg", ...named])
      for (const headers of [
        { "if-match": '"x"' },
        { "if-unmodified-since": new Date(0).toUTCString() },
      ] as const) {
        const { status, body } = await ask(address, path, { headers: { ...headers } });
        expect.soft(status, `${path} ${JSON.stringify(headers)}`).toBe(statusOf(path));
        if (status === 412) expect.soft(body.toString(), path).toBe("That cannot be answered.\n");
      }
  },
);
