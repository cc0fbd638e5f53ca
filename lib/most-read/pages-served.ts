/** How many pages the server sent, for Most Read: a proxy in front may pass pages and swallow the views of their readers. */
import type { ServerResponse } from "node:http";
import { perProcess } from "@/lib/per-process";

const served = perProcess("pages-served", () => ({ pages: 0 }));

/**
 * Counts a response that was sent, if it was a page, new or unchanged (304). A 304 has no content type, so a page is
 * known by its policy: no other response allows script.
 */
export function countPage(response: Pick<ServerResponse, "statusCode" | "getHeader">): void {
  const policy = String(response.getHeader("content-security-policy"));
  if ([200, 304].includes(response.statusCode) && policy.includes("script-src")) served.pages++;
}

/** Returns how many pages were sent since the last call. */
export function takePagesServed(): number {
  const { pages } = served;
  served.pages = 0;
  return pages;
}
