import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "playwright/test";
import sharp from "sharp";
import { noon } from "../fixture-paper/words";
import { bothWays } from "../http/behind-nginx";
import { sampleEvening } from "../sample-paper/clock";
import { cardAddressesOf } from "../site/card-addresses";
import { test } from "../site/paper-test";

test("every page that people share has a card of 1,200 by 630 pixels and at most 300 KB", async ({
  paper,
}) => {
  const addresses = cardAddressesOf(paper, paper.name === "sample" ? sampleEvening : noon);
  expect(addresses.length).toBeGreaterThan(20);
  for (const address of addresses) {
    const response = await fetch(new URL(address, paper.address));
    expect.soft(response.status, address).toBe(200);
    expect.soft(new URL(response.url).pathname, address).toMatch(/\/[0-9a-f]{16}\.png$/);
    const png = Buffer.from(await response.arrayBuffer());
    const { format, width, height } = await sharp(png).metadata();
    expect.soft({ format, width, height }, address).toEqual({ format: "png", width: 1200, height: 630 });
    expect.soft(png.length, address).toBeLessThanOrEqual(300_000);
  }
});

test(
  "a card may be shown on any site and kept forever, and no query changes it",
  bothWays,
  async ({ paper }) => {
    const moved = await fetch(new URL("/cards/front/front/now.png", paper.address), { redirect: "manual" });
    expect(moved.status).toBe(307);
    expect(moved.headers.get("cache-control")).toBe("public, max-age=60, s-maxage=60");
    const current = moved.headers.get("location") ?? "";
    const card = await fetch(new URL(current, paper.address));
    expect(card.headers.get("cache-control")).toBe(
      "public, max-age=31536000, s-maxage=2, immutable, stale-if-error=604800",
    );
    expect(card.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    expect(card.headers.get("content-type")).toBe("image/png");
    const bytes = Buffer.from(await card.arrayBuffer());
    for (const query of ["?w=12000", "?title=Nonsense", "?_rsc=1"]) {
      const same = await fetch(new URL(current + query, paper.address));
      expect(Buffer.from(await same.arrayBuffer()).equals(bytes), query).toBe(true);
    }
  },
);

test("an unchanged card is not sent again", bothWays, async ({ paper }) => {
  const first = await fetch(new URL("/cards/front/front/now.png", paper.address));
  const etag = first.headers.get("etag") ?? "";
  expect(etag).toBe(`"${/(\w+)\.png$/.exec(first.url)?.[1]}"`);
  const again = await fetch(first.url, { headers: { "if-none-match": etag } });
  expect(again.status).toBe(304);
  expect(again.headers.get("etag")).toBe(etag);
  expect((await again.arrayBuffer()).byteLength).toBe(0);
  const head = await fetch(first.url, { method: "HEAD" });
  expect(head.status).toBe(200);
  expect(head.headers.get("etag")).toBe(etag);
  expect(head.headers.get("content-type")).toBe("image/png");
  expect((await head.arrayBuffer()).byteLength).toBe(0);
});

test("a page of another site can show a card", bothWays, async ({ page, paper }) => {
  const platform = createServer((_request, response) => {
    response.setHeader("content-type", "text/html");
    response.end(`<img alt="A card" src="${paper.address}/cards/front/front/now.png">`);
  });
  await new Promise<void>((resolve) => platform.listen(0, "127.0.0.1", resolve));
  const { port } = platform.address() as AddressInfo;
  // Another port is another origin, and another host name is another site.
  await page.goto(`http://localhost:${port}/`);
  await expect(page.getByRole("img", { name: "A card" })).toHaveJSProperty("naturalWidth", 1200);
  platform.close();
});

test("a page that does not exist has no card", bothWays, async ({ paper }) => {
  for (const path of [
    "/cards/article/there-is-no-such-page/now.png",
    "/cards/page/about/now.png",
    "/cards/front/front/now.jpg",
    "/cards/front/front",
    "/cards/front",
    "/cards",
  ]) {
    expect.soft((await fetch(new URL(path, paper.address))).status, path).toBe(404);
  }
});
