import { compiledAt } from "@/lib/content/paper";
import { missingPageCaching, pageCaching } from "./caching";

/**
 * A text that any program and any site may fetch: kept as long as a page. `changedAt` is when what it tells last changed;
 * it counts as changed by every new edit of the content too, for an edit may carry no date (a typing error, a new name).
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
      // A moved clock must not make it younger than the answer (RFC 9110, 8.8.2.1).
      "last-modified": new Date(Math.min(changed, now.getTime())).toUTCString(),
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
      ...headers,
    },
  });
}

/** What programs get where there is nothing of that name, or not yet; or, where it was taken down, no longer. */
export function noOpenText(isWithdrawn = false): Response {
  return new Response(isWithdrawn ? "Taken down.\n" : "No such address.\n", {
    status: isWithdrawn ? 410 : 404,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": missingPageCaching },
  });
}
