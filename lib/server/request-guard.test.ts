import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { join } from "node:path";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { refusal, refuseTunnels } from "./request-guard";

const statusFor = (method: string, url: string, headers = {}) => refusal({ method, url, headers })?.status;

test.each([
  ["GET", "/"],
  ["HEAD", "/last-tram-of-line-7"],
  ["GET", "/caf%C3%A9?q=%E0%A4%A"],
  ["GET", "/a..b/...c"],
  ["GET", `/${"a".repeat(4095)}`],
  ["POST", "/api/tips"],
  ["GET", "/tips"],
  ["GET", "/tips/receipt"],
])("%s %s may pass", (method, url) => {
  expect(refusal({ method, url, headers: { "content-length": "65536" } })).toBeUndefined();
});

test.each([
  ["POST", "/", 405],
  ["POST", "/apiary", 405],
  ["DELETE", "/api/tips", 405],
  ["OPTIONS", "*", 400],
  ["GET", "http://169.254.169.254/", 400],
  ["GET", "//evil.example/", 400],
  ["GET", "/%E0%A4%A", 400],
  ["GET", "/%", 400],
  ["GET", "/%c0%ae%c0%ae/", 400],
  ["GET", "/a%00b", 400],
  ["GET", "/a%0d%0ab", 400],
  ["GET", "/a%5c..%5cb", 400],
  ["GET", "/a/../b", 400],
  ["GET", "/a/%2e%2e%2fb", 400],
  ["GET", `/${"a".repeat(4096)}`, 414],
  ["GET", "/tips/answers/thanks", 404],
  ["GET", "/icons/favicon.ico", 404],
  ["GET", "/tips/%61nswers/replies/", 404],
])("%s %s is refused with %i", (method, url, status) => {
  expect(statusFor(method, url)).toBe(status);
});

test("a refused method gets a list of the allowed ones", () => {
  expect(refusal({ method: "PUT", url: "/", headers: {} })?.allow).toBe("GET, HEAD");
  expect(refusal({ method: "PUT", url: "/api/tips", headers: {} })?.allow).toBe("GET, HEAD, POST");
});

test("only a part of a source's files may be put, of a megabyte at most", () => {
  const url = "/api/tips/files";
  expect(statusFor("PUT", url, { "content-length": "1048576" })).toBeUndefined();
  expect(statusFor("PUT", url, { "content-length": "1048577" })).toBe(413);
  expect(statusFor("PUT", url, { "transfer-encoding": "chunked" })).toBe(411);
  expect(statusFor("POST", url, { "content-length": "65537" })).toBe(413);
  expect(refusal({ method: "DELETE", url, headers: {} })?.allow).toBe("GET, HEAD, POST");
  for (const other of ["/api/tips", "/api/tips/receipt", "/api/views", "/", "/api/tips/files/x"])
    expect(statusFor("PUT", other, { "content-length": "3" }), other).toBe(405);
});

test("a source's form may come with a file, and no other form", () => {
  const form = { "content-length": "26000000", "content-type": "multipart/form-data; boundary=x" };
  for (const path of ["/api/tips", "/api/tips/receipt"])
    expect(statusFor("POST", path, form)).toBeUndefined();
  for (const path of ["/api/tips/files", "/api/views", "/api/x"])
    expect(statusFor("POST", path, form)).toBe(413);
  expect(statusFor("GET", "/api/tips", form)).toBe(413);
});

test("a body has a length, of 64 KB at most", () => {
  expect(statusFor("POST", "/api/tips", { "content-length": "65537" })).toBe(413);
  expect(statusFor("POST", "/api/tips", { "transfer-encoding": "chunked" })).toBe(411);
  expect(statusFor("GET", "/", { "content-length": "65537" })).toBe(413);
});

test("a source's form that is too long passes, unread, to get a page in response; nothing else does", () => {
  const form = { "content-length": "65537", accept: "text/html,application/xhtml+xml;q=0.9" };
  expect(statusFor("POST", "/api/tips", form)).toBeUndefined();
  expect(statusFor("POST", "/api/tips/receipt", form)).toBeUndefined();
  expect(statusFor("POST", "/api/tips", { ...form, accept: "*/*" })).toBe(413);
  expect(statusFor("POST", "/api/views", form)).toBe(413);
  expect(statusFor("GET", "/api/tips", form)).toBe(413);
  expect(statusFor("POST", "/api/tips", { ...form, "transfer-encoding": "chunked" })).toBe(411);
});

test("any request is refused as the client's fault, or not at all", () => {
  const anything = fc.record({ method: fc.string(), url: fc.string(), headers: fc.constant({}) });
  fc.assert(
    fc.property(anything, (request) => {
      const status = refusal(request)?.status ?? 400;
      return status >= 400 && status < 500;
    }),
  );
});

// Whole classes of vulnerabilities in Next need one of these features. The newspaper uses none.
const unusedFeatures: [what: string, mark: RegExp][] = [
  ["a Server Action", /^\s*["']use server["']/m],
  ["a host that pictures are fetched from", /\bremotePatterns\b|\bimages:\s*\{[^}]*\bdomains\b/],
  ["the image optimizer", /from\s+["']next\/(?:legacy\/)?image["']/],
  ["a proxy or middleware", /export\s+(?:async\s+)?(?:function|const)\s+(?:proxy|middleware)\b/],
];

test.each(unusedFeatures)("nothing in the source is %s", (_what, mark) => {
  const holding = sources().filter((path) => mark.test(readFileSync(path, "utf8")));
  expect(holding).toEqual([]);
});

test("and the search would find it", () => {
  const open = `"use server";\nimport Image from "next/image";\nexport function proxy() {}\nconst a = { remotePatterns: [] };`;
  for (const [what, mark] of unusedFeatures) expect(mark.test(open), what).toBe(true);
});

function sources(): string[] {
  const inFolders = ["app", "components", "lib"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => join(folder, path)),
  );
  return [...inFolders, "next.config.js"].filter((path) => /(?<!\.test)\.(?:js|tsx?)$/.test(path));
}

test.each([
  ["keeps the connection open", () => {}],
  ["resets the connection", (socket: Socket) => void socket.resetAndDestroy()],
])("a client that sends CONNECT and then %s is refused, and leaves no connection", async (_what, leave) => {
  const server = createServer();
  refuseTunnels(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const client = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
  client.on("error", () => {});
  onTestFinished(() => void client.destroy());
  client.write("CONNECT news.example:443 HTTP/1.1\r\nHost: news.example\r\n\r\n");
  const [response] = await once(client, "data");
  expect(String(response)).toMatch(/^HTTP\/1\.1 405 .*\r\nAllow: GET, HEAD\r\n/s);
  // More than what fits into the buffers of the connection.
  client.write("x".repeat(8 * 1024 * 1024));
  leave(client);
  await expect
    .poll(() => new Promise((resolve) => server.getConnections((_, count) => resolve(count))))
    .toBe(0);
});
