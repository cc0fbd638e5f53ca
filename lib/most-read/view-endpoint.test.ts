import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { longestView, registerViewCounter, takeViewRequest } from "./view-endpoint";

const taken: { agent: string | null; absent: string | null; body: string }[] = [];
const server = createServer((asked, response) => {
  if (!takeViewRequest(asked, () => response.writeHead(204).end())) response.writeHead(404).end();
});

beforeEach(async () => {
  taken.length = 0;
  registerViewCounter((headers, body) =>
    taken.push({ agent: headers.get("user-agent"), absent: headers.get("purpose"), body }),
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});

afterEach(() => new Promise((resolve) => server.close(resolve)));

/** Sends pieces of a body, with a length that may lie; resolves to the status, or to the error's code. */
function send(
  pieces: string[],
  { method = "POST", path = "/api/views", length = Buffer.byteLength(pieces.join("")) } = {},
): Promise<number | string> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve) => {
    const sent = request({
      port,
      host: "127.0.0.1",
      method,
      path,
      agent: false,
      headers: { "user-agent": "A", "content-length": length },
    });
    sent.once("response", (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.once("error", ({ message }) => resolve(message));
    for (const piece of pieces) sent.write(piece);
    sent.end();
  });
}

test("a view is handed on whole, however it comes, and answered", async () => {
  expect(await send(["T", "ür"])).toBe(204);
  expect(taken).toEqual([{ agent: "A", absent: null, body: "Tür" }]);
});

test("what is too long for a view is answered alike, and handed on unread", async () => {
  const longest = "x".repeat(longestView);
  expect(await send([longest])).toBe(204);
  expect(await send([`${longest}x`])).toBe(204);
  expect(taken.map(({ body }) => body)).toEqual([longest, ""]);
});

test("anything else is left to the routes", async () => {
  expect(await send([], { method: "GET" })).toBe(404);
  expect(await send(["{}"], { path: "/api/tips" })).toBe(404);
  expect(taken).toEqual([]);
});

test("a view that breaks off does not count", async () => {
  const { port } = server.address() as AddressInfo;
  const sent = request({
    port,
    host: "127.0.0.1",
    method: "POST",
    path: "/api/views",
    agent: false,
    headers: { "content-length": 20 },
  });
  sent.on("error", () => {});
  const came = once(server, "request");
  sent.write("half");
  await came;
  sent.destroy();
  const [asked] = await came;
  await new Promise((resolve) => asked.once("close", resolve));
  expect(taken).toEqual([]);
});
