/** Limits for clients that send requests and read no response: the server would keep all responses. */
import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** Milliseconds in which a socket must take bytes if some wait for it, as `send_timeout` in nginx. */
const writeTimeout = 30_000;
const mostUnsentBytes = 256 * 1024;
const mostUnsentResponses = 32;

const unsentOf = new WeakMap<Socket, { bytes: number; responses: number }>();

/** Counts a response until it is sent. If too much waits for its reader, hangs up and returns false. */
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

/** Counts the bytes of a response until they are sent. Closes the connection if its reader takes none. */
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
  // Node removes the timeout when the response is sent.
  if (socket.writableLength > 0) socket.setTimeout(timeout);
}
