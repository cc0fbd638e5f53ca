import { request } from "node:http";
import { connect } from "node:net";

export type Answer = {
  status: number;
  /** Every header line as it came, the name in lower case: a header said twice is there twice. */
  lines: [name: string, value: string][];
  headers: Record<string, string>;
  body: Buffer;
};

type Question = {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** The address of this machine to ask from, such as 127.0.0.2: another one is another reader. */
  from?: string;
};

/** Asks for a path exactly as it is spelled, on a connection of its own. */
export function ask(
  address: string,
  path: string,
  { method = "GET", headers = {}, body, from = "127.0.0.1" }: Question = {},
) {
  const { hostname, port } = new URL(address);
  return new Promise<Answer>((resolve, reject) => {
    const asked = request(
      { hostname, port, path, method, headers, agent: false, timeout: 120_000, localAddress: from },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk) => chunks.push(chunk));
        answer.once("error", reject);
        answer.once("end", () => {
          const { rawHeaders } = answer;
          const lines = rawHeaders.flatMap((name, place): [string, string][] =>
            place % 2 === 0 ? [[name.toLowerCase(), rawHeaders[place + 1] ?? ""]] : [],
          );
          resolve({
            status: answer.statusCode ?? 0,
            lines,
            headers: Object.fromEntries(lines),
            body: Buffer.concat(chunks),
          });
        });
      },
    );
    asked.once("timeout", () => asked.destroy(new Error(`${address}${path} did not answer in 120 s.`)));
    asked.once("error", reject);
    asked.end(body);
  });
}

/** What comes back for bytes that no library would send, until the other side closes or `seconds` have passed. */
export function send(address: string, bytes: string, { seconds = 3 } = {}): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) }, () => socket.write(bytes, "latin1"));
    let came = "";
    socket.on("data", (chunk) => {
      came += chunk.toString("latin1");
    });
    // Whoever refuses may also reset.
    socket.on("error", () => {});
    socket.once("close", () => resolve(came));
    setTimeout(() => socket.destroy(), seconds * 1000).unref();
  });
}

/** The statuses of all answers in what came back on one connection. */
export const statusesIn = (came: string) =>
  [...came.matchAll(/HTTP\/1\.[01] (\d{3})/g)].map(([, status]) => Number(status));
