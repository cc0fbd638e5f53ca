import type { RequestHeaders } from "@/lib/http/request-headers";
import { isSameSite } from "@/lib/http/same-site";
import { confidentialHeaders } from "@/lib/http/security-headers";
import { fileLimits } from "@/lib/tips/files/file-limits";
import { networksOf } from "./admission";
import { parseBegunUpload } from "./parse-encrypted-tip";
import { bytesOf } from "./read-body";
import { answerSource, busyJson, clientAddress, json, noFilesJson, orClosed, refusal } from "./responses";
import { Slots } from "./slots";
import { tips } from "./tips";

/** Parts that are in memory at once. A browser sends one at a time. */
const slots = new Slots({ inAll: 64, each: 8 });

/** Begins an upload of files, and gives the script a ticket for their parts. */
export function answerUpload(request: Request, now: Date): Promise<Response> {
  return answerSource(request, {
    toScript: async (value, address) => {
      const begun = parseBegunUpload(value);
      if (!begun.ok) return json(422, begun);
      const opened = await tips().files.open(begun.value, address, now);
      if (opened.isTaken) return json(201, { ok: true, ticket: opened.ticket });
      if ("files" in opened) return noFilesJson();
      if ("retryAfterSeconds" in opened) return busyJson(opened.retryAfterSeconds);
      return json(409, { ok: false, challenge: await tips().challenge(now, address) });
    },
  });
}

/** Takes a part of an upload. Responds with 204 once it is on the disk, also if it was there before. */
export async function answerPart(request: Request, now: Date): Promise<Response> {
  const headers: RequestHeaders = request.headers;
  if (!isSameSite(headers)) return refusal(headers, 403);
  if (headers.get("content-type") !== "application/octet-stream") return refusal(headers, 415);
  if (headers.get("content-encoding") !== null) return refusal(headers, 415);
  if (Number(headers.get("content-length")) > fileLimits.part) return refusal(headers, 413);
  return orClosed(async () => {
    const archive = await tips().files.archiveOf(headers.get("x-tip-ticket") ?? "", now);
    // 409 for one that is too old too: the script begins again.
    if (!archive) return json(409, { ok: false });
    const part = headers.get("x-tip-part") ?? "";
    if (!/^\d{1,2}$/.test(part) || Number(part) >= archive.parts) return json(422, { ok: false });
    const release = slots.take(networksOf(clientAddress(headers)).each);
    if (!release) return json(503, { ok: false }, { "retry-after": "5" });
    try {
      const body = await bytesOf(request.body, fileLimits.part).catch(() => new Uint8Array());
      if (!body) return refusal(headers, 413);
      // Empty, or the connection broke.
      if (body.length === 0) return refusal(headers, 400);
      const outcome = await tips().files.takePart({ upload: archive.upload, place: Number(part), body }, now);
      if (outcome === "full") return noFilesJson();
      return outcome === "saved" ? saved() : json(409, { ok: false });
    } finally {
      release();
    }
  });
}

function saved(): Response {
  return new Response(null, { status: 204, headers: confidentialHeaders });
}
