import { compiledAt } from "@/lib/content/paper";
import { missingPageCaching, pageCaching } from "./caching";

/** Any site may read it, with its ETag and its links. */
export const openHeaders = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "ETag, Link",
};

/**
 * A text that any program and any site may fetch, cached like a page. `changedAt` is its last change. Every
 * compile of changed content counts as a change too, since an edit may have no date (a new name).
 */
export function openText(
  body: string,
  type: string,
  now: Date,
  changedAt?: Date,
  headers: Record<string, string> = {},
): Response {
  const changed = Math.max(compiledAt().getTime(), changedAt?.getTime() ?? 0);
  return new Response(body, {
    headers: {
      "content-type": `${type}; charset=utf-8`,
      "cache-control": pageCaching,
      // Never later than the response itself, even if the clock was moved (RFC 9110, 8.8.2.1).
      "last-modified": new Date(Math.min(changed, now.getTime())).toUTCString(),
      ...openHeaders,
      "cross-origin-resource-policy": "cross-origin",
      ...headers,
    },
  });
}

/** The 404 for programs, or the 410 for a withdrawn story. */
export function noOpenText(isWithdrawn = false): Response {
  const response = isWithdrawn
    ? plainText("Taken down.\n", 410, missingPageCaching)
    : plainText("No such address.\n", 404, missingPageCaching);
  // Scripts of other sites learn that it is gone, and not only that they could not fetch it.
  for (const [name, value] of Object.entries(openHeaders)) response.headers.set(name, value);
  return response;
}

/** The 404 for programs at an unknown address under /api/. */
export const noSuchRoute = () => plainText("No such address.\n", 404);

/** A short text for programs. By default no cache may store it. */
export function plainText(text: string, status = 200, caching = "no-store"): Response {
  return new Response(text, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": caching },
  });
}
