import { site } from "@/lib/content/site";
import type { RequestHeaders } from "@/lib/http/request-headers";
import { confidentialHeaders } from "@/lib/http/security-headers";
import { TipsClosed } from "@/lib/tips/tips-closed";
import { turnedAwayPage } from "./result-pages";

/** A response for the script, and for other programs. */
export function json(status: number, value: object, headers: Record<string, string> = {}): Response {
  return Response.json(value, { status, headers: { ...confidentialHeaders, ...headers } });
}

/** No tip can be taken: gives the newsroom's mail address instead. */
export function closedJson(): Response {
  return json(503, { ok: false, mail: site().tips.mail });
}

export function busyJson(retryAfterSeconds: number): Response {
  return json(429, { ok: false }, { "retry-after": String(retryAfterSeconds) });
}

const refusals = {
  400: "That cannot be read.\n",
  403: "That was not sent from a page of this site.\n",
  413: "That is too long: the maximum is 64 KB.\n",
  415: "Send a form or JSON, not compressed.\n",
} as const;

/** Refuses a request that our own pages never send: with a line for programs, a page for browsers. */
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

/** Logs an error, unless it was logged already. Only its message: the details may quote a tip. */
export function logFault(cause: unknown): void {
  if (cause instanceof TipsClosed) return;
  console.error(
    `A request about tips failed: ${cause instanceof Error ? cause.message : "the reason is unknown"}`,
  );
}

/**
 * The client's address: the one trustworthy address that the server leaves in this header
 * (lib/server/client-address).
 */
export function addressOf({ headers }: { headers: RequestHeaders }): string {
  return headers.get("x-forwarded-for") ?? "";
}
