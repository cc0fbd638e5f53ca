/** Limits for clients that send a request slowly: each holds a connection that others need. */
import type { IncomingMessage } from "node:http";
import { headersOf } from "@/lib/http/request-headers";

/** Milliseconds for a whole request, and for a pause in it. */
type Patience = { whole: number; pause: number };

/** A reader's request arrives at once. */
const forReaders: Patience = { whole: 30_000, pause: 30_000 };
/** A source's files arrive as a phone on a train sends them: 25 MB at 120 kbit/s, with tunnels. */
const forFiles: Patience = { whole: 30 * 60_000, pause: 120_000 };

/** Node's own limit is the same for all requests. */
export const longestRequestMs = forFiles.whole;

/** How long a request may take to arrive. */
export function patienceFor({ method, headers }: IncomingMessage, path: string): Patience {
  const type = headersOf(headers).get("content-type") ?? "";
  const isPart = method === "PUT" && path === "/api/tips/files";
  const isForm = /^\/api\/tips(?:\/receipt)?$/.test(path) && type.startsWith("multipart/form-data");
  return isPart || isForm ? forFiles : forReaders;
}

/** Closes the connection of a request whose body does not arrive in time. */
export function cutSlowSender(request: IncomingMessage, { whole, pause }: Patience): void {
  const { socket } = request;
  const start = performance.now();
  let received = socket.bytesRead;
  const timer = setInterval(() => {
    if (request.complete) return clearInterval(timer);
    const isPausing = socket.bytesRead === received;
    received = socket.bytesRead;
    if (isPausing || performance.now() - start >= whole)
      socket.end("HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n", () => socket.destroy());
  }, pause).unref();
  for (const event of ["end", "close"]) request.once(event, () => clearInterval(timer));
}
