import { createServer, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type StandIn = { address: string; requested: string[]; stop: () => Promise<void> };

/** Starts a site that responds by `respond` and records the requested paths. */
export async function standIn(
  respond: (path: string, response: ServerResponse, headers: Record<string, unknown>) => void,
): Promise<StandIn> {
  const requested: string[] = [];
  const server = createServer(({ url = "", headers }, response) => {
    requested.push(url);
    respond(url, response, headers);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    requested,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * Forwards requests to a site, and lets caches keep its responses for one second only. When the site dies, so
 * do its connections.
 */
export function shortLived(site: string): Promise<StandIn> {
  return standIn((path, response, headers) => {
    const { hostname, port } = new URL(site);
    const forwarded = request(
      { hostname, port, path, headers: headers as Record<string, string> },
      (upstream) => {
        response.writeHead(upstream.statusCode ?? 502, {
          ...upstream.headers,
          "cache-control": "public, max-age=1",
        });
        upstream.pipe(response);
        upstream.once("error", () => response.destroy());
      },
    );
    forwarded.once("error", () => response.destroy());
    forwarded.end();
  });
}
