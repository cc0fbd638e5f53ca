/**
 * How many pages the server sent, for Most Read: a proxy in front may pass pages and swallow the views of their readers.
 * Next bundles the routes apart from the server, so the number hangs where both find it: on the process.
 */

/** @typedef {import("node:http").ServerResponse} ServerResponse */

const key = Symbol.for("rush-hour-daily.pages-served");
const holder = /** @type {{ [key]?: number }} */ (/** @type {unknown} */ (process));

/**
 * Counts a response that has left, where it was a page: sent, or found unchanged. Only pages have a policy that allows
 * script; a 304 says no content type.
 * @param {Pick<ServerResponse, "statusCode" | "getHeader">} response
 */
export function countPage(response) {
  const isPage =
    [200, 304].includes(response.statusCode) &&
    String(response.getHeader("content-security-policy")).includes("script-src");
  if (isPage) holder[key] = (holder[key] ?? 0) + 1;
}

/**
 * How many pages were sent since this was last asked.
 * @returns {number}
 */
export function takePagesServed() {
  const pages = holder[key] ?? 0;
  holder[key] = 0;
  return pages;
}
