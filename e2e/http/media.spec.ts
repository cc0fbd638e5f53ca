import { readdirSync, readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "playwright/test";
import { mediaFolder } from "@/lib/content/stored";
import { filesIn } from "../site/files";
import type { PaperUnderTest } from "../site/paper-test";
import { isNginxMissing, type Nginx, withNginx } from "./nginx";
import { test } from "./nginx-test";
import { rawRequest } from "./raw-request";
import { standIn } from "./stand-in-site";

test.skip(isNginxMissing, "nginx is not installed");

type Served = { nginx: Nginx; path: string; bytes: Buffer; folder: string };

/** Both ways to a video: nginx has its file, or asks the site for it. */
const ways = ["from the disk of nginx", "from the site"] as const;

async function serving(
  way: (typeof ways)[number],
  paper: PaperUnderTest,
  { extension, work }: { extension: string; work: (served: Served) => Promise<void> },
) {
  const folder = mediaFolder(paper.compiledFolder);
  const file = readdirSync(folder).find((name) => name.endsWith(extension)) ?? "";
  const bytes = readFileSync(join(folder, file));
  const options = { site: paper.address, ...(way === "from the disk of nginx" && { paper }) };
  await withNginx(options, (nginx) => work({ nginx, path: `/media/${file}`, bytes, folder: nginx.folder }));
}

for (const way of ways) {
  test(`a player gets the parts of a video that it asks for, ${way}`, async ({ paper }) => {
    await serving(way, paper, {
      extension: ".webm",
      work: async ({ nginx, path, bytes }) => {
        const end = bytes.length;
        const ranges = [
          ["bytes=0-9", 0, 10],
          ["bytes=100-", 100, end],
          ["bytes=-7", end - 7, end],
          [`bytes=5-${end + 100}`, 5, end],
        ] as const;
        for (const [range, from, to] of ranges) {
          const part = await rawRequest(nginx.address, path, { headers: { range } });
          expect.soft(part.status, range).toBe(206);
          expect.soft(part.headers["content-range"], range).toBe(`bytes ${from}-${to - 1}/${end}`);
          expect.soft(part.body.equals(bytes.subarray(from, to)), range).toBe(true);
          expect.soft(part.headers["content-type"], range).toBe("video/webm");
        }
        for (const range of ["bytes=0-1,4-5", "lines=0-1"]) {
          const whole = await rawRequest(nginx.address, path, { headers: { range } });
          expect.soft(whole.status, range).toBe(200);
          expect.soft(whole.body.equals(bytes), range).toBe(true);
        }
        const behind = await rawRequest(nginx.address, path, { headers: { range: `bytes=${end}-` } });
        expect.soft(behind.status).toBe(416);
        expect.soft(behind.headers["content-range"]).toBe(`bytes */${end}`);
      },
    });
  });

  test(`a video is sent whole, once, with its headers, ${way}`, async ({ paper }) => {
    await serving(way, paper, {
      extension: ".webm",
      work: async ({ nginx, path, bytes }) => {
        const whole = await rawRequest(nginx.address, path, { headers: { "accept-encoding": "gzip, br" } });
        expect(whole.status).toBe(200);
        expect(whole.body.equals(bytes)).toBe(true);
        expect(whole.headers).toMatchObject({
          "accept-ranges": "bytes",
          "content-length": `${bytes.length}`,
          "cache-control": "public, max-age=31536000, immutable",
          "cross-origin-resource-policy": "cross-origin",
        });
        const names = whole.lines.map(([name]) => name);
        expect(names).toHaveLength(new Set(names).size);
        const head = await rawRequest(nginx.address, path, { method: "HEAD" });
        expect(head.status).toBe(200);
        expect(head.body).toHaveLength(0);
        expect(head.headers["content-length"]).toBe(`${bytes.length}`);
        expect((await rawRequest(nginx.address, "/media/none-0123456789.webm")).status).toBe(404);
      },
    });
  });

  test(`a copy of a video is used as long as it is current, ${way}`, async ({ paper }) => {
    await serving(way, paper, {
      extension: ".webm",
      work: async ({ nginx, path }) => {
        const { etag = "", "last-modified": time = "" } = (await rawRequest(nginx.address, path)).headers;
        const before = new Date(Date.parse(time) - 60_000).toUTCString();
        const range = { range: "bytes=0-1" };
        const conditions: [number, Record<string, string>][] = [
          [304, { "if-none-match": etag }],
          [200, { "if-none-match": '"other"' }],
          [304, { "if-modified-since": time }],
          [200, { "if-modified-since": before }],
          [206, { ...range, "if-range": etag }],
          [200, { ...range, "if-range": '"other"' }],
          [206, { ...range, "if-range": time }],
        ];
        for (const [status, headers] of conditions) {
          const response = await rawRequest(nginx.address, path, { headers });
          expect.soft(response.status, JSON.stringify(headers)).toBe(status);
        }
      },
    });
  });

  test(`recordings and captions have their types, ${way}`, async ({ paper }) => {
    for (const [extension, type] of [
      [".mp3", "audio/mpeg"],
      [".vtt", "text/vtt"],
    ] as const)
      await serving(way, paper, {
        extension,
        work: async ({ nginx, path }) => {
          expect((await rawRequest(nginx.address, path)).headers["content-type"]).toBe(type);
        },
      });
  });
}

test("nginx keeps nothing of a video that it gets from the site", async ({ paper }) => {
  await serving("from the site", paper, {
    extension: ".webm",
    work: async ({ nginx, path, bytes, folder }) => {
      for (const headers of [{}, { range: "bytes=0-9" }, {}]) {
        const response = await rawRequest(nginx.address, path, { headers });
        expect(response.headers["x-cache"]).toBe("BYPASS");
      }
      for await (const kept of filesIn(join(folder, "cache")))
        expect(kept.bytes.includes(bytes.toString("latin1")), kept.path).toBe(false);
    },
  });
});

test("a reader who stops in the middle of a video does not make nginx fetch the rest", async () => {
  let sent = 0;
  const block = Buffer.alloc(1_000_000);
  const site = await standIn((_, response) => {
    response.writeHead(200, { "content-type": "video/webm", "content-length": `${200 * block.length}` });
    const more = () => {
      while (sent < 200 && !response.destroyed) {
        sent++;
        if (!response.write(block)) return void response.once("drain", more);
      }
    };
    more();
  });
  try {
    await withNginx({ site: site.address }, async ({ address, folder }) => {
      const reader = new AbortController();
      const response = await fetch(`${address}/media/long-0123456789.webm`, { signal: reader.signal });
      await response.body?.getReader().read();
      let before = -1;
      while (before !== sent) {
        before = sent;
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
      expect(sent).toBeLessThan(50);
      expect(await readdir(join(folder, "temporary", "proxy"))).toEqual([]);
      reader.abort();
    });
  } finally {
    await site.stop();
  }
});
