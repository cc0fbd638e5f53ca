import { readdir, readFile, rm } from "node:fs/promises";
import { connect as connectHttp2 } from "node:http2";
import { createRequire } from "node:module";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect } from "playwright/test";
import { noon } from "../fixture-paper/words";
import { filesIn } from "../site/files";
import { freePort } from "../site/free-port";
import { pageTypesOf } from "../site/page-types";
import { environmentOf, listening } from "../site/paper-on-disk";
import { start } from "../site/programs";
import { isNginxMissing, withNginx, without } from "./nginx";
import { test } from "./nginx-test";
import { type RawResponse, rawRequest, sendBytes } from "./raw-request";
import { shortLived, standIn } from "./stand-in-site";

test.skip(isNginxMissing, "nginx is not installed");

const story = "/the-whole-story";
const seconds = (count: number) => new Promise((resolve) => setTimeout(resolve, count * 1000));
const cacheOf = ({ headers }: RawResponse) => headers["x-cache"];

test("the second reader of a page gets the response cached for the first", async ({ paper, nginx }) => {
  for (const [what, path] of pageTypesOf(paper).filter(([type]) => type !== "a missing page")) {
    const first = await rawRequest(nginx.address, path);
    const second = await rawRequest(nginx.address, path);
    expect.soft(cacheOf(second), what).toBe("HIT");
    expect.soft(second.body.equals(first.body), what).toBe(true);
    expect.soft(second.status, what).toBe(200);
  }
});

test("each page is cached three times, as brotli, gzip and plain, however Accept-Encoding is spelled", async ({
  nginx,
}) => {
  const plain = await rawRequest(nginx.address, story);
  const accepting = (encodings: string) =>
    rawRequest(nginx.address, story, { headers: { "accept-encoding": encodings } });
  const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
  const spellings = {
    br: ["br", "gzip, deflate, br, zstd", "BR;q=1.0, gzip;q=0.8", "gzip,br", "gzip;q=0, br"],
    gzip: ["gzip", "gzip, deflate", "br;q=0, GZIP;q=0.8", "br;q=0.0,gzip", "brotli, gzip"],
    identity: ["", "identity", "gzip;q=0", "gzip;q=0.0, br;q=0", "gzipped, abr", "*", "zstd"],
  };
  for (const encoding of ["br", "gzip"] as const) {
    const packed = await accepting(encoding);
    expect(packed.headers["content-encoding"]).toBe(encoding);
    expect(unpack[encoding](packed.body).equals(plain.body)).toBe(true);
  }
  for (const [encoding, all] of Object.entries(spellings)) {
    for (const encodings of all) {
      const response = await accepting(encodings);
      expect.soft(cacheOf(response), encodings).toBe("HIT");
      expect.soft(response.headers["content-encoding"] ?? "identity", encodings).toBe(encoding);
    }
  }
});

test("one page is cached once, however its address is spelled", async () => {
  const site = await standIn((path, response) => {
    response.setHeader("cache-control", "public, max-age=60");
    response.end(path);
  });
  try {
    await withNginx({ site: site.address }, async ({ address }) => {
      // Each spelling comes first for its page, and must get what the plain spelling would get.
      const spellings = ["/a*/b?", "/a*/b?utm_source=x", "/a*%2fb", "//a*//b", "/%61*/./b", "/x/../a*/b"];
      for (const [index, spelling] of spellings.entries()) {
        const plain = `/a${index}/b`;
        for (const path of [spelling.replace("*", String(index)), plain]) {
          expect.soft((await rawRequest(address, path)).body.toString(), path).toBe(plain);
        }
        expect
          .soft(
            site.requested.filter((path) => path === plain),
            spelling,
          )
          .toHaveLength(1);
      }
      // Encoded characters that look like a query or a line break stay part of the path.
      for (const path of ["/a%3Fb", "/a%23b", "/a%0D%0AX:%20y", "/caf%C3%A9"]) {
        expect.soft((await rawRequest(address, path)).body.toString(), path).toBe(path);
      }
    });
  } finally {
    await site.stop();
  }
});

test("a query that may be a former address reaches the site, and is never cached", async () => {
  const site = await standIn((path, response) => {
    response.setHeader("cache-control", "public, max-age=60");
    response.end(path);
  });
  try {
    await withNginx({ site: site.address }, async ({ address }) => {
      const bodyAt = async (path: string) => (await rawRequest(address, path)).body.toString();
      for (const path of ["/?p=12", "/?p=12", "/?utm_source=x&p=12", "/a%20b/c%C3%A9.php?id=1&b=%26", "/?x"])
        expect.soft(await bodyAt(path)).toBe(path);
      for (const query of ["", "?utm_source=x", "?utm_source=x&fbclid=y&gclid", "?", "?&", "?_rsc=1"])
        expect.soft(await bodyAt(`/${query}`), query).toBe("/");
      expect(site.requested.filter((path) => path === "/?p=12")).toHaveLength(2);
      expect(site.requested.filter((path) => path === "/")).toHaveLength(1);
    });
  } finally {
    await site.stop();
  }
});

test("if the site is killed under load, no reader of a cached page notices", async ({ copy, paper }) => {
  const paths = pageTypesOf(paper).filter(([type]) => type !== "a missing page");
  const failuresAfterKill = async (edit?: (config: string) => string) => {
    const site = await copy.serveAt(noon);
    const gateway = await shortLived(site.address);
    let failures = 0;
    let responses = 0;
    let stale = 0;
    try {
      await withNginx({ site: gateway.address, ...(edit && { edit }) }, async ({ address }) => {
        for (const [, path] of paths) {
          const { status, body } = await rawRequest(address, path);
          expect(status, `${path}: ${body}`).toBe(200);
        }
        const until = Date.now() + 4_000;
        const reader = async () => {
          while (Date.now() < until) {
            for (const [, path] of paths) {
              const response = await rawRequest(address, path).catch(() => undefined);
              responses += 1;
              if (response && cacheOf(response) === "STALE") stale += 1;
              if (response?.status !== 200) failures += 1;
            }
          }
        };
        const readers = Array.from({ length: 8 }, reader);
        await seconds(1);
        site.program.kill();
        await Promise.all(readers);
      });
    } finally {
      await gateway.stop();
    }
    // The kill came while they read, and cached pages outlived their second.
    expect(responses).toBeGreaterThan(paths.length * 8);
    return { failures, stale };
  };
  const { failures, stale } = await failuresAfterKill();
  expect(failures).toBe(0);
  expect(stale).toBeGreaterThan(0);
  const withoutStale = await failuresAfterKill((config) => without(config, /proxy_cache_use_stale/));
  expect(withoutStale.failures).toBeGreaterThan(0);
});

test("while a page is renewed, its readers get the old one without waiting", async () => {
  const readsOfOld = async (edit?: (config: string) => string) => {
    let version = 0;
    let release = () => {};
    const site = await standIn((_path, response) => {
      version += 1;
      const text = `version ${version}`;
      response.setHeader("cache-control", "public, max-age=1, stale-while-revalidate=300");
      if (version === 1) response.end(text);
      else release = () => response.end(text);
    });
    try {
      let old = 0;
      await withNginx({ site: site.address, ...(edit && { edit }) }, async ({ address }) => {
        await rawRequest(address, "/");
        await seconds(2.1);
        const read = () => Promise.race([rawRequest(address, "/"), seconds(5)]);
        for (let reader = 0; reader < 3; reader += 1) {
          const response = (await read()) as RawResponse | undefined;
          if (response?.body.toString() === "version 1") old += 1;
        }
        release();
        await expect.poll(async () => (await rawRequest(address, "/")).body.toString()).toBe("version 2");
      });
      return { old, requests: site.requested.length };
    } finally {
      await site.stop();
    }
  };
  expect(await readsOfOld()).toEqual({ old: 3, requests: 2 });
  // Without that line, the first reader waits for the site.
  expect((await readsOfOld((config) => without(config, /proxy_cache_background_update/))).old).toBeLessThan(
    3,
  );
});

test("a broken page never replaces a good one in the cache; a 404 or a redirect does", async () => {
  let status = 200;
  const site = await standIn((_path, response) => {
    const location = status === 308 ? { location: "/elsewhere" } : {};
    const caching = { "cache-control": "public, max-age=1, stale-while-revalidate=300" };
    response.writeHead(status, { ...(status < 300 && caching), ...location });
    response.end(String(status));
  });
  try {
    await withNginx({ site: site.address }, async ({ address }) => {
      const statusOf = async (path: string) => (await rawRequest(address, path)).status;
      for (const path of ["/moved", "/gone"]) expect(await statusOf(path)).toBe(200);
      status = 500;
      await seconds(2.1);
      for (const path of ["/moved", "/gone"]) expect(await statusOf(path)).toBe(200);
      // Without a cached page, the error is passed on.
      expect(await statusOf("/new")).toBe(500);
      status = 308;
      await expect.poll(() => statusOf("/moved")).toBe(308);
      status = 404;
      await expect.poll(() => statusOf("/gone")).toBe(404);
    });
  } finally {
    await site.stop();
  }
});

test("pages kept for when the site is down are forgotten if their files are deleted", async () => {
  const site = await standIn((_path, response) => {
    response.setHeader("cache-control", "public, max-age=1, stale-while-revalidate=300");
    response.end("a story");
  });
  await withNginx({ site: site.address }, async ({ address, folder }) => {
    try {
      expect((await rawRequest(address, "/story")).status).toBe(200);
    } finally {
      await site.stop();
    }
    await seconds(2.1);
    expect((await rawRequest(address, "/story")).body.toString()).toBe("a story");
    for await (const { path } of filesIn(join(folder, "cache"))) await rm(path);
    await expect.poll(async () => (await rawRequest(address, "/story")).status).toBe(502);
  });
});

test("addresses that do not exist are not cached", async ({ nginx }) => {
  for (let read = 0; read < 3; read += 1) {
    const response = await rawRequest(nginx.address, "/there-is-no-such-page");
    expect(response.status).toBe(404);
    expect(cacheOf(response)).toBe("MISS");
  }
});

test("a request for React Flight data never poisons a cached page", async ({ paper, nginx }) => {
  const poisonedAfter = async (address: string) => {
    const steering = { rsc: "1", "next-router-prefetch": "1" };
    const sent = await rawRequest(address, "/only-letter", { headers: steering });
    // Next's own server redirects such a request.
    await rawRequest(address, sent.headers.location ?? "/only-letter?_rsc=1", { headers: steering });
    const { status, headers } = await rawRequest(address, "/only-letter");
    return status === 200 && headers["content-type"]?.startsWith("text/html") ? 0 : 1;
  };
  expect(await poisonedAfter(nginx.address)).toBe(0);
  expect(await poisonedAfter(paper.address)).toBe(0);

  // Next alone, behind an nginx without the two lines that prevent it, shows that this test detects
  // poisoning.
  const port = await freePort();
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const program = start([next, "start", "--hostname", "127.0.0.1", "--port", String(port)], {
    env: { ...environmentOf(paper, noon), NODE_ENV: "production" },
  });
  try {
    const site = await listening({ address: `http://127.0.0.1:${port}`, program });
    const edit = (config: string) =>
      without(without(config, /proxy_pass_request_headers off;/), /set \$args \$former_query;/);
    await withNginx({ site: site.address, edit }, async ({ address }) => {
      expect(await poisonedAfter(address)).toBe(1);
    });
  } finally {
    await program.stop();
  }
});

test("files come from disk: without the site, too, and only those that are meant for readers", async ({
  paper,
}) => {
  const html = (await rawRequest(paper.address, story)).body.toString();
  const [script, font, picture] = [
    /\/script\/[\w-]+\.js/,
    /\/_next\/static\/media\/[\w.-]+\.woff2/,
    /\/pictures\/[\w-]+\.avif/,
  ].map((pattern) => pattern.exec(html)?.[0] ?? "");
  const fromSite = await Promise.all(
    [script, font, picture].map((path) => rawRequest(paper.address, path ?? "")),
  );
  const site = await standIn((_path, response) => response.writeHead(404).end("not on disk"));
  try {
    await withNginx({ site: site.address, paper }, async ({ address }) => {
      for (const [index, path] of [script, font, picture].entries()) {
        const response = await rawRequest(address, path ?? "");
        expect.soft(response.status, path).toBe(200);
        expect.soft(response.body.equals(fromSite[index]?.body ?? Buffer.of()), path).toBe(true);
        expect.soft(response.headers["cache-control"], path).toBe("public, max-age=31536000, immutable");
      }
      const packed = await rawRequest(address, script ?? "", { headers: { "accept-encoding": "gzip, br" } });
      expect(packed.headers["content-encoding"]).toBe("gzip");
      const [record] = (await readdir(join(paper.compiledFolder, "pictures"))).filter((name) =>
        name.endsWith(".json"),
      );
      for (const path of [
        `/pictures/${record}`,
        "/pictures/../current.json",
        "/_next/static/../BUILD_ID",
        "/_next/static../BUILD_ID",
      ]) {
        expect.soft((await rawRequest(address, path)).body.toString(), path).toBe("not on disk");
      }
    });
    expect(site.requested.some((path) => path === script || path === font || path === picture)).toBe(false);
  } finally {
    await site.stop();
  }
});

test("HTTP/2 over TLS works", async ({ nginx }) => {
  const client = connectHttp2(`https://127.0.0.1:${nginx.tlsPort}`, {
    ca: nginx.certificate,
    servername: "news.example",
  });
  try {
    const stream = client.request({ ":path": story, ":authority": "news.example" });
    const headers = await new Promise<Record<string, unknown>>((resolve, reject) => {
      stream.once("response", resolve);
      stream.once("error", reject);
    });
    stream.close();
    expect(headers[":status"]).toBe(200);
    expect(headers["strict-transport-security"]).toContain("max-age=63072000");
  } finally {
    client.close();
  }
});

test("plain HTTP redirects to TLS, and a foreign host name gets no response", async ({ nginx }) => {
  const moved = await rawRequest(nginx.address, story, { headers: { host: "news.example" } });
  expect(moved.status).toBe(308);
  expect(moved.headers.location).toBe(`https://news.example${story}`);
  expect(await sendBytes(nginx.address, "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n")).toBe("");
  expect(await sendBytes(nginx.address, "GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")).toBe(
    "",
  );
});

test("one address may miss the cache so often only, and neither copies nor other addresses are bound by that", async () => {
  const site = await standIn((path, response) => {
    response.writeHead(path === "/kept" ? 200 : 404, { "cache-control": "public, s-maxage=60" }).end();
  });
  // So slow that no machine lets more through.
  const edit = (config: string) => config.replace("rate=50r/s", "rate=1r/m");
  try {
    await withNginx({ site: site.address, edit }, async ({ address }) => {
      const statusOf = async (path: string, from?: string) =>
        (await rawRequest(address, path, from ? { from } : {})).status;
      expect(await statusOf("/kept")).toBe(200);
      const statuses: number[] = [];
      for (let n = 0; n < 210; n += 1) statuses.push(await statusOf(`/missing-${n}`));
      expect(statuses.filter((status) => status === 404)).toHaveLength(200);
      expect(statuses.filter((status) => status === 429)).toHaveLength(10);
      expect(site.requested).toHaveLength(201);
      expect(await statusOf("/kept")).toBe(200);
      expect(await statusOf("/missing-0", "127.0.0.2")).toBe(404);
    });
  } finally {
    await site.stop();
  }
});

test("one address may have a hundred requests under way", async () => {
  const site = await standIn((_path, response) => setTimeout(() => response.end(), 1500));
  try {
    await withNginx({ site: site.address }, async ({ address }) => {
      const responses = await Promise.all(
        Array.from({ length: 120 }, (_, index) => rawRequest(address, `/${index}`)),
      );
      expect(responses.filter(({ status }) => status === 200)).toHaveLength(100);
      expect(responses.filter(({ status }) => status === 429)).toHaveLength(20);
    });
  } finally {
    await site.stop();
  }
});

test("no log mentions a tip, even one that fails", async () => {
  const site = await standIn((_path, response) => response.destroy());
  try {
    await withNginx({ site: site.address }, async ({ address, folder }) => {
      for (const path of ["/tips", "/%74ips?from=me", "/api/tips"]) await rawRequest(address, path);
      await rawRequest(address, "/api/tips", { method: "POST", body: "words".repeat(9_000) });
      await rawRequest(address, "/logged");
      const logs = ["access.log", "error.log"].map((name) => readFile(join(folder, name), "utf8"));
      const [requests = "", errors = ""] = await Promise.all(logs);
      expect(requests.match(/.*\n/g)).toHaveLength(2);
      expect(requests).toContain("/logged");
      expect(requests).not.toMatch(/tips|words/);
      // A line about an error would name the reader and the path.
      expect(errors).toBe("");
      expect(await readdir(join(folder, "temporary", "client_body"), { recursive: true })).toEqual([]);
    });
  } finally {
    await site.stop();
  }
});

test("without a cached page, a dead site gets a plain message", async () => {
  const deadSite = `http://127.0.0.1:${await freePort()}`;
  await withNginx({ site: deadSite }, async ({ address }) => {
    const { status, body } = await rawRequest(address, story);
    expect(status).toBe(502);
    expect(body.toString()).toBe("The paper cannot be reached just now. Please try again in a minute.\n");
  });
});
