/**
 * What is refused before Next sees it. The site needs plain GETs for pages and files and POSTs to its own API; all
 * else that a framework's server answers is a door that nobody of ours uses.
 */

import { headersOf } from "../http/request-headers.js";

/** @typedef {import("node:http").IncomingMessage} IncomingMessage */
/** @typedef {{ status: number, message: string, allow?: string }} Refusal */

const longestTarget = 4096;
const largestBody = 64 * 1024;

/**
 * Headers by which Next's client, its own proxies and its platform steer the server. Readers' browsers send none of
 * them, and several have opened holes (a request that asks for flight data can poison a cache in front of us).
 */
const steeringHeaders =
  /^(?:rsc|next-.*|x-nextjs-.*|x-next-.*|x-middleware-.*|x-invoke-.*|x-now-.*|x-vercel-.*|x-matched-path|x-prerender-.*|x-forwarded-host|x-original-url|x-rewrite-url|content-security-policy)$/;

/**
 * Addresses that Next answers beside the paper's own: pages as flight data, its optimizer, its error pages, the front
 * page under a second name, the pages that we keep: for those that break, and to answer tips; and what next.config.js
 * leads to by a better address.
 */
const nextsOwn =
  /^\/(?:index|_error|404|500|_not-found|_global-error|out-of-service|(?:formats|list-feeds|tips\/answers)(?:\/.*)?|icons\/favicon\.ico|_next\/(?:image|data)(?:\/.*)?)\/?$/;
const flightData = /\.rsc$|\.segments(?:\/|$)/;

/**
 * Why a request is refused; undefined when it may pass.
 * @param {Pick<IncomingMessage, "method" | "url" | "headers">} request
 * @returns {Refusal | undefined}
 */
export function refusal({ method = "GET", url = "/", headers: sent }) {
  const headers = headersOf(sent);
  if (url.length > longestTarget) return { status: 414, message: "That address is too long." };
  if (!url.startsWith("/") || url.startsWith("//"))
    return { status: 400, message: "That is no address of ours." };
  const path = decoded(url.split("?", 1)[0] ?? "/");
  if (path === undefined) return { status: 400, message: "That address is malformed." };
  if (path.split("/").includes("..")) return { status: 400, message: "That address is malformed." };
  const isApi = path.startsWith("/api/");
  if (method !== "GET" && method !== "HEAD" && !(method === "POST" && isApi)) {
    return {
      status: 405,
      message: "That cannot be done here.",
      allow: isApi ? "GET, HEAD, POST" : "GET, HEAD",
    };
  }
  if (nextsOwn.test(path) || flightData.test(path)) return { status: 404, message: "No such address." };
  // A body without a length has no end that could be trusted; no browser sends one.
  if (headers.get("transfer-encoding")) return { status: 411, message: "Say how long that is." };
  if (Number(headers.get("content-length") ?? 0) > largestBody && !isFormForTips(method, path, headers))
    return { status: 413, message: "That is too long." };
  return undefined;
}

/**
 * Whether a source waits for a page: what became of its form it is told there, and what is too long is not read there
 * either (lib/tips/intake/read-body.ts).
 * @param {string} method
 * @param {string} path
 * @param {import("../http/request-headers.js").RequestHeaders} headers
 */
function isFormForTips(method, path, headers) {
  const isForm = method === "POST" && /^\/api\/tips(?:\/receipt)?$/.test(path);
  return isForm && /\btext\/html\b/.test(headers.get("accept") ?? "");
}

/**
 * The path as text; undefined when it is not well-formed UTF-8 or holds control characters or backslashes.
 * @param {string} path
 */
function decoded(path) {
  try {
    const text = decodeURIComponent(path);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
    return /[\u0000-\u001f\u007f\\]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/**
 * Takes the steering headers out of a request, so that it is answered as any reader's.
 * @param {Pick<IncomingMessage, "headers">} request
 */
export function dropSteeringHeaders({ headers }) {
  for (const name of Object.keys(headers)) {
    if (steeringHeaders.test(name)) delete headers[name];
  }
}
