import { findFirefox, findWebKit } from "../prerequisites/other-browsers";
import { test as base } from "../site/paper-test";
import { startFirefox } from "./firefox";
import type { OtherBrowser } from "./other-browser";
import { startWebKit } from "./webkit";

export type BrowserUnderTest = "firefox" | "webkit";

type Started = { browserUnderTest: BrowserUnderTest; started: OtherBrowser | undefined };

/** Tests in a browser that is not a Chromium. Playwright's own `page` is a Chromium to compare it with. */
export const test = base.extend<{ reader: OtherBrowser }, Started>({
  browserUnderTest: ["firefox", { option: true, scope: "worker" }],
  started: [
    async ({ browserUnderTest }, use) => {
      const browser = await (browserUnderTest === "firefox" ? firefoxIfFound() : webKitIfFound());
      await use(browser);
      await browser?.close();
    },
    { scope: "worker" },
  ],
  /** The browser, in the light theme and with nothing stored. */
  reader: async ({ started, paper, browserUnderTest }, use, { skip }) => {
    skip(started === undefined, `${browserUnderTest} is not installed`);
    if (!started) return;
    await started.resize(1280, 900);
    await started.open(`${paper.address}/about`);
    await started.evaluate(() => localStorage.clear(), null);
    await use(started);
  },
});

async function firefoxIfFound(): Promise<OtherBrowser | undefined> {
  const path = findFirefox();
  return path ? startFirefox(path) : undefined;
}

async function webKitIfFound(): Promise<OtherBrowser | undefined> {
  const programs = findWebKit();
  return programs ? startWebKit(programs) : undefined;
}
