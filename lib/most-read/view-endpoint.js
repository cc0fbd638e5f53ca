/**
 * Views by the short way. A story that thousands open in a second sends as many views, and Next takes most of a
 * millisecond for each. So the route (app/api/views) leaves its counter with this server when it is first asked, and
 * all later views go straight there. Where this server does not run, the route takes them all.
 */

import { headersOf } from "../http/request-headers.js";

/** @typedef {import("node:http").IncomingMessage} IncomingMessage */
/** @typedef {import("node:http").ServerResponse} ServerResponse */
/** @typedef {import("../http/request-headers.js").RequestHeaders} RequestHeaders */
/** @typedef {(headers: RequestHeaders, body: string) => void} TakeView */

const path = "/api/views";

/** More than any view of ours takes, in bytes. */
export const longestView = 300;

// Next bundles the routes apart from the server, so the counter hangs where both find it: on the process.
const key = Symbol.for("rush-hour-daily.take-view");
const holder = /** @type {{ [key]?: TakeView }} */ (/** @type {unknown} */ (process));

/**
 * Leaves the counter of views with the server.
 * @param {TakeView} takeView never throws
 */
export function takeViewsBy(takeView) {
  holder[key] = takeView;
}

/**
 * Answers a request that tells of a view; returns whether it did. The answer is the same whatever became of it.
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 * @returns {boolean}
 */
export function answerView(request, response) {
  const takeView = holder[key];
  if (!takeView || request.method !== "POST" || request.url !== path) return false;
  const headers = headersOf(request.headers);
  const answer = () => response.writeHead(204, { "cache-control": "no-store" }).end();
  if (!isShort(headers.get("content-length"))) {
    // Not read, and so malformed. It is tallied all the same, to show what a proxy makes of views.
    takeView(headers, "");
    answer();
    return true;
  }
  let body = "";
  request
    .setEncoding("utf8")
    .on("data", (/** @type {string} */ piece) => {
      body += piece;
    })
    .once("end", () => {
      takeView(headers, body);
      answer();
    });
  return true;
}

/**
 * Whether a body of this length can be a view.
 * @param {string | null | undefined} contentLength as the header says it
 */
export function isShort(contentLength) {
  return Number(contentLength ?? Number.NaN) <= longestView;
}
