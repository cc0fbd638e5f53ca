import { readFileSync } from "node:fs";
import { join } from "node:path";
import { finishedDocument } from "@/lib/documents/document";
import { documentPolicy } from "@/lib/documents/document-policy";
import { buildFolder } from "@/lib/env";
import type { Reply } from "./reply";

export type ErrorPage = { body: Buffer; policy: string };

/** Reads the error page, which the build rendered: what breaks other pages may break its rendering too. */
export function readErrorPage(): ErrorPage {
  const html = finishedDocument(readFileSync(join(buildFolder(), "server/app/out-of-service.html"), "utf8"));
  return { body: Buffer.from(html), policy: documentPolicy(html) };
}

/**
 * Replaces a page that broke by the error page: HTML with status 5xx, and HTML that is not one of our pages.
 * A page of ours with status 503 stays, because it says what is unavailable.
 */
export function replaceBrokenPage(reply: Reply, isMarked: boolean, { body, policy }: ErrorPage): Reply {
  const { status } = reply;
  if (!isHtml(reply) || (isMarked && (status < 500 || status === 503))) return reply;
  const own = { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" };
  return { status, headers: new Headers({ ...own, "content-security-policy": policy }), body };
}

export const isHtml = (reply: Reply) => reply.headers.get("content-type")?.startsWith("text/html") ?? false;
