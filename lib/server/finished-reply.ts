/** The last steps before a response is sent. They run once for each rendering, not for each reader. */
import { createHash } from "node:crypto";
import { markedAsPage } from "@/lib/http/security-headers";
import type { Encoding, Encodings } from "./accepted-encodings";
import { chooseEncoding, compress, isCompressible } from "./compression";
import { type ErrorPage, isHtml, replaceBrokenPage } from "./error-page";
import type { Reply } from "./reply";
import { addSecurityHeaders, removeInternalHeaders, vary } from "./response-headers";

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
  /** Whether it is one of our pages. The error page is not. */
  isPage: boolean;
};

/** Runs what a handler wrote through all steps. Returns a promise only if it has to compress. */
export function finishReply(
  written: Reply,
  asked: {
    isGet: boolean;
    encodings: Encodings;
    noVarySearch?: string | undefined;
    /** Where Tor Browser finds the same page without leaving Tor's network. */
    onionLocation?: string | undefined;
  },
  errorPage: ErrorPage,
): FinishedReply | Promise<FinishedReply> {
  const isMarked = Object.keys(markedAsPage).every((name) => written.headers.has(name));
  const reply = replaceBrokenPage(written, isMarked, errorPage);
  const { status, headers, body } = reply;
  const isText = isCompressible(reply, asked.isGet);
  removeInternalHeaders(reply);
  addSecurityHeaders(reply);
  vary(reply, ...(isText ? ["Accept-Encoding"] : []));
  // A file's time differs between machines. Files are sent whole: compressed bytes have other ranges.
  if (reply.headers.has("accept-ranges")) headers.delete("last-modified");
  headers.delete("accept-ranges");
  const hash = createHash("sha256").update(body).digest("base64url").slice(0, 16);
  const encoding = isText ? chooseEncoding(body, hash, asked.encodings) : "identity";
  const isStored = !/no-store|private/.test(reply.headers.get("cache-control") ?? "");
  const hasEtag = asked.isGet && status === 200 && isStored;
  const itsOwn = reply.headers.get("etag");
  let etags: string[] = [];
  if (hasEtag && !isText && itsOwn?.startsWith('"')) etags = [itsOwn];
  else if (hasEtag) etags = etagsOf(hash, encoding, asked.encodings);
  if (etags[0] !== undefined) headers.set("etag", etags[0]);
  else if (isText) headers.delete("etag");
  if (encoding !== "identity") headers.set("content-encoding", encoding);
  if (asked.noVarySearch !== undefined && isMarked && isStored && isHtml(reply))
    headers.set("no-vary-search", asked.noVarySearch);
  if (asked.onionLocation !== undefined && isMarked && asked.isGet && status === 200 && isHtml(reply))
    headers.set("onion-location", asked.onionLocation);
  const finished = (bytes: Buffer): FinishedReply => {
    if (status !== 204 && status !== 304) headers.set("content-length", String(bytes.length));
    return {
      status,
      headerLines: [...headers].flat(),
      body: bytes,
      etags,
      lastModified: reply.headers.get("last-modified") ?? undefined,
      sharedSeconds: sharedSecondsOf(reply),
      isPage: isMarked && isHtml(reply),
    };
  };
  return encoding === "identity" ? finished(body) : compress(body, hash, encoding).then(finished);
}

/** Each encoding has its own ETag, because a strong ETag identifies exact bytes (RFC 9110, 8.8.3.3). */
function etagsOf(hash: string, encoding: Encoding, accepted: Encodings): string[] {
  const others = encoding === "identity" ? [] : accepted.filter((one) => one !== encoding);
  return [encoding, ...others].map((one) => (one === "identity" ? `"${hash}"` : `"${hash}-${one}"`));
}

/** Redirects have no Cache-Control, and are kept as briefly as pages. */
const redirects = [301, 302, 303, 307, 308];

function sharedSecondsOf(reply: Reply): number {
  const caching = reply.headers.get("cache-control");
  if (caching === null) return redirects.includes(reply.status) ? Number.POSITIVE_INFINITY : 0;
  if (/no-store|no-cache|private/.test(caching)) return 0;
  const [, seconds] = /s-maxage=(\d+)/.exec(caching) ?? /max-age=(\d+)/.exec(caching) ?? [];
  return Number(seconds ?? 0);
}
