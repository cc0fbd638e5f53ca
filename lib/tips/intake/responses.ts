import { site } from "@/lib/content/site";
import type { RequestHeaders } from "@/lib/http/request-headers";
import { isSameSite } from "@/lib/http/same-site";
import { confidentialHeaders } from "@/lib/http/security-headers";
import { TipsClosed, TipsNotSetUp } from "@/lib/tips/store/resilient-tips-store";
import { networksOf } from "./admission";
import { readBody } from "./read-body";
import type { PlainForm } from "./read-multipart";
import { turnedAwayPage } from "./result-pages";
import type { Saved } from "./saver";
import { Slots } from "./slots";

type Routes = {
  /** Answers the script, with JSON. */
  toScript: (value: unknown, address: string) => Promise<Response>;
  /** Answers a plain form, with a page. Where there is none, forms are refused. */
  toForm?: (form: PlainForm, address: string) => Promise<Response>;
  /** Whether a form's file could be stored. */
  takesFiles?: () => Promise<boolean>;
};

/** Files of plain forms that are in memory at once: each needs up to 75 MB until it is stored. */
const fileSlots = new Slots({ inAll: 2, each: 1 });

/** Answers a POST of a source, or refuses it unread. */
export async function answerSource(
  request: Request,
  { toScript, toForm, takesFiles = async () => false }: Routes,
): Promise<Response> {
  const headers: RequestHeaders = request.headers;
  if (!isSameSite(headers)) return refusal(headers, 403);
  const address = clientAddress(headers);
  const isMultipart = headers.get("content-type")?.startsWith("multipart/") ?? false;
  const isShut = isMultipart && !(await takesFiles().catch(() => false));
  let release: (() => void) | undefined;
  try {
    const body = await readBody(request, () => {
      if (isShut) return "shut";
      release ??= fileSlots.take(networksOf(address).each);
      return release ? undefined : "busy";
    });
    if (body.kind === "refused") return refusal(headers, body.status);
    if (body.kind === "json") return await orClosed(() => toScript(body.value, address));
    return toForm ? await toForm(body, address) : refusal(headers, 415);
  } finally {
    release?.();
  }
}

/** The client's address: the only one that the server leaves here (lib/server/client-address). */
export function clientAddress(headers: RequestHeaders): string {
  return headers.get("x-forwarded-for") ?? "";
}

/** A response for the script, and for other programs. */
export function json(status: number, value: object, headers: Record<string, string> = {}): Response {
  return Response.json(value, { status, headers: { ...confidentialHeaders, ...headers } });
}

export function busyJson(retryAfterSeconds: number): Response {
  return json(429, { ok: false }, { "retry-after": String(retryAfterSeconds) });
}

/**
 * What became of a message, for the script. It uploads missing files again. Without room for files the source
 * can send words alone.
 */
export function savingJson(saving: Saved): Response {
  if (saving === "saved") return json(201, { ok: true });
  if (saving === "unknown") return json(404, { ok: false });
  return saving === "no files" ? noFilesJson() : json(409, { ok: false });
}

export function noFilesJson(): Response {
  return json(503, { ok: false, files: false });
}

/**
 * After a failure no tip can be taken: gives the newsroom's mail address instead, and whether the site is not
 * set up to take tips at all.
 */
export async function orClosed(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (cause) {
    logFailure(cause);
    return json(503, { ok: false, isClosed: cause instanceof TipsNotSetUp, mail: site().tips.mail });
  }
}

/** Undefined after a failure. */
export async function orLogged<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await work();
  } catch (cause) {
    logFailure(cause);
    return undefined;
  }
}

/** Logs a failure once, and only its message: the details may quote a tip. */
function logFailure(cause: unknown): void {
  if (cause instanceof TipsClosed) return;
  const reason = cause instanceof Error ? cause.message : "the reason is unknown";
  console.error(`A request about tips failed: ${reason}`);
}

const refusals = {
  400: "That cannot be read.\n",
  403: "That was not sent from a page of this site.\n",
  413: "That is too long: the maximum is 64 KB of JSON, or a form of 256 KB.\n",
  415: "Send a form or JSON, not compressed.\n",
} as const;

/** Refuses a request that our own pages never send: with a line for programs, a page for browsers. */
export function refusal(
  headers: RequestHeaders,
  status: keyof typeof refusals,
): Response | Promise<Response> {
  if (/\btext\/html\b/.test(headers.get("accept") ?? "")) {
    if (status === 403) return turnedAwayPage("foreign");
    if (status === 413) return turnedAwayPage("too-long");
  }
  const type = { "content-type": "text/plain; charset=utf-8" };
  return new Response(refusals[status], { status, headers: { ...confidentialHeaders, ...type } });
}
