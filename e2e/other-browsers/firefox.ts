import puppeteer from "puppeteer-core";
import type { OtherBrowser } from "./other-browser";

export type Firefox = OtherBrowser & { pdf: () => Promise<Buffer> };

/**
 * Starts Firefox without a window, driven by WebDriver BiDi, which every Firefox speaks. Readers' settings
 * that BiDi cannot set are preferences.
 */
export async function startFirefox(
  executablePath: string,
  preferences: Record<string, unknown> = {},
): Promise<Firefox> {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    extraPrefsFirefox: { "layout.css.prefers-color-scheme.content-override": 1, ...preferences },
  });
  const page = await browser.newPage();
  const faults: string[] = [];
  // Firefox reports violations of a policy as errors of the page.
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  return {
    open: async (address) => {
      await page.goto(address);
    },
    evaluate: async (work, argument) => (await page.evaluate(work as never, argument)) as never,
    resize: (width, height) => page.setViewport({ width, height }),
    tab: () => page.keyboard.press("Tab"),
    type: (selector, text) => page.type(selector, text),
    click: (selector) => page.click(selector),
    faultsOn: async (site, paths) => {
      faults.length = 0;
      const found: string[] = [];
      for (const path of paths) {
        const response = await page.goto(site + path, { waitUntil: "networkidle0" });
        // Firefox reports a page of an error status as an error.
        const isExpected = (fault: string) => response?.status() === 404 && fault.includes("404");
        found.push(
          ...faults
            .splice(0)
            .filter((fault) => !isExpected(fault))
            .map((fault) => `${path}: ${fault}`),
        );
      }
      return found;
    },
    pdf: async () => Buffer.from(await page.pdf()),
    close: () => browser.close(),
  };
}
