import { after } from "next/server";
import { now } from "@/lib/clock";
import { isOnVercel } from "@/lib/env";
import type { RequestHeaders } from "@/lib/http/request-headers";
import { mostRead } from "@/lib/most-read/most-read";
import { takeView } from "@/lib/most-read/take-view";
import { isShort, registerViewCounter } from "@/lib/most-read/view-endpoint";

let isInTrouble = false;

const take = (headers: RequestHeaders, body: string) => {
  try {
    takeView(headers, body, now());
    isInTrouble = false;
  } catch (cause) {
    // Readers need not know, and the log gets one line for the whole failure instead of one per view.
    if (!isInTrouble) console.error("Views cannot be counted.", cause);
    isInTrouble = true;
  }
};

registerViewCounter(take);

/** Counts the view that a page reports once it was seen. The response never depends on whether it counted. */
export async function POST(request: Request): Promise<Response> {
  const headers: RequestHeaders = request.headers;
  // A body that is too long, or without a length, is not read, and so counts as malformed.
  take(headers, isShort(headers.get("content-length")) ? await request.text() : "");
  // A process that may be suspended after its response cannot wait for a full batch.
  if (isOnVercel) after(() => mostRead()?.flush());
  return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
}
