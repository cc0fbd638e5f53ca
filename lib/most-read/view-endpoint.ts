/**
 * Counts views without Next, which takes most of a millisecond for each: a story that thousands open in a
 * second sends as many. The route (app/api/views) registers its counter with our server when it is first
 * called, and all later views go straight to the counter. Without our server the route takes them all.
 */
import type { IncomingMessage } from "node:http";
import { headersOf, type RequestHeaders } from "@/lib/http/request-headers";
import { perProcess } from "@/lib/per-process";

/** Must not throw. */
type ViewCounter = (headers: RequestHeaders, body: string) => void;

const path = "/api/views";

/** In bytes. No view that our script sends is longer. */
export const longestView = 300;

const registered = perProcess("view-counter", (): { counter?: ViewCounter } => ({}));

/** Registers the counter of views with the server. */
export function registerViewCounter(counter: ViewCounter): void {
  registered.counter = counter;
}

/** Takes a request that reports a view, and then calls `respond`; returns false for any other request. */
export function takeViewRequest(request: IncomingMessage, respond: () => void): boolean {
  const { counter } = registered;
  if (!counter || request.method !== "POST" || request.url !== path) return false;
  const headers = headersOf(request.headers);
  if (!isShort(headers.get("content-length"))) {
    // Not read, so it counts as malformed. It is still counted, to show that a proxy changes views.
    counter(headers, "");
    respond();
    return true;
  }
  let body = "";
  request
    .setEncoding("utf8")
    .on("data", (piece: string) => {
      body += piece;
    })
    .once("end", () => {
      counter(headers, body);
      respond();
    });
  return true;
}

/** Whether a body can be a view, by its Content-Length. */
export function isShort(contentLength: string | null | undefined): boolean {
  return Number(contentLength ?? Number.NaN) <= longestView;
}
