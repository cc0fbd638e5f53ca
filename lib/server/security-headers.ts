import { closedPolicy, securityHeaders } from "@/lib/http/security-headers";
import type { Reply } from "./reply";

const defaults = Object.entries({ ...securityHeaders, "Content-Security-Policy": closedPolicy });

/** Adds the security headers that a response does not set itself. */
export function addSecurityHeaders(reply: Reply): void {
  for (const [name, value] of defaults) if (!reply.headers.has(name)) reply.headers.set(name, value);
}
