import { expect } from "playwright/test";
import { listTips } from "@/lib/tips/store/threads";
import { openTipsStore } from "@/lib/tips/store/tips-store";
import { noon } from "../fixture-paper/words";
import { fields, receiptOn, sendTip } from "../site/tips-test";
import { browser, storedReaders } from "../site/views";
import { isNginxMissing, withNginx } from "./nginx";
import { test } from "./nginx-test";

test.skip(isNginxMissing, "nginx is not installed");

// An unusual port is part of a page's origin, and the site compares the origin with the host of the request.
const origins = ["https://news.example", "https://news.example:8443"] as const;

test("over TLS and HTTP/2 a browser reads a story, is counted, sends a tip and returns to read its replies", async ({
  copy,
  playwright,
}) => {
  // With a running clock, because the server measures how long a tip took to write.
  const site = await copy.serveAt(noon, { TRUSTED_PROXIES: "1", PAPER_NOW: "" });
  await withNginx({ site: site.address, paper: copy }, async ({ tlsPort }) => {
    const chromium = await playwright.chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? "",
      args: ["--no-sandbox", `--host-resolver-rules=MAP news.example 127.0.0.1:${tlsPort}`],
    });
    try {
      for (const [place, baseURL] of origins.entries()) {
        const userAgent = browser(`Reader/${place}`);
        const page = await chromium.newPage({ baseURL, ignoreHTTPSErrors: true, userAgent });
        await page.clock.install();
        await page.goto("/the-whole-story");
        const answered = page.waitForResponse("**/api/views");
        await page.clock.runFor(6_000);
        expect((await answered).status()).toBe(204);
        await expect.poll(() => storedReaders(copy), baseURL).toEqual({ "the-whole-story": place + 1 });
        await page.close();
      }

      const form = await chromium.newPage({ baseURL: origins[0], ignoreHTTPSErrors: true });
      await form.goto("/tips");
      const protocols = await form.evaluate(() =>
        (performance.getEntriesByType("navigation") as PerformanceNavigationTiming[]).map(
          ({ nextHopProtocol }) => nextHopProtocol,
        ),
      );
      expect(protocols).toEqual(["h2"]);
      await fields.message(form).fill("qxtls");
      await sendTip(form);
      const words = await receiptOn(form);
      const store = await openTipsStore({ folder: copy.dataFolder });
      expect(await listTips(store)).toHaveLength(1);
      await store.close();
      await form.goto("/tips/receipt");
      await fields.words(form).fill(words);
      await form.getByRole("button", { name: "Read the answer" }).click();
      await expect(form.getByRole("heading", { level: 1 })).toHaveText("Your tip and our answer");
    } finally {
      await chromium.close();
    }
  });
});
