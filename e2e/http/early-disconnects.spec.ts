import { connect } from "node:net";
import { expect } from "playwright/test";
import { listTips } from "@/lib/tips/desk/desk";
import { openTipsStore } from "@/lib/tips/store/tips-store";
import { noon } from "../fixture-paper/words";
import { keptReaders, viewHeaders } from "../site/views";
import { bothWays } from "./behind-nginx";
import { test } from "./nginx-test";

/** How a browser that is closed leaves its connection: in good order, or reset. */
const partings = ["destroy", "resetAndDestroy"] as const;

/** `from`: as a proxy names the sender, for the server cannot ask a connection that is reset for its address. */
type Post = { path: string; headers: Record<string, string>; body: string; from: string };

const behindTest = { TRUSTED_PROXIES: "1" };

/** Sends a request whole and leaves at once, without a look at the answer. */
function postAndLeave(
  address: string,
  { path, headers, body, from }: Post,
  leave: (typeof partings)[number],
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
      socket.write(`POST ${path} HTTP/1.1\r\n${head}\r\n${body}`, () => socket[leave]()),
    );
    socket.once("error", reject);
    socket.once("close", () => resolve());
  });
}

test("a view counts though its reader is gone before the answer", bothWays, async ({ copy }) => {
  const { address } = await copy.serveAt(noon, behindTest);
  const readers = 20;
  for (let n = 0; n < readers; n += 1)
    await postAndLeave(
      address,
      {
        path: "/api/views",
        headers: viewHeaders(address, `Reader/${n}`),
        body: JSON.stringify({ slug: "the-whole-story", rail: false }),
        from: "10.0.0.1",
      },
      partings[n % partings.length] ?? "destroy",
    );
  await expect.poll(() => keptReaders(copy)).toEqual({ "the-whole-story": readers });
});

test("a tip is kept though its sender is gone before the answer", bothWays, async ({ copy }) => {
  const { address } = await copy.serveAt(noon, behindTest);
  const tips = 16;
  for (let n = 0; n < tips; n += 1)
    await postAndLeave(
      address,
      {
        path: "/api/tips",
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          accept: "text/html",
          origin: address,
        },
        body: `message=qxhasty+${n}`,
        from: `10.0.${n}.1`,
      },
      partings[n % partings.length] ?? "destroy",
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
