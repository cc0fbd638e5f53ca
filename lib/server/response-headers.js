/**
 * The last look at an answer before it leaves: what only Next's own client reads is taken off, the security headers
 * that it lacks are set, and a page that broke is replaced by one that a reader understands.
 */
import { closedPolicy, securityHeaders } from "../http/security-headers";

/** @typedef {import("node:http").ServerResponse} ServerResponse */
/** @typedef {{ body: string, policy: string }} BrokenPage */

const ownClientsHeaders = /^x-nextjs-/;
// Documents have no client that would ask for anything but the document.
const ownClientsVary = /^(?:rsc|next-.*)$/i;

/**
 * Watches over an answer; to be called before anything is written to it.
 * @param {ServerResponse} response
 * @param {BrokenPage} brokenPage what stands in for any page that ends with a 5xx
 */
export function tidyAnswer(response, brokenPage) {
  // Whoever else watches over an answer (encoding.js) keeps the methods found here, and so comes after.
  const { writeHead, write, end } = response;
  let isBroken = false;

  response.writeHead = (/** @type {any[]} */ ...args) => {
    if (typeof args[0] === "number") response.statusCode = args[0];
    takeHeaders(response, args.at(-1));
    for (const name of response.getHeaderNames()) {
      if (ownClientsHeaders.test(name)) response.removeHeader(name);
    }
    tidyVary(response);
    // Next says the place of a redirect twice when it has just rendered it.
    const [location] = [response.getHeader("location") ?? []].flat();
    if (location !== undefined) response.setHeader("location", location);
    // A page without a policy did not come by way of the document cache: whatever it is, it is none of ours. That
    // something is not to be had now (503) only we say ourselves, in a page of its own.
    isBroken =
      String(response.getHeader("content-type")).startsWith("text/html") &&
      ((response.statusCode >= 500 && response.statusCode !== 503) ||
        !response.hasHeader("content-security-policy"));
    if (isBroken) announceBrokenPage(response, brokenPage);
    // Not before: Next keeps the headers that it finds, against those of a route.
    for (const [name, value] of Object.entries({
      ...securityHeaders,
      "Content-Security-Policy": closedPolicy,
    })) {
      if (!response.hasHeader(name)) response.setHeader(name, value);
    }
    return writeHead.call(response, response.statusCode);
  };

  response.write = (/** @type {any[]} */ ...args) => {
    if (!response.headersSent) response.writeHead(response.statusCode);
    return isBroken ? true : /** @type {any} */ (write).apply(response, args);
  };

  response.end = (/** @type {any[]} */ ...args) => {
    if (!response.headersSent) response.writeHead(response.statusCode);
    if (!isBroken) return /** @type {any} */ (end).apply(response, args);
    const body = response.req.method === "HEAD" ? "" : brokenPage.body;
    return end.call(
      response,
      body,
      "utf8",
      args.find((argument) => typeof argument === "function"),
    );
  };
}

/**
 * Sets the headers that a call of `writeHead` brings.
 * @param {ServerResponse} response
 * @param {unknown} headers the last argument of `writeHead`, which may be headers
 */
export function takeHeaders(response, headers) {
  if (!headers || typeof headers !== "object" || Array.isArray(headers)) return;
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) response.setHeader(name, value);
}

/** @param {ServerResponse} response */
function tidyVary(response) {
  const vary = [response.getHeader("vary") ?? []].flat().join(",").split(",");
  const kept = vary.map((name) => name.trim()).filter((name) => name && !ownClientsVary.test(name));
  if (kept.length > 0) response.setHeader("Vary", [...new Set(kept)].join(", "));
  else response.removeHeader("vary");
}

/**
 * @param {ServerResponse} response
 * @param {BrokenPage} brokenPage
 */
function announceBrokenPage(response, { body, policy }) {
  response.removeHeader("content-encoding");
  response.removeHeader("transfer-encoding");
  response.removeHeader("etag");
  response.setHeader("content-length", Buffer.byteLength(body));
  response.setHeader("cache-control", "no-store");
  response.setHeader("content-security-policy", policy);
}
