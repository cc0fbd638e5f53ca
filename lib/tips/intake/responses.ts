import { site } from "@/lib/content/site";
import type { RequestHeaders } from "@/lib/http/request-headers.js";
import { confidentialHeaders } from "@/lib/http/security-headers";
import { TipsClosed } from "@/lib/tips/tips-closed";
import { turnedAwayPage } from "./result-pages";

/** What programs and the paper's own script are answered. */
export function json(status: number, value: object, headers: Record<string, string> = {}): Response {
  return Response.json(value, { status, headers: { ...confidentialHeaders, ...headers } });
}

/** Where no tip can be taken: the address that takes them instead. */
export function closedJson(): Response {
  return json(503, { ok: false, mail: site().tips.mail });
}

export function busyJson(retryAfterSeconds: number): Response {
  return json(429, { ok: false }, { "retry-after": String(retryAfterSeconds) });
}

const refusals = {
  400: "That cannot be read.\n",
  403: "That did not come from a page of this paper.\n",
  413: "That is too long: 64 KB are taken.\n",
  415: "Send a form or JSON, not compressed.\n",
} as const;

/** What nobody gets who uses the paper's own pages: a line for programs, a page for whoever shows one. */
export function refusal(
  { headers }: { headers: RequestHeaders },
  status: keyof typeof refusals,
): Response | Promise<Response> {
  if (/\btext\/html\b/.test(headers.get("accept") ?? "")) {
    if (status === 403) return turnedAwayPage("foreign");
    if (status === 413) return turnedAwayPage("too-long");
  }
  return new Response(refusals[status], {
    status,
    headers: { ...confidentialHeaders, "content-type": "text/plain; charset=utf-8" },
  });
}

/** Tells the log of a fault of ours, unless that was done. Never what it was about: that may be a tip. */
export function tellFault(cause: unknown): void {
  if (cause instanceof TipsClosed) return;
  console.error(
    `A request about tips failed: ${cause instanceof Error ? cause.message : "for no known reason"}`,
  );
}

/** Where a request came from: the one address that our server lets stand (lib/server/client-address.js). */
export function addressOf({ headers }: { headers: RequestHeaders }): string {
  return headers.get("x-forwarded-for") ?? "";
}
