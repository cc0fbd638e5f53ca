/** The newspaper's server: Node's own, with Next behind it. PORT and HOST say where it listens. */
import { createServer } from "node:http";
import next from "next";
import { carriers, listenSettings, trustedProxies } from "@/lib/env";
import { readErrorPage } from "./error-page";
import { endGracefully } from "./graceful-shutdown";
import { refuseTunnels } from "./request-guard";
import { requestHandler } from "./request-handler";
import { longestRequestMs } from "./slow-senders";
import { readOwnFiles } from "./unknown-addresses";

const { host } = listenSettings();
const port = Number(listenSettings().port);
const proxies = trustedProxies();
// A mistake in it is found at the start, not with the first view.
carriers();

const app = next({ dev: false, hostname: host, port });
await app.prepare();

const server = createServer(
  {
    // A reader's request arrives at once. A slower one holds a socket that others need (slow-senders.ts).
    headersTimeout: 10_000,
    requestTimeout: longestRequestMs,
    connectionsCheckingInterval: 2_000,
    maxHeaderSize: 16 * 1024,
  },
  requestHandler({
    render: app.getRequestHandler(),
    errorPage: readErrorPage(),
    isOwnFile: readOwnFiles(),
    proxies,
  }),
);
refuseTunnels(server);
endGracefully(server);

server.listen(port, host, () => {
  console.log(`Serving on http://${host}:${port}`);
  warmUp().catch(
    (cause) => server.listening && console.error("The first page could not be rendered:", cause),
  );
});

/**
 * Warms up: the first page of a process loads code and reads the index, which takes most of a second. No
 * story can have this address. Each encoding is requested, because the second one would come from memory.
 */
async function warmUp(): Promise<void> {
  const name = host.includes(":") ? `[${host}]` : host;
  for (const encoding of ["br", "gzip", "identity"]) {
    const response = await fetch(`http://${name}:${port}/-`, { headers: { "accept-encoding": encoding } });
    await response.arrayBuffer();
  }
}
