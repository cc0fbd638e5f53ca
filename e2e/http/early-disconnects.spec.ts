import { connect } from "node:net";
import { expect } from "playwright/test";
import { listTips } from "@/lib/tips/store/threads";
import { openTipsStore } from "@/lib/tips/store/tips-store";
import { noon } from "../fixture-paper/words";
import { storedReaders, viewHeaders } from "../site/views";
import { bothWays } from "./behind-nginx";
import { test } from "./nginx-test";

/** How a closing browser ends its connection: in good order, or by a reset. */
const disconnects = ["destroy", "resetAndDestroy"] as const;

/** `from` is the sender's address as a proxy would name it: a connection that was reset has none. */
type Post = { path: string; headers: Record<string, string>; body: string; from: string };

const trustsTest = { TRUSTED_PROXIES: "1" };

/** Sends a complete request and disconnects at once, without reading the response. */
function postAndDisconnect(
  address: string,
  { path, headers, body, from }: Post,
  disconnect: (typeof disconnects)[number],
): Promise<void> {
  const { hostname, port, host } = new URL(address);
  const lines = Object.entries({
    host,
    "content-length": String(Buffer.byteLength(body)),
    "x-forwarded-for": from,
    ...headers,
  });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) }, () =>
      socket.write(`POST ${path} HTTP/1.1\r\n${head}\r\n${body}`, () => socket[disconnect]()),
    );
    socket.once("error", reject);
    socket.once("close", () => resolve());
  });
}

test("a view counts even if its reader disconnects before the response", bothWays, async ({ copy }) => {
  const { address } = await copy.serveAt(noon, trustsTest);
  const readers = 20;
  for (let n = 0; n < readers; n += 1)
    await postAndDisconnect(
      address,
      {
        path: "/api/views",
        headers: viewHeaders(address, `Reader/${n}`),
        body: JSON.stringify({ slug: "the-whole-story", rail: false }),
        from: "10.0.0.1",
      },
      disconnects[n % disconnects.length] ?? "destroy",
    );
  await expect.poll(() => storedReaders(copy)).toEqual({ "the-whole-story": readers });
});

test("a tip is kept even if its sender disconnects before the response", bothWays, async ({ copy }) => {
  const { address } = await copy.serveAt(noon, trustsTest);
  const tips = 16;
  for (let n = 0; n < tips; n += 1)
    await postAndDisconnect(
      address,
      {
        path: "/api/tips",
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          accept: "text/html",
          origin: address,
        },
        body: `message=qxleft+${n}`,
        from: `10.0.${n}.1`,
      },
      disconnects[n % disconnects.length] ?? "destroy",
    );
  const kept = async () => {
    const store = await openTipsStore({ folder: copy.dataFolder });
    try {
      return (await listTips(store)).length;
    } finally {
      await store.close();
    }
  };
  await expect.poll(kept).toBe(tips);
});
