import { open, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import fresh from "fresh";
import parseRange from "range-parser";
import { mediaTypes } from "@/lib/content/media";
import { mediaFolder } from "@/lib/content/stored";
import { compiledFolder } from "@/lib/env";
import type { RequestHeaders } from "./request-headers";

const fileName = /^[\w-]{1,200}\.(mp4|webm|mp3|m4a|ogg|opus|vtt)$/;

/**
 * Serves a video, a recording or captions by its file name, whole or one range of it (RFC 9110, 14). Several
 * ranges, which no player asks for, get the whole file. 404 for any other name.
 */
export async function mediaResponse(file: string, headers: RequestHeaders): Promise<Response> {
  const extension = fileName.exec(file)?.[1] as keyof typeof mediaTypes | undefined;
  // Read at run time: a folder known at build time would lack the files of every later story.
  const path = join(mediaFolder(compiledFolder), file);
  const found = extension && (await statOf(path));
  if (extension === undefined || found === undefined) return notFound();
  const { size, mtime } = found;
  // The name contains a hash of the content.
  const etag = `"${file}"`;
  const modified = mtime.toUTCString();
  const own = {
    "content-type": mediaTypes[extension],
    "cache-control": "public, max-age=31536000, immutable",
    "cross-origin-resource-policy": "cross-origin",
    "accept-ranges": "bytes",
    etag,
    "last-modified": modified,
  };
  const conditions = {
    "if-none-match": headers.get("if-none-match") ?? undefined,
    "if-modified-since": headers.get("if-modified-since") ?? undefined,
  };
  if (fresh(conditions, { etag, "last-modified": modified }))
    return new Response(null, { status: 304, headers: own });
  const range = headers.get("range");
  const condition = headers.get("if-range")?.trim();
  const ranges =
    range && [undefined, etag, modified].includes(condition) ? parseRange(size, range) : undefined;
  if (ranges === -1)
    return new Response(null, { status: 416, headers: { ...own, "content-range": `bytes */${size}` } });
  const part =
    Array.isArray(ranges) && ranges.type === "bytes" && ranges.length === 1 ? ranges[0] : undefined;
  const { start, end } = part ?? { start: 0, end: size - 1 };
  const stream = (await open(/* turbopackIgnore: true */ path)).createReadStream({ start, end });
  return new Response(Readable.toWeb(stream) as ReadableStream, {
    status: part ? 206 : 200,
    headers: {
      ...own,
      "content-length": `${end - start + 1}`,
      ...(part && { "content-range": `bytes ${start}-${end}/${size}` }),
    },
  });
}

async function statOf(path: string): Promise<{ size: number; mtime: Date } | undefined> {
  return stat(/* turbopackIgnore: true */ path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return undefined;
    throw new Error(`Could not read the media file ${path}`, { cause });
  });
}

function notFound(): Response {
  return new Response("No such file.\n", {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
