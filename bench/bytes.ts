/** Measures the weight of each type of page: compressed here, and as sent over the wire. */
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { type Browser, type BrowserContext, chromium } from "playwright";
import { findBrowser } from "../e2e/prerequisites/browser";
import { renderBlockingRequests } from "../e2e/site/render-blocking-requests";
import { emptyPage, pages } from "./pages";
import type { Sites } from "./sites";
import { kilobytes, printTable } from "./table";

const kinds = ["document", "framework script", "own script", "style", "font", "picture", "other"] as const;
type Kind = (typeof kinds)[number];
type Traffic = Record<Kind, { requests: number; bytes: number }>;
type Weight = {
  page: string;
  html: { raw: number; gzip: number; brotli: number };
  wire: Traffic;
  renderBlockingRequests: number;
};

const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true };

/** As published. Not measured here. */
const peers = [
  { page: "Astro blog, no furniture", html: "5.2", script: "" },
  { page: "Hugo PaperMod", html: "8.7", script: "33" },
];

export async function measureBytes({ paper, empty }: Sites): Promise<{ pages: Weight[] }> {
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ["--no-sandbox", "--disable-background-networking"],
  });
  const weights: Weight[] = [];
  try {
    for (const [page, path] of Object.entries(pages))
      weights.push(await weigh(browser, page, paper.address + path));
    weights.push(await weigh(browser, emptyPage, empty.address));
  } finally {
    await browser.close();
  }
  printWeights(weights);
  return { pages: weights };
}

async function weigh(browser: Browser, page: string, address: string): Promise<Weight> {
  const html = Buffer.from(
    await (await fetch(address, { headers: { "accept-encoding": "identity" } })).arrayBuffer(),
  );
  const context = await browser.newContext(phone);
  try {
    return { page, html: sizes(html), ...(await open(context, address)) };
  } finally {
    await context.close();
  }
}

function sizes(html: Buffer): Weight["html"] {
  return {
    raw: html.length,
    gzip: gzipSync(html, { level: 9 }).length,
    brotli: brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
  };
}

/** Opens a page with an empty cache, without scrolling, and counts the traffic. */
async function open(
  context: BrowserContext,
  address: string,
): Promise<Pick<Weight, "wire" | "renderBlockingRequests">> {
  const page = await context.newPage();
  const wire = Object.fromEntries(kinds.map((kind) => [kind, { requests: 0, bytes: 0 }])) as Traffic;
  const kindOfRequest = new Map<string, Kind>();
  const network = await context.newCDPSession(page);
  network.on("Network.responseReceived", ({ requestId, type, response }) =>
    kindOfRequest.set(requestId, kindOf(type, response.url)),
  );
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const traffic = wire[kindOfRequest.get(requestId) ?? "other"];
    traffic.requests += 1;
    traffic.bytes += encodedDataLength;
  });
  await network.send("Network.enable");
  await page.goto(address, { waitUntil: "networkidle" });
  return { wire, renderBlockingRequests: (await renderBlockingRequests(page)).length };
}

function kindOf(type: string, url: string): Kind {
  switch (type) {
    case "Document":
      return "document";
    case "Script":
      return new URL(url).pathname.startsWith("/_next/") ? "framework script" : "own script";
    case "Stylesheet":
      return "style";
    case "Font":
      return "font";
    case "Image":
      return "picture";
    default:
      return "other";
  }
}

function printWeights(weights: Weight[]): void {
  const peer = (html: string, script: string) => ["published", "", html, "", script];
  printTable(
    "HTML with its styles, in KB of 1,024 bytes, beside what the script takes on the wire",
    ["page", "source", "raw", "gzip -9", "brotli 11", "script"],
    [
      ...weights.map(({ page, html, wire }) => [
        page,
        "measured",
        kilobytes(html.raw),
        kilobytes(html.gzip),
        kilobytes(html.brotli),
        kilobytes(wire["framework script"].bytes + wire["own script"].bytes),
      ]),
      ...peers.map(({ page, html, script }) => [page, ...peer(html, script)]),
    ],
  );
  printTable(
    "Over the wire, in Chromium at 360 px, opened and not scrolled: requests / KB with headers",
    ["page", ...kinds, "all", "before text"],
    weights.map(({ page, wire, renderBlockingRequests }) => [
      page,
      ...kinds.map((kind) => traffic(wire[kind])),
      traffic(total(wire)),
      renderBlockingRequests,
    ]),
  );
}

function total(wire: Traffic): Traffic[Kind] {
  return Object.values(wire).reduce((sum, { requests, bytes }) => ({
    requests: sum.requests + requests,
    bytes: sum.bytes + bytes,
  }));
}

function traffic({ requests, bytes }: Traffic[Kind]): string {
  return requests === 0 ? "0" : `${requests} / ${kilobytes(bytes)}`;
}
