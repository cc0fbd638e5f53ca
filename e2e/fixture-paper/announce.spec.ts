import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { expect } from "playwright/test";
import { runner } from "@/lib/programs/child-process";
import { fetchText } from "../site/crawl";
import { environmentOf } from "../site/paper-on-disk";
import { test } from "../site/paper-test";
import { run } from "../site/programs";
import { canary, hiddenStories, noon, quarterPast } from "./words";

const key = "a1b2c3d4e5f60718";
const own = "https://tide.example";

/** Starts a server that plays hub and search engine, and records what it receives. */
async function startListener() {
  const received: { path: string; body: string }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      received.push({ path: request.url ?? "", body: Buffer.concat(chunks).toString() });
      response.writeHead(202).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { address, received, stop: () => new Promise((resolve) => server.close(resolve)) };
}

test("a story that appears is announced to the hub and to search engines; a hidden one never is", async ({
  copy,
}) => {
  const listener = await startListener();
  const settings = {
    WEBSUB_HUB: `${listener.address}/hub`,
    INDEXNOW_KEY: key,
    INDEXNOW_ENDPOINT: `${listener.address}/indexnow`,
  };
  const announceAt = async (now: string, env: Record<string, string>) => {
    const { code, output } = await run([runner, "e2e/site/announce-once.ts"], {
      env: { ...environmentOf(copy, now), ...env },
    });
    expect(output).toBe("");
    expect(code).toBe(0);
  };
  try {
    await announceAt(noon, settings);
    await announceAt(quarterPast, settings);
    // Announcements wait until caches no longer hold older pages.
    expect(listener.received).toEqual([]);
    await announceAt("2026-06-15T12:30:00+05:30", settings);
    await announceAt("2026-06-15T12:31:00+05:30", settings);
    const searched = listener.received.filter(({ path }) => path === "/indexnow");
    expect(searched.map(({ body }) => JSON.parse(body))).toEqual([
      {
        host: "tide.example",
        key,
        keyLocation: `${own}/indexnow-key.txt`,
        urlList: [`${own}/${canary("soon", "slug")}`],
      },
    ]);
    const topics = listener.received
      .filter(({ path }) => path === "/hub")
      .map(({ body }) => new URLSearchParams(body).get("hub.url"));
    const lists = [
      "",
      "/category/tides",
      `/topic/${canary("soon", "topics")}`,
      "/topic/water",
      `/series/of-${canary("soon", "series.name")}`,
      "/author/ada-quill",
      // The story has a correction.
      "/corrections",
    ];
    const files = ["feed.xml", "atom.xml", "feed.json"];
    expect(topics.toSorted()).toEqual(
      lists.flatMap((list) => files.map((file) => `${own}${list}/${file}`)).toSorted(),
    );
    const all = JSON.stringify(listener.received);
    for (const story of hiddenStories.filter((each) => each !== "soon"))
      expect(all).not.toContain(canary(story, "slug"));
  } finally {
    await listener.stop();
  }
});

test("feeds name a hub and the IndexNow key is served only if the paper is set up for them", async ({
  copy,
  paper,
}) => {
  const hub = "https://hub.example/";
  expect((await fetchText(paper.address, "/feed.xml")).text).not.toContain('rel="hub"');
  expect((await fetchText(paper.address, "/indexnow-key.txt")).status).toBe(404);
  const { address } = await copy.serveAt(noon, { WEBSUB_HUB: hub, INDEXNOW_KEY: key });
  const response = await fetch(`${address}/feed.xml`);
  expect(response.headers.get("link")).toBe(`<${own}/feed.xml>; rel="self", <${hub}>; rel="hub"`);
  const rss = parseRssFeed(await response.text());
  expect(rss.atom?.links).toContainEqual({ href: hub, rel: "hub" });
  const atom = parseAtomFeed((await fetchText(address, "/atom.xml")).text);
  expect(atom.links).toContainEqual({ href: hub, rel: "hub" });
  const json = parseJsonFeed((await fetchText(address, "/feed.json")).text);
  expect(json.hubs).toEqual([{ type: "WebSub", url: hub }]);
  const served = await fetchText(address, "/indexnow-key.txt");
  expect([served.status, served.text]).toEqual([200, key]);
});
