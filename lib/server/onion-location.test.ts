import { expect, test, vi } from "vitest";
import { html, serveWith } from "./testing/serve-with";

const onion = `http://${"a".repeat(56)}.onion`;
vi.mock("@/lib/content/site", () => ({ site: () => ({ onion }) }));
vi.mock("@/lib/content/articles", async (original) => ({
  ...(await original<typeof import("@/lib/content/articles")>()),
  queryNames: () => [],
}));

test("each page names its own address in Tor's network", async () => {
  const { ask } = await serveWith((response) => response.writeHead(200, html).end("<p>m</p>"));
  for (const path of ["/own/page", "/tips", "/tips/receipt"])
    expect((await ask({ path })).headers["onion-location"], path).toBe(`${onion}${path}`);
  expect((await ask({ path: "/tips?utm_source=x" })).headers["onion-location"]).toBe(`${onion}/tips`);
});
