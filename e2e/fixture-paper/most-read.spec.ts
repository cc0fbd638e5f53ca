import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type APIRequestContext, expect, type Page } from "playwright/test";
import { bothWays } from "../http/behind-nginx";
import { test } from "../site/paper-test";
import { browser, storedReaders, viewHeaders } from "../site/views";
import { canary, noon } from "./words";

test.use({ userAgent: browser("Reader/1") });

const seen = 5_000; // milliseconds

test(
  "a story visible for five seconds sends one view, with nothing about its reader",
  bothWays,
  async ({ page, paper }) => {
    const sent: string[] = [];
    page.on(
      "request",
      (request) => request.url().endsWith("/api/views") && sent.push(request.postData() ?? ""),
    );
    await page.clock.install();
    await page.goto("/the-whole-story");
    // Not to the second, because the clock also advances by itself.
    await page.clock.runFor(seen - 3_000);
    expect(sent).toEqual([]);
    const responded = page.waitForResponse(`${paper.address}/api/views`);
    await page.clock.runFor(3_000);
    const response = await responded;
    expect(response.status()).toBe(204);
    expect(response.headers()["set-cookie"]).toBeUndefined();
    await page.clock.runFor(60_000);
    expect(sent).toEqual([JSON.stringify({ slug: "the-whole-story", rail: false })]);
  },
);

test("time in the background does not count", async ({ page }) => {
  await page.route("**/api/views", (route) => route.fulfill({ status: 204 }));
  const sent: string[] = [];
  page.on("request", (request) => request.url().endsWith("/api/views") && sent.push(request.url()));
  await page.clock.install();
  await page.goto("/the-whole-story");
  const switchTo = (state: "visible" | "hidden") =>
    page.evaluate((next) => {
      Object.defineProperty(document, "visibilityState", { value: next, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }, state);
  await page.clock.runFor(3_000);
  await switchTo("hidden");
  await page.clock.runFor(60_000);
  expect(sent).toHaveLength(0);
  await switchTo("visible");
  await page.clock.runFor(2_100);
  await expect.poll(() => sent.length).toBe(1);
  await page.clock.runFor(10_000);
  const leaving = page.waitForRequest("**/api/views");
  await switchTo("hidden");
  const { seconds, ...view } = (await leaving).postDataJSON();
  expect(view).toEqual({ slug: "the-whole-story", rail: false });
  expect([15, 16]).toContain(seconds);
});

test("a prerendered page does not count until it is opened", async ({ page }) => {
  await page.route("**/api/views", (route) => route.fulfill({ status: 204 }));
  const sent: string[] = [];
  page.on("request", (request) => request.url().endsWith("/api/views") && sent.push(request.url()));
  await page.addInitScript(() =>
    Object.defineProperty(document, "prerendering", { value: true, configurable: true }),
  );
  await page.clock.install();
  await page.goto("/the-whole-story");
  await page.clock.runFor(60_000);
  expect(sent).toHaveLength(0);
  await page.evaluate(() => {
    Object.defineProperty(document, "prerendering", { value: false });
    document.dispatchEvent(new Event("prerenderingchange"));
  });
  await page.clock.runFor(seen + 100);
  await expect.poll(() => sent.length).toBe(1);
});

test("only stories send views", async ({ page }) => {
  for (const path of ["/", "/category/tides", "/about", "/most-read", "/there-is-no-such-page"]) {
    await page.goto(path);
    await expect.soft(page.locator("view-beacon"), path).toHaveCount(0);
  }
  await page.goto("/the-whole-story");
  await expect(page.locator("view-beacon")).toHaveCount(1);
});

test("a click in the list is counted as one, and leaves no mark in the address", async ({ page }) => {
  // The paper is shared, and one reader would change the list of a section with one story.
  await page.route("**/api/views", (route) => route.fulfill({ status: 204 }));
  await page.goto("/the-whole-story");
  const list = page.getByRole("region", { name: "Latest" });
  const link = list.getByRole("link", { name: "The only letter of the year" });
  await expect(link).toHaveAttribute("href", "/only-letter#via-most-read");
  await page.clock.install();
  await link.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The only letter of the year");
  await expect(page).toHaveURL(/\/only-letter$/);
  const sending = page.waitForRequest("**/api/views");
  await page.clock.runFor(seen + 100);
  expect((await sending).postDataJSON()).toEqual({ slug: "only-letter", rail: true });
});

/** Sends a view as a page of the paper does, with these changes. */
function send(
  request: APIRequestContext,
  address: string,
  { agent = "Reader/1", body = { slug: "the-whole-story", rail: false } as unknown, headers = {} } = {},
) {
  return request.post(`${address}/api/views`, {
    headers: {
      ...viewHeaders(address, agent),
      ...headers,
    },
    data: typeof body === "string" ? body : JSON.stringify(body),
  });
}

test(
  "every view gets the same response; readers of published stories alone are stored, all of them by the end",
  bothWays,
  async ({ copy, request }) => {
    const { address, program } = await copy.serveAt(noon);
    const views: Parameters<typeof send>[2][] = [
      ...Array.from({ length: 20 }, (_, n) => ({ agent: `Reader/${n}` })),
      { agent: "Reader/1" },
      { body: { slug: "only-letter", rail: true } },
      { body: "" },
      { body: "{" },
      { body: "null" },
      { body: { slug: "only-letter" } },
      { body: { slug: "only-letter", rail: false, more: 1 } },
      { body: { slug: "x".repeat(5_000), rail: false } },
      { body: { slug: "../../etc/passwd", rail: false } },
      { body: { slug: "there-is-no-such-story", rail: false } },
      { body: { slug: "__proto__", rail: false } },
      { body: { slug: "about", rail: false } },
      { body: { slug: canary("draft", "slug"), rail: false } },
      { body: { slug: canary("soon", "slug"), rail: false } },
      { body: { slug: "three-years-ago", rail: false }, headers: { origin: "https://elsewhere.example" } },
      { body: { slug: "three-years-ago", rail: false }, headers: { "sec-fetch-site": "cross-site" } },
      { body: { slug: "three-years-ago", rail: false }, headers: { "user-agent": "curl/8.14.1" } },
      { body: { slug: "three-years-ago", rail: false }, headers: { "accept-language": "" } },
      { body: { slug: "three-years-ago", rail: false }, headers: { "sec-purpose": "prefetch;prerender" } },
      { body: { slug: "three-years-ago", rail: false }, headers: { purpose: "prefetch" } },
    ];
    for (const view of views) {
      const response = await send(request, address, view);
      expect.soft(response.status(), JSON.stringify(view)).toBe(204);
      expect.soft(response.headers()["cache-control"]).toBe("no-store");
    }
    await program.stop();
    expect(program.output()).not.toMatch(/error|Reader/i);
    for (const name of await readdir(copy.dataFolder)) {
      const bytes = await readFile(join(copy.dataFolder, name), "latin1");
      expect(bytes).not.toMatch(/Reader\/|Mozilla|127\.0\.0\.1/);
    }
    expect(await storedReaders(copy)).toEqual({ "the-whole-story": 20, "only-letter": 1 });
  },
);

/** How far the time of the ranking is from the start of its paragraph wherever it wraps, in pixels. */
async function indentsOfUpdated(page: Page): Promise<number[]> {
  const updated = page.getByText(/^Updated/);
  const indents = new Set<number>();
  for (let width = 320; width < 460; width += 10) {
    await page.setViewportSize({ width, height: 800 });
    const { left, top, start, end } = await updated.evaluate((element) => {
      const { left, top } = element.getBoundingClientRect();
      const { left: start } = element.parentElement?.getBoundingClientRect() ?? { left: 0 };
      const { bottom: end } = element.previousElementSibling?.getBoundingClientRect() ?? { bottom: 0 };
      return { left, top, start, end };
    });
    if (top >= end) indents.add(Math.round(left - start));
  }
  return [...indents];
}

test(
  "stories rise in Most Read on every page as they are read",
  bothWays,
  async ({ copy, page, request }) => {
    const { address } = await copy.serveAt(noon);
    const stories = ["tide-9", "tide-4", "a-year-ago", "only-letter", "tide-7", "tide-2"];
    const readersOf = (place: number) => 20 - 2 * place;
    // A place takes ten readers.
    for (const [place, slug] of [...stories, "tide-5"].entries())
      for (let reader = 0; reader < (place < stories.length ? readersOf(place) : 9); reader++)
        expect(
          (await send(request, address, { agent: `Reader/${reader}`, body: { slug, rail: false } })).status(),
        ).toBe(204);
    // Readers are stored each second. A page rendered before that would stay for half a minute.
    await expect
      .poll(async () => Object.values(await storedReaders(copy)).reduce((sum, readers) => sum + readers, 0))
      .toBe(20 + 18 + 16 + 14 + 12 + 10 + 9);

    // Not in the browser, which caches a page for a minute.
    const renewed = (path: string, words: string) =>
      expect.poll(async () => (await request.get(address + path)).text()).toContain(words);
    const list = page.getByRole("region", { name: "Most Read" });
    const places = list.getByRole("listitem");
    for (const path of ["/", "/three-years-ago"]) {
      await renewed(path, "Readers counted once a day");
      await page.goto(address + path);
      // The front page has the newest stories above the list.
      await expect(places).toHaveCount(path === "/" ? stories.length : 14);
      await expect(list.getByRole("heading", { name: "Latest" })).toHaveCount(path === "/" ? 0 : 1);
      const hrefs = await places
        .getByRole("link")
        .evaluateAll((links) => links.map((one) => one.getAttribute("href")));
      expect(hrefs.slice(0, 6)).toEqual(stories.map((slug) => `/${slug}#via-most-read`));
      await expect(list).toContainText("Readers counted once a day, last 24 hours.");
      await expect(places.nth(2)).toContainText("1 year old");
      expect(await indentsOfUpdated(page)).toEqual([0]);
    }
    await renewed("/most-read", "20</b>");
    await page.goto(`${address}/most-read`);
    await expect(page.getByRole("main").getByText("20 readers in the last 24 hours")).toHaveCount(1);
    await expect(page.getByRole("main")).not.toContainText(/\b9 readers/);
    await renewed("/most-read.json", "tide-9");
    const data = await (await request.get(`${address}/most-read.json`)).json();
    expect(data.windows[0].articles[0]).toMatchObject({
      rank: 1,
      slug: "tide-9",
      readers: 20,
      fromList: null,
    });
    expect(data.windows[0].articles[0].reason).toContain("20 readers in the last 24 hours");
    // Nine readers are nobody's business.
    expect(JSON.stringify(data)).not.toContain("tide-5");
  },
);

test("a broken store costs readers nothing: pages and beacons work, and the log reports it once", async ({
  copy,
  request,
}) => {
  // A file in place of the folder can be neither opened nor set aside.
  await writeFile(join(copy.dataFolder, "..", "data"), "not a folder");
  const { address, program } = await copy.serveAt(noon);
  for (let n = 0; n < 3; n++) {
    expect((await send(request, address, { agent: `Reader/${n}` })).status()).toBe(204);
    expect((await request.get(`${address}/the-whole-story`)).status()).toBe(200);
    expect((await request.get(`${address}/most-read/week`)).status()).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
  }
  expect(program.output().match(/Views cannot be stored/g)).toHaveLength(1);
});
