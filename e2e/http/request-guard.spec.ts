import { createHash } from "node:crypto";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { expect } from "playwright/test";
import { pageTypesOf } from "../site/page-types";
import { bothWays } from "./behind-nginx";
import { test } from "./nginx-test";
import { rawRequest, sendBytes, statusesIn } from "./raw-request";

const internals =
  /ENOENT|node_modules|\bat async\b|root:x:|"dependencies"|\.next\/|current\.json"|generation/;
const smuggled = "GET /smuggled HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";

// Headers that steer one server or framework or another, and that no cache key holds.
const unkeyedHeaders: Record<string, string> = {
  rsc: "1",
  "next-router-prefetch": "1",
  "next-router-segment-prefetch": "/_tree",
  "next-router-state-tree": "%5B%22%22%5D",
  "next-url": "/other",
  "next-action": "0123456789abcdef",
  "next-html-request-id": "x",
  "next-resume": "1",
  "x-nextjs-data": "1",
  "x-nextjs-postponed": "1",
  "x-nextjs-prerender": "1",
  "x-next-cache-tags": "x",
  "x-next-revalidate-tag-token": "x",
  "x-prerender-revalidate": "x",
  "x-prerender-revalidate-if-generated": "1",
  "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware",
  "x-middleware-rewrite": "/other",
  "x-middleware-prefetch": "1",
  "x-middleware-next": "1",
  "x-invoke-path": "/other",
  "x-invoke-query": "%7B%7D",
  "x-invoke-status": "500",
  "x-invoke-output": "/_error",
  "x-invoke-error": "%7B%7D",
  "x-now-route-matches": "1=other",
  "x-vercel-id": "x",
  "x-matched-path": "/other",
  "x-forwarded-host": "evil.example",
  "x-forwarded-proto": "gopher",
  "x-forwarded-port": "1",
  "x-forwarded-prefix": "/other",
  "x-forwarded-for": "127.0.0.1",
  "x-forwarded-server": "evil.example",
  forwarded: "host=evil.example",
  "x-host": "evil.example",
  "x-http-method-override": "POST",
  "x-original-url": "/other",
  "x-rewrite-url": "/other",
  "content-security-policy": "default-src *",
  purpose: "prefetch",
  "accept-language": "xx",
  cookie: "__prerender_bypass=x; __next_preview_data=x",
  "user-agent": "Googlebot",
  accept: "text/x-component",
};

test(
  "no header changes a page, for its sender or for the next reader",
  bothWays,
  async ({ paper: { address } }) => {
    expect(Object.keys(unkeyedHeaders).length).toBeGreaterThanOrEqual(40);
    const pages = pageTypesOf({ name: "fixture" });
    // The first request for a page older than a minute renews it, which may change its text.
    for (const [, path] of pages) await rawRequest(address, path);
    await seconds(2);
    for (const [what, path] of pages) {
      const hashOf = async (headers = {}) => {
        const { status, body } = await rawRequest(address, path, { headers });
        return `${status} ${createHash("sha256").update(body).digest("hex")}`;
      };
      const expected = await hashOf();
      for (const [name, value] of Object.entries(unkeyedHeaders)) {
        expect.soft(await hashOf({ [name]: value }), `${what} with ${name}`).toBe(expected);
      }
      expect.soft(await hashOf(unkeyedHeaders), `${what} with all`).toBe(expected);
      expect.soft(await hashOf(), `${what} afterwards`).toBe(expected);
    }
  },
);

test("no spelling of a path escapes from the site", bothWays, async ({ paper: { address } }) => {
  for (const path of [
    "/../../../../etc/passwd",
    "/..%2f..%2f..%2fetc/passwd",
    "/%2e%2e/%2e%2e/package.json",
    "/pictures/..%2fcurrent.json",
    "/_next/static/..%2f..%2fserver/app/index.html",
    "/_next/static/%2e%2e/BUILD_ID",
    "/script/..%5c..%5cpackage.json",
    "/..%c0%af..%c0%afetc/passwd",
    "/%c0%ae%c0%ae/package.json",
    "/%e0%80%ae%e0%80%ae/package.json",
    "/%252e%252e/package.json",
    "/%00",
    "/package.json%00.avif",
    "/%E0%A4%A",
    "/%",
    "/%zz",
    "/a%0d%0aset-cookie:%20x=1",
    "/.env",
    "/.git/config",
    "/.next/BUILD_ID",
    "/package.json",
    `/${"a".repeat(9_000)}`,
  ]) {
    const { status, body, headers } = await rawRequest(address, path);
    expect.soft(status, path).toBeGreaterThanOrEqual(400);
    expect.soft(status, path).toBeLessThan(500);
    expect.soft(headers["set-cookie"], path).toBeUndefined();
    expect.soft(body.toString(), path).not.toMatch(internals);
  }
});

const head = "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n";
const malformed: Record<string, string> = {
  "20 KB of headers": `${head}X-Large: ${"x".repeat(20_000)}\r\n\r\n`,
  "two lengths": `POST /api/x HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 6\r\nContent-Length: 5\r\n\r\n${smuggled}`,
  "a length and chunks": `POST /api/x HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`,
  "an unknown encoding": `POST /api/x HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: xchunked\r\n\r\n${smuggled}`,
  "a space before the colon": `POST /api/x HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length : 6\r\n\r\n${smuggled}`,
  "a NUL in a header": `${head}X-A: a\0b\r\n\r\n`,
  "a broken chunk": `POST /api/x HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n${smuggled}`,
  "no host": "GET / HTTP/1.1\r\n\r\n",
  "no request": "HELLO\r\n\r\n",
};

/** Malformed requests that got a response other than one refusal. */
async function notRefused(address: string): Promise<string[]> {
  const checked = Object.entries(malformed).map(async ([what, bytes]) => {
    const came = await sendBytes(address, bytes);
    const statuses = statusesIn(came);
    // HTTP asks for 501 if the transfer encoding is unknown.
    const isRefused =
      statuses.length === 1 && /^(?:4..|501)$/.test(String(statuses[0])) && !internals.test(came);
    return isRefused ? [] : [what];
  });
  return (await Promise.all(checked)).flat();
}

/**
 * How many responses one request gets whose lines end in bare line feeds and whose body looks like a second
 * request.
 */
async function responsesToBareLineFeeds(address: string): Promise<number> {
  const bytes = `GET / HTTP/1.1\nHost: 127.0.0.1\nContent-Length: ${smuggled.length}\n\n${smuggled}`;
  return statusesIn(await sendBytes(address, bytes)).length;
}

test(
  "malformed requests are refused, and a request hidden inside one gets no response",
  bothWays,
  async ({ paper: { address } }) => {
    expect(await notRefused(address)).toEqual([]);
  },
);

test("bare line feeds smuggle no request", bothWays, async ({ paper: { address } }) => {
  // nginx accepts them as line ends, as HTTP allows, and writes its own request to the site: one in, one out.
  expect(await responsesToBareLineFeeds(address)).toBeLessThanOrEqual(1);
});

test("these tests detect a server that accepts everything", async () => {
  const credulousServer = createServer((socket) => {
    socket.on("error", () => {});
    socket.on("data", (bytes) => {
      for (const _ of String(bytes).matchAll(/ HTTP\/|HELLO/g)) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
      }
    });
  });
  await new Promise<void>((resolve) => credulousServer.listen(0, "127.0.0.1", resolve));
  const { port } = credulousServer.address() as AddressInfo;
  try {
    expect(await notRefused(`http://127.0.0.1:${port}`)).toEqual(Object.keys(malformed));
    expect(await responsesToBareLineFeeds(`http://127.0.0.1:${port}`)).toBe(2);
  } finally {
    credulousServer.close();
  }
});

test("pages accept GET and HEAD only", bothWays, async ({ paper: { address } }) => {
  for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"]) {
    const { status, headers, body } = await rawRequest(address, "/", {
      method,
      ...(!["TRACE", "OPTIONS"].includes(method) && { body: "x=1" }),
    });
    expect.soft(status, method).toBe(405);
    if (method !== "TRACE") expect.soft(headers.allow, method).toBe("GET, HEAD");
    expect.soft(body.length, method).toBeLessThan(100);
  }
});

test("a request body that is too long or never ends is cut off", bothWays, async ({ paper: { address } }) => {
  const declared = await rawRequest(address, "/api/x", { method: "POST", body: "x".repeat(64 * 1024 + 1) });
  expect(declared.status).toBe(413);
  const tip = await rawRequest(address, "/api/tips", {
    method: "POST",
    headers: { accept: "text/html", "content-type": "application/x-www-form-urlencoded" },
    body: `message=${"x".repeat(256 * 1024)}`,
  });
  expect([tip.status, tip.body.toString()]).toEqual([
    413,
    expect.stringContaining("Not sent: that is too long"),
  ]);
  for (const path of ["/", "/api/x"]) {
    const { status, sent } = await sendEndlessBody(address, path);
    expect.soft(status, path).toBeGreaterThanOrEqual(400);
    expect.soft(status, path).toBeLessThan(500);
    expect.soft(sent, path).toBeLessThan(64 * 1024 * 1024);
  }
});

test("no connection is upgraded to another protocol", bothWays, async ({ paper: { address } }) => {
  const upgrade =
    "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
  for (const target of ["/", "/_next/webpack-hmr", "http://169.254.169.254/latest/meta-data"]) {
    const came = await sendBytes(address, `GET ${target} HTTP/1.1\r\nHost: 127.0.0.1\r\n${upgrade}`);
    // Refused with a response, or by closing the connection.
    for (const status of statusesIn(came)) expect.soft(status, target).toBe(400);
  }
});

test("Server Actions and React Flight bodies are refused", bothWays, async ({ paper: { address } }) => {
  const action = { "next-action": "40a1b2c3d4e5f60718293a4b5c6d7e8f9012345678" };
  const form = "multipart/form-data; boundary=x";
  const flight =
    '--x\r\nContent-Disposition: form-data; name="0"\r\n\r\n{"then":"$1:__proto__:then","status":"resolved_model"}\r\n--x--\r\n';
  for (const path of ["/", "/the-whole-story", "/api/x"]) {
    for (const headers of [
      { ...action, "content-type": "text/plain;charset=UTF-8" },
      { ...action, "content-type": form },
      { "content-type": form },
      { rsc: "1", "content-type": "text/x-component" },
    ]) {
      const { status, body } = await rawRequest(address, path, { method: "POST", headers, body: flight });
      expect.soft([404, 405], `${path} ${JSON.stringify(headers)}`).toContain(status);
      expect.soft(body.toString()).not.toMatch(internals);
    }
  }
});

test("the framework's image optimizer serves nothing", bothWays, async ({ paper: { address } }) => {
  const story = (await rawRequest(address, "/the-whole-story")).body.toString();
  const picture = /\/pictures\/[\w-]+\.jpg/.exec(story)?.[0] ?? "not found in the page";
  expect((await rawRequest(address, picture)).headers["content-type"]).toBe("image/jpeg");
  for (const query of [
    "",
    // A request that an optimizer would serve.
    `?url=${encodeURIComponent(picture)}&w=640&q=75`,
    "?url=%2Ficon.svg&w=640&q=75",
    "?url=%2Fpictures%2Fnone-1.avif&w=16&q=1",
    "?url=%2Fhealthz&w=3840&q=100",
    "?url=http%3A%2F%2F169.254.169.254%2F&w=640&q=75",
    "?url=%2F%2Fevil.example%2Fx.png&w=640&q=75",
    "?url=data:image/png;base64,x&w=640&q=75",
    "?url=%2Ficon.svg&w=-1&q=x",
  ]) {
    const { status, headers } = await rawRequest(address, `/_next/image${query}`);
    expect.soft(status, query).toBeGreaterThanOrEqual(400);
    expect.soft(status, query).toBeLessThan(500);
    expect.soft(headers["content-type"] ?? "", query).not.toMatch(/^image/);
  }
});

test(
  "two hundred slow clients keep no reader out and are disconnected",
  bothWays,
  async ({ paper: { address } }) => {
    const sockets = await Promise.all(Array.from({ length: 200 }, () => openSlowRequest(address)));
    try {
      const readers = Array.from({ length: 10 }, () => rawRequest(address, "/the-whole-story"));
      for (const { status } of await Promise.all(readers)) expect(status).toBe(200);
      expect(sockets.filter(({ socket }) => !socket.destroyed).length).toBe(200);
      // Clients have ten seconds to send their headers. The server checks every few seconds.
      await Promise.race([Promise.all(sockets.map(({ gone }) => gone)), seconds(60)]);
      expect(sockets.filter(({ socket }) => !socket.destroyed)).toEqual([]);
    } finally {
      for (const { socket } of sockets) socket.destroy();
    }
  },
);

const seconds = (count: number) => new Promise((resolve) => setTimeout(resolve, count * 1000));

/** Opens a socket that sends one header line per second and never finishes. */
function openSlowRequest(address: string): Promise<{ socket: Socket; gone: Promise<void> }> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) }, () => {
      socket.write("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n");
      const timer = setInterval(() => socket.write("X-A: b\r\n"), 1000);
      const gone = new Promise<void>((isGone) =>
        socket.once("close", () => {
          clearInterval(timer);
          isGone();
        }),
      );
      resolve({ socket, gone });
    });
    socket.resume();
    socket.once("error", reject);
    socket.on("error", () => {});
  });
}

/** Sends a body in chunks until the server closes the connection. Rejects if it never does. */
function sendEndlessBody(address: string, path: string): Promise<{ status: number; sent: number }> {
  const { hostname, port } = new URL(address);
  const chunk = `10000\r\n${"x".repeat(0x10000)}\r\n`;
  return new Promise((resolve, reject) => {
    let came = "";
    let sent = 0;
    const socket = connect({ host: hostname, port: Number(port) }, () => {
      socket.write(`POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n`);
      const more = () => {
        if (socket.destroyed) return;
        sent += chunk.length;
        socket.write(chunk, () => setTimeout(more, 5));
      };
      more();
    });
    const late = setTimeout(() => {
      socket.destroy();
      reject(new Error(`${path} still accepts a body after 120 s and ${sent} bytes.`));
    }, 120_000);
    socket.on("data", (data) => {
      came += data.toString("latin1");
    });
    socket.on("error", () => {});
    socket.once("close", () => {
      clearTimeout(late);
      resolve({ status: statusesIn(came)[0] ?? 0, sent });
    });
  });
}
