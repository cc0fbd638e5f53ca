import { createServer, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type StandIn = { address: string; asked: string[]; stop: () => Promise<void> };

/** A site that answers as `answer` says, and notes what it was asked for. */
export async function standIn(
  answer: (path: string, response: ServerResponse, headers: Record<string, unknown>) => void,
): Promise<StandIn> {
  const asked: string[] = [];
  const server = createServer(({ url = "", headers }, response) => {
    asked.push(url);
    answer(url, response, headers);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Hands on what a site says, but copies of it live for a second only. When the site dies, so do its connections. */
export function shortLived(site: string): Promise<StandIn> {
  return standIn((path, response, headers) => {
    const { hostname, port } = new URL(site);
    const asked = request({ hostname, port, path, headers: headers as Record<string, string> }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, {
        ...answer.headers,
        "cache-control": "public, max-age=1",
      });
      answer.pipe(response);
      answer.once("error", () => response.destroy());
    });
    asked.once("error", () => response.destroy());
    asked.end();
  });
}
