import type { ServerResponse } from "node:http";
import { countPage } from "@/lib/most-read/pages-served";
import { type Conditions, notModified } from "./conditional-requests";
import type { FinishedReply } from "./finished-reply";
import { watchSending } from "./slow-readers";

/** Sends a finished response, or 304 if its reader has it. */
export function send(response: ServerResponse, reply: FinishedReply, conditions?: Conditions): void {
  const unchanged = conditions && notModified(conditions, reply);
  const status = unchanged ? 304 : reply.status;
  response.once("finish", () => {
    letRequestEnd(response);
    if (reply.isPage && (status === 200 || status === 304)) countPage();
  });
  response.writeHead(status, unchanged ?? reply.headerLines);
  response.end(unchanged ? undefined : reply.body);
  watchSending(response, unchanged ? 0 : reply.body.length);
}

/** Closes the connection of an unread request after a second: at once, a proxy would lose the response. */
function letRequestEnd({ req: request }: ServerResponse): void {
  if (request.complete) return;
  request.resume();
  const cut = setTimeout(() => request.socket.destroySoon(), 1_000);
  request.once("end", () => clearTimeout(cut)).once("close", () => clearTimeout(cut));
}
