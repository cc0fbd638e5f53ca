import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { mediaResponse } from "@/lib/http/media-response";
import { headersOf } from "@/lib/http/request-headers";
import { addSecurityHeaders } from "./response-headers";

/** A reader that takes nothing for this long is disconnected. Players ask again for the rest. */
const patience = 60_000; // milliseconds

/** Streams a video or a recording from disk: it is too large for memory, and players ask for ranges of it. */
export async function sendMedia(
  request: IncomingMessage,
  response: ServerResponse,
  { file, isHead }: { file: string; isHead: boolean },
): Promise<void> {
  try {
    const { status, headers, body } = await mediaResponse(file, headersOf(request.headers));
    const reply = { status, headers: new Headers(headers), body: Buffer.alloc(0) };
    addSecurityHeaders(reply);
    response.writeHead(status, Object.fromEntries(reply.headers));
    response.setTimeout(patience, () => response.destroy());
    if (body === null || isHead) {
      await body?.cancel();
      response.end();
    } else await pipeline(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), response);
  } catch (cause) {
    // Readers leave in the middle of a video all the time.
    if (response.destroyed || response.headersSent) return void response.destroy();
    console.error(`GET /media/${file} failed:`, cause);
    response.writeHead(500).end();
  }
}
