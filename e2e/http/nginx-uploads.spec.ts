import { randomBytes } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { createServer, request } from "node:http";
import { connect as connectHttp2 } from "node:http2";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "playwright/test";
import { isNginxMissing, type Nginx, withNginx } from "./nginx";

test.skip(isNginxMissing, "nginx is not installed.");

const megabyte = 1024 * 1024;

/** A site that reads all it is sent, and reports how much that is so far. */
async function readingSite() {
  const received: { method: string; ticket: unknown; part: unknown; bytes: number }[] = [];
  const server = createServer(({ method = "", headers }, response) => {
    const own = { method, ticket: headers["x-tip-ticket"], part: headers["x-tip-part"], bytes: 0 };
    received.push(own);
    response.req.on("data", (chunk: Buffer) => {
      own.bytes += chunk.length;
    });
    response.req.once("end", () => response.writeHead(204).end());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** How many files nginx has made for bodies, and the bytes of all its files. */
function written(folder: string): { bodies: number; bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const bodies = files.filter(({ parentPath }) => parentPath.includes("client_body"));
  const sizes = files.map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
  return { bodies: bodies.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** Sends 25 MB a megabyte at a time, waits in the middle, and looks at nginx's folder after each. */
async function sendSlowly(
  { folder }: Nginx,
  { received }: Awaited<ReturnType<typeof readingSite>>,
  send: (chunk: Buffer) => void,
): Promise<number> {
  for (let n = 0; n < 25; n++) {
    send(randomBytes(megabyte));
    await setTimeout(10);
    expect(written(folder)).toMatchObject({ bodies: 0 });
    if (n !== 12) continue;
    // The site has what was sent so far, while the rest is still on its way.
    await expect.poll(() => received.at(-1)?.bytes ?? 0).toBeGreaterThan(12 * megabyte);
  }
  return written(folder).bytes;
}

test("25 MB of a plain form pass through nginx as they arrive, and none of it is written to a file", async () => {
  const site = await readingSite();
  try {
    await withNginx({ site: site.address }, async (nginx) => {
      const before = written(nginx.folder).bytes;
      for (const path of ["/api/tips", "/api/tips/receipt"]) {
        const sent = request(`${nginx.address}${path}`, {
          method: "POST",
          headers: {
            "content-type": "multipart/form-data; boundary=x",
            "content-length": 25 * megabyte,
            origin: nginx.address,
          },
        });
        const status = new Promise((resolve) =>
          sent.once("response", ({ statusCode }) => resolve(statusCode)),
        );
        expect(await sendSlowly(nginx, site, (chunk) => sent.write(chunk))).toBeLessThan(before + megabyte);
        sent.end();
        expect(await status).toBe(204);
        expect(site.received.at(-1)).toMatchObject({ method: "POST", bytes: 25 * megabyte });
      }
    });
  } finally {
    site.stop();
  }
});

test("25 parts of files pass through nginx over HTTP/2 with their headers, and none is written to a file", async () => {
  const site = await readingSite();
  try {
    await withNginx({ site: site.address }, async (nginx) => {
      const { tlsPort, certificate: ca, folder } = nginx;
      const client = connectHttp2(`https://127.0.0.1:${tlsPort}`, { ca, servername: "news.example" });
      const put = (path: string, part: number, bytes = megabyte) =>
        new Promise((resolve, reject) => {
          const stream = client.request({
            ":method": "PUT",
            ":path": path,
            ":authority": `news.example:${tlsPort}`,
            "content-type": "application/octet-stream",
            "content-length": bytes,
            "x-tip-ticket": "ticket",
            "x-tip-part": String(part),
          });
          stream.once("response", (headers) => resolve(headers[":status"])).once("error", reject);
          stream.resume();
          stream.end(randomBytes(bytes));
        });
      for (let part = 0; part < 25; part++) {
        expect(await put("/api/tips/files", part)).toBe(204);
        expect(site.received.at(-1)).toEqual({
          method: "PUT",
          ticket: "ticket",
          part: String(part),
          bytes: megabyte,
        });
        expect(written(folder)).toMatchObject({ bodies: 0 });
      }
      for (const path of ["/api/tips", "/api/views", "/a-story"])
        expect(await put(path, 0, 1_000), path).toBe(405);
      expect(site.received).toHaveLength(25);
      client.close();
    });
  } finally {
    site.stop();
  }
});
