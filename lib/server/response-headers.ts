import { closedPolicy, markedAsPage, securityHeaders } from "@/lib/http/security-headers";
import type { Reply } from "./reply";

/** Headers that only Next's own client reads, and those that Node sets for each connection. */
const internalHeaders = /^(?:x-nextjs-.*|transfer-encoding|connection|keep-alive)$/;

/** Removes the headers that are not for readers. */
export function removeInternalHeaders(reply: Reply): void {
  for (const name of [...reply.headers.keys()])
    if (internalHeaders.test(name) || name in markedAsPage) reply.headers.delete(name);
}

const defaults = Object.entries({ ...securityHeaders, "Content-Security-Policy": closedPolicy });

/** Adds the security headers that a response does not set itself. */
export function addSecurityHeaders(reply: Reply): void {
  for (const [name, value] of defaults) if (!reply.headers.has(name)) reply.headers.set(name, value);
}

/** Request headers of Next's own client, which documents do not have. */
const frameworkNames = /^(?:rsc|next-.*)$/i;

/** Adds names to a `Vary` header, and removes duplicates and the framework's names (RFC 9110, 12.5.5). */
export function vary(reply: Reply, ...added: string[]): void {
  const names = [...(reply.headers.get("vary") ?? "").split(","), ...added].map((name) => name.trim());
  const kept = new Set(names.filter((name) => name && !frameworkNames.test(name)));
  if (kept.size > 0) reply.headers.set("vary", [...kept].join(", "));
  else reply.headers.delete("vary");
}
