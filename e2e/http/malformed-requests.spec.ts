import { once } from "node:events";
import { connect as connectHttp2 } from "node:http2";
import { connect } from "node:net";
import { connect as connectTls } from "node:tls";
import { expect } from "playwright/test";
import { isNginxMissing } from "./nginx";
import { test } from "./nginx-test";
import { statusesIn } from "./raw-request";

const targets = [
  "/%",
  "/%zz",
  "/%00",
  "/a%00b",
  "/%2e%2e/x",
  "/..",
  "/../..",
  "/a b",
  "/a\\b",
  "/%ff",
  "/\x01",
  "*",
  "x",
  "http://",
  "/api/%",
  "/api/tips/%00",
  "/tips/%00",
  "/_next/static/%00",
  "/pictures/%00",
  `/${"a".repeat(10_000)}`,
  `/${"a".repeat(20_000)}`,
  `/${"a/".repeat(900)}`,
  `/${"a/".repeat(900)}only-lettr`,
  `/${"%61".repeat(3_000)}`,
];

const get = (target: string) => `GET ${target} HTTP/1.1\r\nHost: news.example\r\nConnection: close\r\n\r\n`;
const requests: Record<string, string> = {
  ...Object.fromEntries(
    targets.map((target) => [`GET ${target.slice(0, 40)}, ${target.length}`, get(target)]),
  ),
  ...Object.fromEntries(
    ["news.example:443", "127.0.0.1:22", "[::1]:22", "http://news.example/", "/", "/api/tips", "/%", "*"].map(
      (target) => [`CONNECT ${target}`, get(target).replace("GET", "CONNECT")],
    ),
  ),
  "CONNECT of HTTP/1.0": "CONNECT news.example:443 HTTP/1.0\r\n\r\n",
  "OPTIONS *": get("*").replace("GET", "OPTIONS"),
  "an unknown method": get("/").replace("GET", "BREW"),
  "DELETE of a malformed address": get("/%00").replace("GET", "DELETE"),
  "an upgrade": get("/").replace("Connection: close", "Connection: Upgrade\r\nUpgrade: websocket"),
  "an upgrade of a malformed address": get("/%").replace("\r\n\r\n", "\r\nUpgrade: websocket\r\n\r\n"),
  "an unknown encoding": get("/api/x")
    .replace("GET", "POST")
    .replace("\r\n\r\n", "\r\nTransfer-Encoding: x\r\n\r\n"),
  "large headers": get("/").replace("\r\n\r\n", `\r\nX-Large: ${"x".repeat(20_000)}\r\n\r\n`),
};

/** What comes back for bytes until the server closes the connection. */
function received(open: () => ReturnType<typeof connect>, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = open();
    let text = "";
    socket.on("data", (chunk: Buffer) => {
      text += chunk.toString("latin1");
    });
    // Refusals may reset the connection.
    socket.on("error", () => {});
    socket.once("close", () => resolve(text));
    socket.write(bytes, "latin1");
    // An address that is answered keeps its connection for another request.
    setTimeout(() => socket.end(), 3_000).unref();
  });
}

/** The requests that got a response other than one with a status of 4xx. */
async function otherThanRefused(open: () => ReturnType<typeof connect>, host: string): Promise<string[]> {
  const faults: string[] = [];
  for (const [what, bytes] of Object.entries(requests)) {
    const text = await received(open, bytes.replace("Host: news.example", `Host: ${host}`));
    const statuses = statusesIn(text);
    // The server alone closes a connection that asks for an upgrade.
    const isRefused = statuses.length === 1 && /^4..$/.test(String(statuses[0]));
    if (!isRefused && !(what.startsWith("an upgrade") && text === ""))
      faults.push(`${what}: ${statuses.join() || "nothing"}`);
  }
  return faults;
}

test("malformed requests are the client's fault on the site itself", async ({ paper }) => {
  const { port, host } = new URL(paper.address);
  expect(await otherThanRefused(() => connect(Number(port), "127.0.0.1"), host)).toEqual([]);
});

test.describe("behind nginx", () => {
  test.skip(isNginxMissing, "nginx is not installed");

  test("malformed requests are the client's fault over plain HTTP", async ({ nginx }) => {
    const { port, host } = new URL(nginx.address);
    expect(await otherThanRefused(() => connect(Number(port), "127.0.0.1"), host)).toEqual([]);
  });

  test("malformed requests are the client's fault over TLS", async ({ nginx }) => {
    const open = () =>
      connectTls({
        port: nginx.tlsPort,
        host: "127.0.0.1",
        servername: "news.example",
        ca: nginx.certificate,
        ALPNProtocols: ["http/1.1"],
      });
    expect(await otherThanRefused(open, "news.example")).toEqual([]);
  });

  test("CONNECT is the client's fault over HTTP/2", async ({ nginx }) => {
    const client = connectHttp2(`https://127.0.0.1:${nginx.tlsPort}`, {
      servername: "news.example",
      ca: nginx.certificate,
    });
    const request = client.request({ ":method": "CONNECT", ":authority": "news.example:443" });
    const [headers] = await once(request, "response");
    expect(headers[":status"]).toBe(400);
    client.destroy();
  });
});
