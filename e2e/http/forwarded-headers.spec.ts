import { connect as connectHttp2 } from "node:http2";
import { expect } from "playwright/test";
import { type RequestHeader, requestHeaders } from "@/lib/http/request-headers";
import { isNginxMissing, type Nginx, withNginx, without } from "./nginx";
import { test } from "./nginx-test";
import { rawRequest } from "./raw-request";
import { standIn } from "./stand-in-site";

test.skip(isNginxMissing, "nginx is not installed");

const declared = Object.entries(requestHeaders) as [RequestHeader, (typeof requestHeaders)[RequestHeader]][];

/** Headers that no route reads: they could steer a framework, forge an address or identify a reader. */
const undeclared: Record<string, string> = {
  authorization: "Basic cHJvYmU=",
  cookie: "__prerender_bypass=probe",
  dnt: "1",
  forwarded: "for=6.6.6.6;host=evil.example",
  from: "probe@evil.example",
  "cf-connecting-ip": "6.6.6.6",
  "if-range": '"probe"',
  "next-action": "probe",
  "next-router-prefetch": "1",
  "next-router-state-tree": "probe",
  "next-url": "/probe",
  pragma: "no-cache",
  "cache-control": "no-cache",
  range: "bytes=0-1",
  referer: "https://evil.example/probe",
  rsc: "1",
  "sec-ch-ua": '"Probe"',
  "sec-fetch-dest": "document",
  "sec-fetch-mode": "navigate",
  "sec-fetch-user": "?1",
  "sec-gpc": "1",
  "true-client-ip": "6.6.6.6",
  "upgrade-insecure-requests": "1",
  via: "1.1 probe",
  "x-forwarded-host": "evil.example",
  "x-forwarded-port": "1",
  "x-forwarded-prefix": "/probe",
  "x-http-method-override": "DELETE",
  "x-invoke-path": "/probe",
  "x-matched-path": "/probe",
  "x-middleware-prefetch": "1",
  "x-middleware-subrequest": "middleware:middleware",
  "x-nextjs-data": "1",
  "x-now-route-matches": "1=probe",
  "x-original-url": "/probe",
  "x-prerender-revalidate": "probe",
  "x-real-ip": "6.6.6.6",
  "x-requested-with": "probe",
  "x-rewrite-url": "/probe",
  "x-vercel-id": "probe",
};

/**
 * A value for each header that a browser can send. Headers of the connection itself are left to the client.
 */
const probes = Object.fromEntries(
  declared
    .map(([name]) => name)
    .filter((name) => !["host", "content-length", "transfer-encoding"].includes(name))
    .map((name) => [name, name === "accept-encoding" ? "gzip, br;q=0.9, zstd" : `probe of ${name}`]),
);

const routes: [what: string, path: string, method?: "POST"][] = [
  ["the front page", "/"],
  ["a story", "/the-whole-story"],
  ["a list", "/category/tides"],
  ["a card", "/cards/article/the-whole-story/0123456789abcdef.png"],
  ["a feed", "/feed.xml"],
  ["a sitemap", "/sitemaps/pages.xml"],
  ["a copy of a story", "/the-whole-story.json"],
  ["Most Read as data", "/most-read.json"],
  ["a picture that is not on disk", "/pictures/none-1.avif"],
  ["a video that is not on disk", "/media/none-0123456789.webm"],
  ["a font that is not on disk", "/_next/static/media/none.woff2"],
  ["a script that is not on disk", "/script/none.js"],
  ["an icon", "/favicon.ico"],
  ["the form for tips", "/tips"],
  ["the form for receipts", "/tips/receipt"],
  ["liveness", "/healthz"],
  ["readiness", "/readyz"],
  ["readiness for tips", "/readyz/tips"],
  ["a missing page", "/there-is-no-such-page"],
  ["a view", "/api/views", "POST"],
  ["a tip", "/api/tips", "POST"],
  ["a receipt", "/api/tips/receipt", "POST"],
  ["a challenge", "/api/tips/challenge"],
  ["no such route", "/api/none"],
  ["the bare address of the API", "/api"],
];

type Send = (path: string, method: "GET" | "POST", headers: Record<string, string>) => Promise<unknown>;

type Transport = { send: Send; scheme: "http" | "https"; host: string };

/** The headers that the site must receive if these were sent, according to `requestHeaders`. */
function expectedOf(
  sent: Record<string, string>,
  { path, method, scheme, host }: { path: string; method: "GET" | "POST" } & Omit<Transport, "send">,
): Record<string, string> {
  const isApi = path.startsWith("/api/");
  const written: Partial<Record<RequestHeader, string>> = {
    // A cached page is the same for every port, so the site gets the name without the port.
    host: isApi ? host : host.replace(/:\d+$/, ""),
    "x-forwarded-for": "127.0.0.1",
    "x-forwarded-proto": scheme,
    "accept-encoding": "accept-encoding" in sent ? "br" : "identity",
    ...(method === "POST" && { "content-length": "2" }),
  };
  return Object.fromEntries(
    declared
      .filter(([, { at }]) => at === "all" || at === (isApi ? "api" : "pages"))
      .flatMap(([name, { at, proxy }]) => {
        // nginx keeps no videos, so it cannot say whether a reader's copy is current.
        const handles = proxy === "handles" && !(path.startsWith("/media/") && at === "pages");
        if (handles) return [];
        const value = proxy === "writes" ? written[name] : sent[name];
        return value === undefined ? [] : [[name, value]];
      }),
  );
}

/** Headers that nginx forwards wrongly, one line per header and route. */
async function faultsOf(edit?: (config: string) => string): Promise<string[]> {
  const faults: string[] = [];
  let received: Record<string, unknown> = {};
  const site = await standIn((_path, response, headers) => {
    received = headers;
    response.setHeader("cache-control", "no-store");
    response.end("answer");
  });
  const tryAll = async ({ send, scheme, host }: Transport) => {
    for (const [what, path, method = "GET"] of routes) {
      for (const sent of [{ ...undeclared, ...probes }, {}]) {
        received = {};
        await send(path, method, sent);
        const expected = expectedOf(sent, { path, method, scheme, host });
        for (const name of new Set([...Object.keys(expected), ...Object.keys(received)]))
          if (received[name] !== expected[name])
            faults.push(`${what}, ${scheme}: ${name} is ${received[name]}, not ${expected[name]}`);
      }
    }
  };
  try {
    await withNginx({ site: site.address, ...(edit && { edit }) }, async (nginx) => {
      await tryAll({
        send: (path, method, headers) =>
          rawRequest(nginx.address, path, { method, headers, ...(method === "POST" && { body: "{}" }) }),
        scheme: "http",
        host: new URL(nginx.address).host,
      });
      await overHttp2(nginx, (send, host) => tryAll({ send, scheme: "https", host }));
    });
  } finally {
    await site.stop();
  }
  return faults;
}

/** Sends requests as a browser does: over TLS and HTTP/2, to the paper's host name. */
async function overHttp2(
  { tlsPort, certificate }: Nginx,
  work: (send: Send, host: string) => Promise<void>,
): Promise<void> {
  const host = `news.example:${tlsPort}`;
  const client = connectHttp2(`https://127.0.0.1:${tlsPort}`, {
    ca: certificate,
    servername: "news.example",
  });
  try {
    await work(
      (path, method, headers) =>
        new Promise((resolve, reject) => {
          // Browsers say the length of a body over HTTP/2 too, where nothing requires it.
          const length = method === "POST" && { "content-length": "2" };
          const target = { ":path": path, ":method": method, ":authority": host };
          const stream = client.request({ ...target, ...length, ...headers });
          stream
            .once("error", reject)
            .once("end", () => resolve(undefined))
            .resume();
          stream.end(method === "POST" ? "{}" : undefined);
        }),
      host,
    );
  } finally {
    client.close();
  }
}

test("nginx forwards every header that the site reads, and no other", async () => {
  expect(await faultsOf()).toEqual([]);
});

test("this test detects a missing and a superfluous line in nginx.conf", async () => {
  const kept = declared
    .filter(([, { proxy, at }]) => proxy === "passes" && at === "api")
    .map(([name]) => name);
  expect(kept.length).toBeGreaterThanOrEqual(8);
  const withoutLines = await faultsOf((config) =>
    kept.reduce((left, name) => without(left, new RegExp(`proxy_set_header ${name} `, "i")), config),
  );
  for (const name of kept) expect(withoutLines.join("\n")).toContain(`a view, https: ${name} is undefined`);
  const withAllHeaders = await faultsOf((config) => without(config, /proxy_pass_request_headers off;/));
  expect(withAllHeaders.join("\n")).toContain(
    "a story, http: cookie is __prerender_bypass=probe, not undefined",
  );
});
