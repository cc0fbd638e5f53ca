import { compiledAt } from "@/lib/content/paper";
import { missingPageCaching, pageCaching } from "./caching";

/**
 * A text that any program and any site may fetch, cached like a page. `changedAt` is its last change. Every
 * compile of changed content counts as a change too, since an edit may have no date (a typing error, a new
 * name).
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
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
      ...headers,
    },
  });
}

/** The 404 for programs, or the 410 for a withdrawn story. */
export function noOpenText(isWithdrawn = false): Response {
  return new Response(isWithdrawn ? "Taken down.\n" : "No such address.\n", {
    status: isWithdrawn ? 410 : 404,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": missingPageCaching },
  });
}
