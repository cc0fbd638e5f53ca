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
 * that a reader has. It passes those of videos and recordings, which it does not cache.
 */
export const requestHeaders = {
  // With the reader's port at /api/, where it is compared with Origin.
  host: { at: "all", proxy: "writes", reason: "HTTP requires it, and Origin must match it." },
  "x-forwarded-for": { at: "all", proxy: "writes", reason: "Tips and views are limited by this address." },
  "x-forwarded-proto": { at: "all", proxy: "writes", reason: "Next makes the URL of a request from it." },
  // A caching proxy requests these three only.
  "accept-encoding": { at: "pages", proxy: "writes", reason: "Texts leave as brotli, gzip or plain." },
  "if-none-match": { at: "pages", proxy: "handles", reason: "What did not change is not sent again." },
  "if-modified-since": { at: "pages", proxy: "handles", reason: "The same, for readers without ETags." },
  range: { at: "pages", proxy: "handles", reason: "Players ask for a part of a video." },
  "if-range": { at: "pages", proxy: "handles", reason: "The same, unless the video has changed." },
  "transfer-encoding": { at: "all", proxy: "handles", reason: "A body without a length is refused." },
  "content-length": { at: "all", proxy: "writes", reason: "A body that is too long is refused unread." },
  "content-type": {
    at: "api",
    proxy: "passes",
    reason: "A tip comes as a form or as JSON, its files in parts.",
  },
  "content-encoding": { at: "api", proxy: "passes", reason: "A compressed tip is refused, never unpacked." },
  accept: { at: "api", proxy: "passes", reason: "Forms get a page as response, programs a line." },
  origin: { at: "api", proxy: "passes", reason: "Views and tips of another site's pages are refused." },
  "sec-fetch-site": { at: "api", proxy: "passes", reason: "The same, wherever the browser sends it." },
  "x-tip-ticket": { at: "api", proxy: "passes", reason: "A part of a source's files needs a ticket." },
  "x-tip-part": { at: "api", proxy: "passes", reason: "The place of a part among the others." },
  "user-agent": { at: "api", proxy: "passes", reason: "Bots do not count, and a network has many readers." },
  // Many programs do not send it.
  "accept-language": { at: "api", proxy: "passes", reason: "Without it a view does not count." },
  "sec-purpose": { at: "api", proxy: "passes", reason: "A page that is only prepared does not count." },
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
