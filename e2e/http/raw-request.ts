import { request } from "node:http";
import { connect } from "node:net";

export type RawResponse = {
  status: number;
  /** Every header line as received, names in lower case. A repeated header appears repeatedly. */
  lines: [name: string, value: string][];
  headers: Record<string, string>;
  body: Buffer;
};

type RequestOptions = {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** The local address to send from, such as 127.0.0.2: another address is another reader. */
  from?: string;
};

/** Requests a path exactly as spelled, on a connection of its own. */
export function rawRequest(
  address: string,
  path: string,
  { method = "GET", headers = {}, body, from = "127.0.0.1" }: RequestOptions = {},
) {
  const { hostname, port } = new URL(address);
  return new Promise<RawResponse>((resolve, reject) => {
    const sent = request(
      { hostname, port, path, method, headers, agent: false, timeout: 120_000, localAddress: from },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk) => chunks.push(chunk));
        response.once("error", reject);
        response.once("end", () => {
          const { rawHeaders } = response;
          const lines = rawHeaders.flatMap((name, index): [string, string][] =>
            index % 2 === 0 ? [[name.toLowerCase(), rawHeaders[index + 1] ?? ""]] : [],
          );
          resolve({
            status: response.statusCode ?? 0,
            lines,
            headers: Object.fromEntries(lines),
            body: Buffer.concat(chunks),
          });
        });
      },
    );
    sent.once("timeout", () => sent.destroy(new Error(`${address}${path} sent no response within 120 s.`)));
    sent.once("error", reject);
    sent.end(body);
  });
}

/**
 * Sends raw bytes, and resolves with the reply once the server closes the connection, sends nothing more for
 * three seconds, or has sent nothing for a minute.
 */
export function sendBytes(address: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) }, () => socket.write(bytes, "latin1"));
    const hangUpAfter = (seconds: number) => setTimeout(() => socket.destroy(), seconds * 1000).unref();
    let received = "";
    let timer = hangUpAfter(60);
    socket.on("data", (chunk) => {
      received += chunk.toString("latin1");
      clearTimeout(timer);
      timer = hangUpAfter(3);
    });
    // A server may refuse a request by a reset.
    socket.on("error", () => {});
    socket.once("close", () => resolve(received));
  });
}

/** The statuses of all responses received on one connection. */
export const statusesIn = (received: string) =>
  [...received.matchAll(/HTTP\/1\.[01] (\d{3})/g)].map(([, status]) => Number(status));
