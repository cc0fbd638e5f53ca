import { rm } from "node:fs/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect } from "playwright/test";
import { securityHeaders } from "@/lib/http/security-headers";
import { readStored } from "../../lib/content/testing/stored-paper";
import { canary, quarterPast } from "../fixture-paper/words";
import { pageTypesOf } from "../site/page-types";
import type { PaperUnderTest } from "../site/paper-test";
import { bothWays } from "./behind-nginx";
import { isNginxMissing, startNginx, withNginx, without } from "./nginx";
import { test } from "./nginx-test";
import { observatoryScore } from "./observatory";
import { type RawResponse, rawRequest } from "./raw-request";

const always = [...Object.keys(securityHeaders), "Content-Security-Policy"].map((name) => name.toLowerCase());
const inCacheControl = "cache-control";

/** Faults in the security headers of a response. */
function faultsOf(response: RawResponse, expectedToo: Record<string, string> = {}): string[] {
  const expected = Object.entries({ ...securityHeaders, ...expectedToo });
  return [
    ...[...always, inCacheControl]
      .map((name) => [name, response.lines.filter(([other]) => other === name).length] as const)
      .filter(([name, times]) => times > 1 || (times === 0 && name !== inCacheControl))
      .map(([name, times]) => `${name} is sent ${times} times`),
    ...expected
      .filter(([name, value]) => response.headers[name.toLowerCase()] !== value)
      .map(([name]) => `${name} is "${response.headers[name.toLowerCase()]}"`),
    ...["server", "x-powered-by"]
      .filter((name) => !["nginx", undefined].includes(response.headers[name]))
      .map((name) => `${name} reveals too much: "${response.headers[name]}"`),
    ...(Object.keys(response.headers).some((name) => name.startsWith("x-nextjs-"))
      ? ["Next's own headers"]
      : []),
  ];
}

const shared = { "Cross-Origin-Resource-Policy": "cross-origin" };

/** An address for every kind of response, its status, and headers that differ from the usual ones. */
async function kindsIn(paper: Pick<PaperUnderTest, "name" | "address">) {
  const html = (await rawRequest(paper.address, "/the-whole-story")).body.toString();
  const named = (pattern: RegExp) => pattern.exec(html)?.[0] ?? "not found in the page";
  return [
    ...pageTypesOf(paper).map(([what, path]) => ({
      what,
      path,
      status: what === "a missing page" ? 404 : 200,
    })),
    { what: "a moved story", path: "/the-story-under-its-old-name", status: 308 },
    { what: "a list's first page", path: "/category/tides/page/1", status: 308 },
    { what: "a picture", path: named(/\/pictures\/[\w-]+\.avif/), status: 200, expectedToo: shared },
    { what: "no picture", path: "/pictures/none-1.avif", status: 404 },
    { what: "a font", path: named(/\/_next\/static\/media\/[\w.-]+\.woff2/), status: 200 },
    { what: "our script", path: named(/\/script\/[\w-]+\.js/), status: 200 },
    { what: "no file", path: "/_next/static/none.js", status: 404 },
    { what: "the speculation rules", path: "/speculation-rules.json", status: 200 },
    { what: "a feed", path: "/category/tides/feed.xml", status: 200, expectedToo: shared },
    { what: "no feed", path: "/category/none/feed.xml", status: 404 },
    { what: "a sitemap", path: "/sitemaps/pages.xml", status: 200, expectedToo: shared },
    { what: "an alternate format", path: "/the-whole-story.md", status: 200, expectedToo: shared },
    { what: "an alternate format of a moved story", path: "/the-story-under-its-old-name.json", status: 308 },
    { what: "security.txt", path: "/.well-known/security.txt", status: 200, expectedToo: shared },
    { what: "a drawn icon", path: "/icons/icon-192.png", status: 200, expectedToo: shared },
    { what: "favicon.ico", path: "/favicon.ico", status: 200, expectedToo: shared },
    { what: "the icon", path: "/icon.svg", status: 200 },
    { what: "liveness", path: "/healthz", status: 200 },
    { what: "readiness", path: "/readyz", status: 200 },
    { what: "readiness for tips", path: "/readyz/tips", status: 200 },
    { what: "a refused method", path: "/", method: "DELETE", status: 405 },
    { what: "a malformed address", path: "/%E0%A4%A", status: 400 },
    { what: "no such API", path: "/api/none", status: 404 },
    { what: "the API's root", path: "/api", status: 404 },
  ] as {
    what: string;
    path: string;
    status: number;
    method?: string;
    expectedToo?: Record<string, string>;
  }[];
}

test("every kind of response has each security header once, from the site itself", async ({ paper }) => {
  for (const { what, path, status, method = "GET", expectedToo } of await kindsIn(paper)) {
    const response = await rawRequest(paper.address, path, { method });
    expect.soft(response.status, what).toBe(status);
    expect.soft(faultsOf(response, expectedToo), what).toEqual([]);
  }
});

test("an error page has them once too, from the site and behind nginx", async ({ copy }) => {
  const slug = canary("soon", "slug");
  await rm(readStored(copy.compiledFolder).pathOf(slug));
  const { address } = await copy.serveAt(quarterPast);
  const direct = await rawRequest(address, `/${slug}`);
  expect(direct.status).toBe(500);
  expect(faultsOf(direct)).toEqual([]);
  expect(direct.headers["cache-control"]).toBe("no-store");
  test.skip(isNginxMissing, "nginx is not installed");
  await withNginx({ site: address }, async (nginx) => {
    const response = await rawRequest(nginx.address, `/${slug}`);
    expect(response.status).toBe(500);
    expect(faultsOf(response)).toEqual([]);
  });
});

test.describe("behind nginx", () => {
  test.skip(isNginxMissing, "nginx is not installed");

  test("every kind of response has each security header once: fresh, cached and from disk", async ({
    paper,
    nginx,
  }) => {
    for (const { what, path, status, method = "GET", expectedToo } of await kindsIn(paper)) {
      for (const time of ["first", "second"]) {
        const response = await rawRequest(nginx.address, path, { method });
        expect.soft(response.status, `${what}, ${time}`).toBe(status);
        expect.soft(faultsOf(response, expectedToo), `${what}, ${time}`).toEqual([]);
      }
    }
  });

  test("this test detects an nginx that sends them twice for lack of an add_header in a location", async ({
    paper,
  }) => {
    const edit = (config: string) => without(config, /add_header X-Cache \$upstream_cache_status always;/);
    await withNginx({ site: paper.address, edit }, async ({ address }) => {
      expect(faultsOf(await rawRequest(address, "/"))).toContain("strict-transport-security is sent 2 times");
    });
  });

  test("errors that nginx writes itself have them too", async () => {
    const nginx = await startNginx({ site: "http://127.0.0.1:9" });
    try {
      for (const path of ["/", "/api/tips", "/pictures/a-1.avif"]) {
        const response = await rawRequest(nginx.address, path);
        expect.soft(response.status, path).toBe(502);
        expect.soft(response.headers["cache-control"], path).toBe("no-store");
        expect
          .soft(
            always.filter((name) => response.lines.filter(([other]) => other === name).length !== 1),
            path,
          )
          .toEqual([]);
      }
    } finally {
      await nginx.stop();
    }
  });
});

test("Mozilla's Observatory gives every page at least 130", bothWays, async ({ paper: { address } }) => {
  for (const [what, path] of pageTypesOf({ name: "fixture" })) {
    const { headers } = await rawRequest(address, path);
    expect.soft(observatoryScore(headers), what).toBeGreaterThanOrEqual(130);
    // Losing any of these alone costs the score.
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
  "texts come as brotli, gzip or plain, and decompress to the same text",
  bothWays,
  async ({ paper: { address } }) => {
    const script = /\/script\/[\w-]+\.js/.exec((await rawRequest(address, "/")).body.toString())?.[0] ?? "";
    const texts = [...pageTypesOf({ name: "fixture" }), ["the script", script]] as const;
    for (const [what, path] of texts) {
      const plain = (await rawRequest(address, path)).body;
      for (const [encoding, open] of Object.entries(unpack)) {
        const { headers, body } = await rawRequest(address, path, {
          headers: { "accept-encoding": encoding },
        });
        // nginx compresses files on its own disk itself, as gzip only.
        const expected =
          what === "the script" && headers.server === "nginx" && encoding === "br" ? "identity" : encoding;
        expect.soft(headers["content-encoding"] ?? "identity", `${what}, ${encoding}`).toBe(expected);
        expect.soft(headers.vary, `${what}, ${encoding}`).toBe("Accept-Encoding");
        expect.soft((expected === encoding ? open(body) : body).equals(plain), what).toBe(true);
      }
    }
  },
);

test("an unchanged page is not sent again", bothWays, async ({ paper: { address } }) => {
  for (const [what, path] of pageTypesOf({ name: "fixture" }).filter(([type]) => type !== "a missing page")) {
    const etags = new Set<string>();
    for (const encoding of Object.keys(unpack)) {
      const accepting = { "accept-encoding": encoding };
      const { etag = "", ...headers } = (await rawRequest(address, path, { headers: accepting })).headers;
      // Strong: byte for byte.
      expect.soft(etag, what).toMatch(/^"[^"]+"$/);
      expect
        .soft(headers["cache-control"], what)
        .toBe("public, max-age=60, s-maxage=2, stale-while-revalidate=1, stale-if-error=604800");
      const again = await rawRequest(address, path, { headers: { ...accepting, "if-none-match": etag } });
      expect.soft(again.status, what).toBe(304);
      expect.soft(again.body, what).toHaveLength(0);
      for (const name of ["cache-control", "vary"] as const)
        expect.soft(again.headers[name], `${what}, ${name}`).toBe(headers[name]);
      expect.soft(again.headers.etag, what).toBe(etag);
      expect.soft(again.headers.vary, what).toBe("Accept-Encoding");
      etags.add(etag);
      const changed = await rawRequest(address, path, {
        headers: { ...accepting, "if-none-match": '"another"' },
      });
      expect.soft(changed.status, what).toBe(200);
      const head = await rawRequest(address, path, { method: "HEAD", headers: accepting });
      expect.soft(head.body, what).toHaveLength(0);
      expect.soft(head.headers.etag, what).toBe(etag);
      expect.soft(head.headers["content-length"], what).toBe(headers["content-length"]);
    }
    // Each encoding has its own ETag.
    expect.soft(etags.size, what).toBe(3);
  }
});

test("a page is the same with any query, and says so", bothWays, async ({ paper: { address } }) => {
  for (const [what, path] of pageTypesOf({ name: "fixture" })) {
    const plain = await rawRequest(address, path);
    // A story of this paper had the address /?p=….
    expect.soft(plain.headers["no-vary-search"], what).toBe('params, except=("p")');
    const queried = await rawRequest(address, `${path}?utm_source=feed&page=2`);
    expect.soft(queried.body.equals(plain.body), what).toBe(true);
  }
  for (const path of ["/tips", "/feed.xml", "/icon.svg"])
    expect.soft((await rawRequest(address, path)).headers["no-vary-search"], path).toBeUndefined();
});

test(
  "If-Match and If-Unmodified-Since never cause a server error",
  bothWays,
  async ({ paper: { address }, isBehindNginx }) => {
    const story = (await rawRequest(address, "/the-whole-story")).body.toString();
    const named = [/\/script\/[\w-]+\.js/, /\/pictures\/[\w-]+\.jpg/].map(
      (pattern) => pattern.exec(story)?.[0] ?? "not found in the page",
    );
    // The site reads neither. nginx compares them with cached responses and files; it does not cache the
    // icon.
    const statusOf = (path: string) => (isBehindNginx && path !== "/icon.svg" ? 412 : 200);
    for (const path of ["/the-whole-story", "/feed.xml", "/icon.svg", ...named])
      for (const headers of [
        { "if-match": '"x"' },
        { "if-unmodified-since": new Date(0).toUTCString() },
      ] as const) {
        const { status, body } = await rawRequest(address, path, { headers: { ...headers } });
        expect.soft(status, `${path} ${JSON.stringify(headers)}`).toBe(statusOf(path));
        if (status === 412) expect.soft(body.toString(), path).toBe("That cannot be answered.\n");
      }
  },
);
