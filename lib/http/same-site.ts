import type { RequestHeaders } from "./request-headers";
import { isOriginOf } from "./same-host";

/**
 * Whether a request comes from a page of ours or from no page at all. Decided by Sec-Fetch-Site, or by the
 * origin over plain HTTP and in Safari before 16.4, which do not send it. Pages that hide their origin send
 * "null"; ours do not.
 */
export function isSameSite(headers: RequestHeaders): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = headers.get("origin");
  if (origin === null) return true;
  return isOriginOf(origin, headers.get("host") ?? "");
}
