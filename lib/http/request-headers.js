/**
 * Every request header that the server, a route or Next reads for us, with its reason. Code reads headers
 * through `RequestHeaders` only, so that a header that is not declared here is a type error; and a proxy in
 * front needs to pass what is declared here and nothing else: e2e/http/forwarded-headers.spec.ts compares
 * deploy/nginx.conf with it.
 *
 * `at`: the addresses where it is read: `all`, `api` (/api/), or `pages` (all others).
 *
 * `proxy`: what a proxy in front does with it. `passes`: sends it on as the reader sent it. `writes`: puts
 * its own value in its place. `handles`: acts on it, and need not pass it: what concerns one connection, and
 * which copy a reader has.
 */
export const requestHeaders = /** @type {const} */ ({
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
});

/** @typedef {keyof typeof requestHeaders} RequestHeader */
/** @typedef {{ get(name: RequestHeader): string | null }} RequestHeaders what the headers of a `Request` are as well */

/**
 * The headers of a Node request, read by the names that are declared. Of a list it gives the first.
 * @param {import("node:http").IncomingHttpHeaders} headers
 * @returns {RequestHeaders}
 */
export function headersOf(headers) {
  return { get: (name) => [headers[name] ?? null].flat()[0] ?? null };
}
