/**
 * The last steps before a response is sent. They run once for each rendering; what they make can be sent to
 * any number of readers without further work.
 */
import { createHash } from "node:crypto";
import { markedAsPage } from "@/lib/http/security-headers";
import type { Encoding, Encodings } from "./accepted-encodings";
import type { CollectedReply } from "./collected-response";
import { chooseEncoding, compress, isCompressible } from "./compression";
import { type ErrorPage, isHtml, replaceBrokenPage } from "./error-page";
import { withoutFrameworkHeaders } from "./framework-headers";
import type { Reply } from "./reply";
import { addSecurityHeaders } from "./security-headers";
import { vary } from "./vary";

/** A response ready to be sent. */
export type FinishedReply = {
  status: number;
  /** Names and values in turns, as `writeHead` takes them. */
  headerLines: string[];
  body: Buffer;
  /** The ETag of these bytes, then those of the same content in other encodings that the reader accepts. */
  etags: string[];
  lastModified: string | undefined;
  /** How long a shared cache may keep it, in seconds; 0 for not at all. */
  sharedSeconds: number;
  /** Whether it is a page, as the error page is not. */
  isPage: boolean;
};

type Asked = { isGet: boolean; encodings: Encodings };

/**
 * Runs what a handler wrote through all steps. Only compressing takes its time: all else is finished at once.
 */
export function finishReply(
  written: CollectedReply,
  asked: Asked,
  errorPage: ErrorPage,
): FinishedReply | Promise<FinishedReply> {
  const isMarked = Object.keys(markedAsPage).every((name) => written.headers[name] !== undefined);
  const reply = replaceBrokenPage(
    { status: written.status, headers: withoutFrameworkHeaders(written.headers), body: written.body },
    isMarked,
    errorPage,
  );
  const isPage = isMarked && isHtml(reply);
  vary(reply);
  addSecurityHeaders(reply);
  const { body } = reply;
  const hash = createHash("sha256").update(body).digest("base64url").slice(0, 16);
  const isText = isCompressible(reply, asked.isGet);
  const encoding = isText ? chooseEncoding(body, hash, asked.encodings) : "identity";
  if (isText) vary(reply, "Accept-Encoding");
  // A file's time differs from machine to machine; and it is sent whole, since compressed bytes have other
  // ranges.
  if (reply.headers.has("accept-ranges")) reply.headers.delete("last-modified");
  reply.headers.delete("accept-ranges");
  const etags = etagsOf(reply, { hash, encoding, isText, asked });
  if (etags[0] !== undefined) reply.headers.set("etag", etags[0]);
  else if (isText) reply.headers.delete("etag");
  if (encoding === "identity") return finished(reply, { etags, isPage });
  reply.headers.set("content-encoding", encoding);
  return compress(body, hash, encoding).then((bytes) =>
    finished({ ...reply, body: bytes }, { etags, isPage }),
  );
}

function finished(reply: Reply, rest: Pick<FinishedReply, "etags" | "isPage">): FinishedReply {
  const { status, body } = reply;
  if (status !== 204 && status !== 304) reply.headers.set("content-length", String(body.length));
  return {
    ...rest,
    status,
    body,
    headerLines: [...reply.headers].flat(),
    lastModified: reply.headers.get("last-modified") ?? undefined,
    sharedSeconds: sharedSecondsOf(reply),
  };
}

/**
 * Each encoding has an ETag of its own, because a strong one stands for the very bytes (RFC 9110, 8.8.3.3).
 */
function etagsOf(
  reply: Reply,
  { hash, encoding, isText, asked }: { hash: string; encoding: Encoding; isText: boolean; asked: Asked },
): string[] {
  const isStored = !/no-store|private/.test(reply.headers.get("cache-control") ?? "");
  if (!asked.isGet || reply.status !== 200 || !isStored) return [];
  const itsOwn = reply.headers.get("etag");
  if (!isText && itsOwn?.startsWith('"')) return [itsOwn];
  const etagOf = (one: Encoding) => (one === "identity" ? `"${hash}"` : `"${hash}-${one}"`);
  const others = encoding === "identity" ? [] : asked.encodings.filter((one) => one !== encoding);
  return [encoding, ...others].map(etagOf);
}

/** Redirects say nothing of caching, and are kept as briefly as pages. */
const redirects = [301, 302, 303, 307, 308];

function sharedSecondsOf(reply: Reply): number {
  const caching = reply.headers.get("cache-control");
  if (caching === null) return redirects.includes(reply.status) ? Number.POSITIVE_INFINITY : 0;
  if (/no-store|no-cache|private/.test(caching)) return 0;
  const [, seconds] = /s-maxage=(\d+)/.exec(caching) ?? /max-age=(\d+)/.exec(caching) ?? [];
  return Number(seconds ?? 0);
}
