import type { OutgoingHttpHeaders } from "node:http";
import { markedAsPage } from "@/lib/http/security-headers";

/** What only Next's own client reads, and what Node writes for each connection by itself. */
const internalHeaders = /^(?:x-nextjs-.*|transfer-encoding|connection|keep-alive)$/;

/** The headers that a handler wrote, without those that are not for readers. */
export function withoutFrameworkHeaders(written: OutgoingHttpHeaders): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(written)) {
    if (internalHeaders.test(name) || name in markedAsPage || value === undefined) continue;
    // Next writes the target of a redirect twice when it has just rendered it.
    const values = name === "location" ? [value].flat().slice(0, 1) : [value].flat();
    for (const one of values) headers.append(name, String(one));
  }
  return headers;
}
