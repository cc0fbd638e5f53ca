import { after } from "next/server";
import { now } from "@/lib/clock";
import { keepsRunning } from "@/lib/env";
import type { RequestHeaders } from "@/lib/http/request-headers.js";
import { mostRead } from "@/lib/most-read/most-read";
import { takeView } from "@/lib/most-read/take-view";
import { isShort, registerViewCounter } from "@/lib/most-read/view-endpoint";

let isInTrouble = false;

const take = (headers: RequestHeaders, body: string) => {
  try {
    takeView(headers, body, now());
    isInTrouble = false;
  } catch (cause) {
    // The reader has nothing to do with it, and thousands of them would fill the log.
    if (!isInTrouble) console.error("Views cannot be counted.", cause);
    isInTrouble = true;
  }
};

registerViewCounter(take);

/** Takes the view that a page sends once it was seen. The answer is the same whatever became of it. */
export async function POST(request: Request): Promise<Response> {
  const headers: RequestHeaders = request.headers;
  // What is too long, or says no length, is not read, and so malformed.
  take(headers, isShort(headers.get("content-length")) ? await request.text() : "");
  // A process that may be put to sleep after its answer cannot wait for a whole batch.
  if (!keepsRunning) after(() => mostRead()?.flush());
  return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
}
