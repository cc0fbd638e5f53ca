import type { RequestHeaders } from "./request-headers.js";
import { isOriginOf } from "./same-host";

/**
 * Whether a request comes from a page of ours, or from no page at all. Browsers say Sec-Fetch-Site, but not over plain
 * HTTP, nor Safari before 16.4: then the origin tells. "null" is the origin of pages that hide theirs, as ours do not.
 */
export function isSameSite(headers: RequestHeaders): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = headers.get("origin");
  if (origin === null) return true;
  return isOriginOf(origin, headers.get("host") ?? "");
}
