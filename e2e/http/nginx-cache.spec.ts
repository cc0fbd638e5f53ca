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
import { type Answer, ask, send } from "./raw-request";
import { shortLived, standIn } from "./stand-in-site";

test.skip(isNginxMissing, "nginx is not installed");

const story = "/the-whole-story";
const seconds = (count: number) => new Promise((resolve) => setTimeout(resolve, count * 1000));
const cacheOf = ({ headers }: Answer) => headers["x-cache"];

test("the second reader of a page gets the copy that the first one caused", async ({ paper, front }) => {
  for (const [what, path] of pageTypesOf(paper).filter(([type]) => type !== "no page")) {
    const first = await ask(front.address, path);
    const second = await ask(front.address, path);
    expect.soft(cacheOf(second), what).toBe("HIT");
    expect.soft(second.body.equals(first.body), what).toBe(true);
    expect.soft(second.status, what).toBe(200);
  }
});

test("copies are three, brotli, gzip and plain, whatever a browser says it accepts", async ({ front }) => {
  const plain = await ask(front.address, story);
  const accepting = (encodings: string) =>
    ask(front.address, story, { headers: { "accept-encoding": encodings } });
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
      const answer = await accepting(encodings);
      expect.soft(cacheOf(answer), encodings).toBe("HIT");
      expect.soft(answer.headers["content-encoding"] ?? "identity", encodings).toBe(encoding);
    }
  }
});

test("one page is one copy, however its address is spelled", async () => {
  const site = await standIn((path, response) => {
    response.setHeader("cache-control", "public, max-age=60");
    response.end(path);
  });
  try {
    await withNginx({ site: site.address }, async ({ address }) => {
      // Each is the first to ask for its page: what is said of it must be what the plain spelling would have been told.
      const spellings = ["/a*/b?", "/a*/b?utm_source=x", "/a*%2fb", "//a*//b", "/%61*/./b", "/x/../a*/b"];
      for (const [place, spelling] of spellings.entries()) {
        const plain = `/a${place}/b`;
        for (const path of [spelling.replace("*", String(place)), plain]) {
          expect.soft((await ask(address, path)).body.toString(), path).toBe(plain);
        }
        expect
          .soft(
            site.asked.filter((path) => path === plain),
            spelling,
          )
          .toHaveLength(1);
      }
      // What only looks like a query or a break is a part of the path, and stays one.
      for (const path of ["/a%3Fb", "/a%23b", "/a%0D%0AX:%20y", "/caf%C3%A9"]) {
        expect.soft((await ask(address, path)).body.toString(), path).toBe(path);
      }
    });
  } finally {
    await site.stop();
  }
});

test("the site is killed under load, and no reader of a cached page notices", async ({ copy, paper }) => {
  const paths = pageTypesOf(paper).filter(([type]) => type !== "no page");
  const failuresAfterKill = async (spoil?: (config: string) => string) => {
    const site = await copy.serveAt(noon);
    const gateway = await shortLived(site.address);
    let failures = 0;
    let answered = 0;
    let stale = 0;
    try {
      await withNginx({ site: gateway.address, ...(spoil && { spoil }) }, async ({ address }) => {
        for (const [, path] of paths) {
          const { status, body } = await ask(address, path);
          expect(status, `${path}: ${body}`).toBe(200);
        }
        const until = Date.now() + 4_000;
        const reader = async () => {
          while (Date.now() < until) {
            for (const [, path] of paths) {
              const answer = await ask(address, path).catch(() => undefined);
              answered += 1;
              if (answer && cacheOf(answer) === "STALE") stale += 1;
              if (answer?.status !== 200) failures += 1;
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
    // The kill came while they read, and copies outlived their second.
    expect(answered).toBeGreaterThan(paths.length * 8);
    return { failures, stale };
  };
  const { failures, stale } = await failuresAfterKill();
  expect(failures).toBe(0);
  expect(stale).toBeGreaterThan(0);
  const careless = await failuresAfterKill((config) => without(config, /proxy_cache_use_stale/));
  expect(careless.failures).toBeGreaterThan(0);
});

test("while a page is made anew, its readers get the old one without waiting", async () => {
  const readsOfOld = async (spoil?: (config: string) => string) => {
    let edition = 0;
    let release = () => {};
    const site = await standIn((_path, response) => {
      edition += 1;
      const text = `edition ${edition}`;
      response.setHeader("cache-control", "public, max-age=1, stale-while-revalidate=300");
      if (edition === 1) response.end(text);
      else release = () => response.end(text);
    });
    try {
      let old = 0;
      await withNginx({ site: site.address, ...(spoil && { spoil }) }, async ({ address }) => {
        await ask(address, "/");
        await seconds(2.1);
        const read = () => Promise.race([ask(address, "/"), seconds(1)]);
        for (let reader = 0; reader < 3; reader += 1) {
          const answer = (await read()) as Answer | undefined;
          if (answer?.body.toString() === "edition 1") old += 1;
        }
        release();
        await expect.poll(async () => (await ask(address, "/")).body.toString()).toBe("edition 2");
      });
      return { old, asked: site.asked.length };
    } finally {
      await site.stop();
    }
  };
  expect(await readsOfOld()).toEqual({ old: 3, asked: 2 });
  // Without it, the first reader waits for the site.
  expect((await readsOfOld((config) => without(config, /proxy_cache_background_update/))).old).toBeLessThan(
    3,
  );
});

test("a broken page never takes the place of a good one; a story taken down or moved does", async () => {
  let status = 200;
  const site = await standIn((_path, response) => {
    const location = status === 308 ? { location: "/elsewhere" } : {};
    const caching = { "cache-control": "public, max-age=1, stale-while-revalidate=300" };
    response.writeHead(status, { ...(status < 300 && caching), ...location });
    response.end(String(status));
  });
  try {
    await withNginx({ site: site.address }, async ({ address }) => {
      const statusOf = async (path: string) => (await ask(address, path)).status;
      for (const path of ["/moved", "/gone"]) expect(await statusOf(path)).toBe(200);
      status = 500;
      await seconds(2.1);
      for (const path of ["/moved", "/gone"]) expect(await statusOf(path)).toBe(200);
      // And is told as it is where no copy is.
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

test("what nginx keeps for when the site is down is forgotten when its files are deleted", async () => {
  const site = await standIn((_path, response) => {
    response.setHeader("cache-control", "public, max-age=1, stale-while-revalidate=300");
    response.end("a story");
  });
  await withNginx({ site: site.address }, async ({ address, folder }) => {
    try {
      expect((await ask(address, "/story")).status).toBe(200);
    } finally {
      await site.stop();
    }
    await seconds(2.1);
    expect((await ask(address, "/story")).body.toString()).toBe("a story");
    for await (const { path } of filesIn(join(folder, "cache"))) await rm(path);
    await expect.poll(async () => (await ask(address, "/story")).status).toBe(502);
  });
});

test("addresses that do not exist fill no cache", async ({ front }) => {
  for (let read = 0; read < 3; read += 1) {
    const answer = await ask(front.address, "/there-is-no-such-page");
    expect(answer.status).toBe(404);
    expect(cacheOf(answer)).toBe("MISS");
  }
});

test("a request for flight data never poisons a page", async ({ paper, front }) => {
  const poisonedAfter = async (address: string) => {
    const steering = { rsc: "1", "next-router-prefetch": "1" };
    const sent = await ask(address, "/only-letter", { headers: steering });
    // Next's own server sends its client to the address that it wants for such data.
    await ask(address, sent.headers.location ?? "/only-letter?_rsc=1", { headers: steering });
    const { status, headers } = await ask(address, "/only-letter");
    return status === 200 && headers["content-type"]?.startsWith("text/html") ? 0 : 1;
  };
  expect(await poisonedAfter(front.address)).toBe(0);
  expect(await poisonedAfter(paper.address)).toBe(0);

  // Next alone, behind the same nginx with the two lines changed that keep steering out: the test sees what it is for.
  const port = await freePort();
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const program = start([next, "start", "--hostname", "127.0.0.1", "--port", String(port)], {
    env: { ...environmentOf(paper, noon), NODE_ENV: "production" },
  });
  try {
    const site = await listening({ address: `http://127.0.0.1:${port}`, program });
    const spoil = (config: string) =>
      without(config, /proxy_pass_request_headers off;/).replaceAll("$uri? break", "$uri break");
    await withNginx({ site: site.address, spoil }, async ({ address }) => {
      expect(await poisonedAfter(address)).toBe(1);
    });
  } finally {
    await program.stop();
  }
});

test("files come from disk: without the site, too, and only those that are meant for readers", async ({
  paper,
}) => {
  const html = (await ask(paper.address, story)).body.toString();
  const [script, font, picture] = [
    /\/script\/[\w-]+\.js/,
    /\/_next\/static\/media\/[\w.-]+\.woff2/,
    /\/pictures\/[\w-]+\.avif/,
  ].map((pattern) => pattern.exec(html)?.[0] ?? "");
  const fromSite = await Promise.all([script, font, picture].map((path) => ask(paper.address, path ?? "")));
  const site = await standIn((_path, response) => response.writeHead(404).end("not on disk"));
  try {
    await withNginx({ site: site.address, paper }, async ({ address }) => {
      for (const [place, path] of [script, font, picture].entries()) {
        const answer = await ask(address, path ?? "");
        expect.soft(answer.status, path).toBe(200);
        expect.soft(answer.body.equals(fromSite[place]?.body ?? Buffer.of()), path).toBe(true);
        expect.soft(answer.headers["cache-control"], path).toBe("public, max-age=31536000, immutable");
      }
      const packed = await ask(address, script ?? "", { headers: { "accept-encoding": "gzip, br" } });
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
        expect.soft((await ask(address, path)).body.toString(), path).toBe("not on disk");
      }
    });
    expect(site.asked.some((path) => path === script || path === font || path === picture)).toBe(false);
  } finally {
    await site.stop();
  }
});

test("readers get HTTP/2 over TLS", async ({ front }) => {
  const client = connectHttp2(`https://127.0.0.1:${front.tlsPort}`, {
    ca: front.certificate,
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

test("plain HTTP leads to TLS, and a name that is not ours gets no answer", async ({ front }) => {
  const moved = await ask(front.address, story, { headers: { host: "news.example" } });
  expect(moved.status).toBe(308);
  expect(moved.headers.location).toBe(`https://news.example${story}`);
  expect(await send(front.address, "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n")).toBe("");
  expect(await send(front.address, "GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")).toBe("");
});

test("no more than a hundred requests at once from one address", async () => {
  const site = await standIn((_path, response) => setTimeout(() => response.end(), 1500));
  try {
    await withNginx({ site: site.address }, async ({ address }) => {
      const answers = await Promise.all(Array.from({ length: 120 }, (_, place) => ask(address, `/${place}`)));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(100);
      expect(answers.filter(({ status }) => status === 429)).toHaveLength(20);
    });
  } finally {
    await site.stop();
  }
});

test("of a tip nothing is noted, not even when it fails", async () => {
  const site = await standIn((_path, response) => response.destroy());
  try {
    await withNginx({ site: site.address }, async ({ address, folder }) => {
      for (const path of ["/tips", "/%74ips?from=me", "/api/tips"]) await ask(address, path);
      await ask(address, "/api/tips", { method: "POST", body: "words".repeat(9_000) });
      await ask(address, "/noted");
      const logs = ["access.log", "error.log"].map((name) => readFile(join(folder, name), "utf8"));
      const [requests = "", errors = ""] = await Promise.all(logs);
      expect(requests.match(/.*\n/g)).toHaveLength(2);
      expect(requests).toContain("/noted");
      expect(requests).not.toMatch(/tips|words/);
      // A fault's line would name the reader and the story.
      expect(errors).toBe("");
      expect(await readdir(join(folder, "temporary", "client_body"), { recursive: true })).toEqual([]);
    });
  } finally {
    await site.stop();
  }
});

test("a dead site without a copy is told in plain words", async () => {
  const nobody = `http://127.0.0.1:${await freePort()}`;
  await withNginx({ site: nobody }, async ({ address }) => {
    const { status, body } = await ask(address, story);
    expect(status).toBe(502);
    expect(body.toString()).toBe("The paper cannot be reached just now. Please try again in a minute.\n");
  });
});
