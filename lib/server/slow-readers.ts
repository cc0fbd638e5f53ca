/**
 * Bounds on readers who do not read. Without them, one who sends many requests at once and reads no response
 * would make the server hold them all, for ever.
 */
import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** How long a socket may take no bytes while some wait for it. nginx has the same. */
const writeTimeout = 30_000; // milliseconds
const mostUnsentBytes = 256 * 1024;
const mostUnsentResponses = 32;

const unsentOf = new WeakMap<Socket, { bytes: number; responses: number }>();

/**
 * Counts a response that was begun, until it has left. Returns false, and closes the connection, if too much
 * waits for its reader already: then there is nothing more to do for the request.
 */
export function admitsResponse({ req: { socket } }: ServerResponse): boolean {
  const unsent = unsentOf.get(socket) ?? { bytes: 0, responses: 0 };
  unsentOf.set(socket, unsent);
  if (unsent.bytes > mostUnsentBytes || unsent.responses >= mostUnsentResponses) {
    socket.destroy();
    return false;
  }
  unsent.responses++;
  return true;
}

/**
 * Counts the bytes of a response that is being sent, until it has left. Closes the connection if its reader
 * takes none for too long.
 */
export function watchSending(response: ServerResponse, bytes: number, timeout = writeTimeout): void {
  const { socket } = response.req;
  const unsent = unsentOf.get(socket);
  if (unsent) {
    unsent.bytes += bytes;
    response.once("finish", () => {
      unsent.responses--;
      unsent.bytes -= bytes;
    });
  }
  // Node takes the timeout off again when the response has left.
  if (socket.writableLength > 0) socket.setTimeout(timeout);
}
