import { expect } from "playwright/test";
import { fetchText } from "../site/crawl";
import { test } from "../site/paper-test";

/** When the story a-long-headline of the fixture paper was published. */
const publishedAt = Date.parse("2026-06-14T10:00:00+05:30");
const hour = 3_600_000;
const url = "<loc>https://tide.example/a-long-headline</loc>";

test("a story is in the news sitemap for forty-eight hours", async ({ copy }) => {
  for (const [hours, isNews] of [
    [-0.01, false],
    [0.02, true],
    [47, true],
    [48, true],
    [48.02, false],
    [49, false],
  ] as const) {
    const { address, program } = await copy.serveAt(new Date(publishedAt + hours * hour).toISOString());
    const { status, text } = await fetchText(address, "/news-sitemap.xml");
    expect(status).toBe(200);
    expect(text.includes(url), `at ${hours} hours`).toBe(isNews);
    await program.stop();
  }
});
