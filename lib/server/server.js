/**
 * The server of the paper: Node's own, with Next behind doors that are closed. `npm start` runs it; PORT and HOST say
 * where it listens.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import next from "next";
import { withOneContentVersion } from "../content/serving";
import { documentPolicy } from "../documents/document-policy";
import { finishedDocument } from "../documents/finished-document";
import { buildFolder, trustedProxiesSetting } from "../env";
import { countPage } from "../most-read/pages-served";
import { answerView } from "../most-read/view-endpoint";
import { runShutdownHooks } from "../shutdown";
import { keepBelievedAddress, trustedProxies } from "./client-address.js";
import { encodeAnswer } from "./compression.js";
import { place } from "./listen-address.js";
import { dropSteeringHeaders, refusal } from "./request-guard.js";
import { tidyAnswer } from "./response-headers.js";

const { host, port } = place();
const proxies = trustedProxies(trustedProxiesSetting());

const app = next({ dev: false, hostname: host, port });
await app.prepare();
const answer = app.getRequestHandler();

// Rendered by the build and kept here, because what breaks a page may break this one too.
const brokenHtml = finishedDocument(
  readFileSync(join(buildFolder(), "server/app/out-of-service.html"), "utf8"),
);
const brokenPage = { body: brokenHtml, policy: documentPolicy(brokenHtml) };

const server = createServer(
  {
    // A reader's request arrives in one go; whoever takes longer holds a socket that others need.
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    connectionsCheckingInterval: 2_000,
    maxHeaderSize: 16 * 1024,
  },
  (request, response) => {
    tidyAnswer(response, brokenPage);
    response.once("finish", () => {
      letEnd(request);
      countPage(response);
    });
    const refused = refusal(request);
    if (refused) {
      response.writeHead(refused.status, {
        "content-type": "text/plain; charset=utf-8",
        "cache-control": "no-store",
        ...(refused.allow && { allow: refused.allow }),
      });
      response.end(`${refused.message}\n`);
      return;
    }
    dropSteeringHeaders(request);
    keepBelievedAddress(request, proxies);
    if (answerView(request, response)) return;
    encodeAnswer(request, response);
    withOneContentVersion(() => answer(request, response)).catch((cause) => {
      console.error(`${request.method} ${request.url} failed:`, cause);
      if (response.headersSent) return response.destroy();
      response.writeHead(500, { "content-type": "text/html; charset=utf-8" });
      response.end();
    });
  },
);
// No route of ours upgrades a connection.
server.on("upgrade", (_request, socket) => socket.destroy());

server.listen(port, host, () => {
  console.log(`Serving on http://${host}:${port}`);
  rehearse().catch((cause) => server.listening && console.error("The first page could not be made:", cause));
});

/**
 * The first pages that are made take most of a second, in which code is loaded and the index of all stories read. So they
 * are made for nobody: of an address that no story can have, which leaves nothing behind.
 */
async function rehearse() {
  const own = host.includes(":") ? `[${host}]` : host;
  for (let times = 0; times < 3; times++) await (await fetch(`http://${own}:${port}/-`)).arrayBuffer();
}

/**
 * What a request still sends when it has its answer is nothing that we want to read. Cutting it off at once would cost
 * a proxy in front the answer too, so it gets a moment to end.
 * @param {import("node:http").IncomingMessage} request
 */
function letEnd(request) {
  if (request.complete) return;
  request.resume();
  const cut = setTimeout(() => request.socket.destroySoon(), 1_000);
  request.once("end", () => clearTimeout(cut)).once("close", () => clearTimeout(cut));
}

let isStopping = false;
for (const signal of ["SIGTERM", "SIGINT"]) {
  // It comes twice where a whole group of processes is asked to stop, as systemd and Ctrl-C do: from there and from the
  // program that started us. The second must not cut off what the first began.
  process.on(signal, () => {
    if (isStopping) return;
    isStopping = true;
    // Requests under way get a moment to end; sockets that only wait do not hold us up.
    const ended = new Promise((resolve) => server.close(resolve));
    // Each of them leaves a socket that waits for more, and would wait for seconds.
    setInterval(() => server.closeIdleConnections(), 50);
    const patience = new Promise((resolve) => setTimeout(resolve, 5_000));
    // What those last requests brought must be written too.
    Promise.race([ended, patience])
      .then(() => Promise.race([runShutdownHooks(), new Promise((resolve) => setTimeout(resolve, 5_000))]))
      .finally(() => process.exit(0));
  });
}
