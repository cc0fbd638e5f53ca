import type { IncomingHttpHeaders } from "node:http";

/**
 * Every request header that the server, a route or Next reads, with its reason. Code reads headers through
 * `RequestHeaders` only, so that a header that is not declared here is a type error; at /api/ the server
 * removes all others, and elsewhere Next gets none. A proxy in front needs to pass those declared here and no
 * others: e2e/http/forwarded-headers.spec.ts compares deploy/nginx.conf with this list.
 *
 * `at`: where it is read: `all`, `api` (/api/), or `pages` (all other addresses).
 *
 * `proxy`: what a proxy in front does with it. `passes`: forwards it as the reader sent it. `writes`:
 * replaces its value. `handles`: acts on it, and need not forward it: it concerns one connection, or the copy
 * that a reader has.
 */
export const requestHeaders = {
  host: {
    at: "all",
    proxy: "writes",
    reason:
      "HTTP requires it. At /api/ it is compared with Origin, so there it keeps the port that the reader used.",
  },
  "x-forwarded-for": {
    at: "all",
    proxy: "writes",
    reason: "The address that tips and views are limited by.",
  },
  "x-forwarded-proto": { at: "all", proxy: "writes", reason: "Next makes the URL of a request from it." },
  "accept-encoding": {
    at: "pages",
    proxy: "writes",
    reason: "Texts leave as brotli, gzip or plain. A proxy that keeps copies asks for these three only.",
  },
  "if-none-match": {
    at: "pages",
    proxy: "handles",
    reason: "Text and cards that did not change are not sent again.",
  },
  "if-modified-since": {
    at: "pages",
    proxy: "handles",
    reason: "The same, for feed readers that know no ETag.",
  },
  "transfer-encoding": { at: "all", proxy: "handles", reason: "A body without a length is refused." },
  "content-length": {
    at: "all",
    proxy: "writes",
    reason: "A body that is too long is refused before it is read.",
  },
  "content-type": { at: "api", proxy: "passes", reason: "A tip comes as a form or as JSON." },
  "content-encoding": { at: "api", proxy: "passes", reason: "A compressed tip is refused, never unpacked." },
  accept: {
    at: "api",
    proxy: "passes",
    reason: "A form without script is answered with a page, a program with a line.",
  },
  origin: { at: "api", proxy: "passes", reason: "Views and tips of another site's pages are refused." },
  "sec-fetch-site": { at: "api", proxy: "passes", reason: "The same, wherever the browser sends it." },
  "user-agent": {
    at: "api",
    proxy: "passes",
    reason: "Bots do not count as readers, and one address may have many readers.",
  },
  "accept-language": {
    at: "api",
    proxy: "passes",
    reason: "Every browser sends it, and many programs do not: they do not count.",
  },
  "sec-purpose": {
    at: "api",
    proxy: "passes",
    reason: "A page that was only prepared for a reader does not count.",
  },
  purpose: { at: "api", proxy: "passes", reason: "The older name of Sec-Purpose." },
} as const;

export type RequestHeader = keyof typeof requestHeaders;

/** Reads declared headers. The headers of a `Request` are of this type too. */
export type RequestHeaders = { get(name: RequestHeader): string | null };

/** The headers of a Node request, read by their declared names. Of several values it returns the first. */
export function headersOf(headers: IncomingHttpHeaders): RequestHeaders {
  return { get: (name) => [headers[name] ?? null].flat()[0] ?? null };
}

/** The headers of a Node request that are declared for /api/. */
export function apiHeaders(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const declared = Object.entries(requestHeaders).filter(([, { at }]) => at !== "pages");
  return Object.fromEntries(
    declared.flatMap(([name]) => (headers[name] === undefined ? [] : [[name, headers[name]]])),
  );
}
