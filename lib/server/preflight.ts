import type { FinishedReply } from "./finished-reply";
import type { Reply } from "./reply";

/**
 * The response to OPTIONS, made from the response to GET at that address. Scripts of other sites send it
 * before a request with headers of their own (Fetch standard, CORS-preflight fetch). Only what any site may
 * read permits that: no page does, and requests under /api/ do not get here.
 */
export function preflightReply({ headerLines }: FinishedReply): Reply {
  const place = headerLines.indexOf("access-control-allow-origin");
  if (place < 0) {
    const headers = { allow: "GET, HEAD", "content-type": "text/plain; charset=utf-8" };
    return made(405, headers, "That cannot be done here.\n");
  }
  return made(204, {
    allow: "GET, HEAD, OPTIONS",
    "access-control-allow-origin": headerLines[place + 1] ?? "",
    "access-control-allow-methods": "GET, HEAD",
    // Some browsers do not know the asterisk.
    "access-control-allow-headers":
      "*, Cache-Control, Content-Type, If-Modified-Since, If-None-Match, X-Requested-With",
    "access-control-max-age": "86400",
  });
}

function made(status: number, headers: Record<string, string>, text = ""): Reply {
  return {
    status,
    headers: new Headers({ ...headers, "cache-control": "no-store" }),
    body: Buffer.from(text),
  };
}
