import type { Page } from "playwright/test";

/** A typeface that comes late moves words too: for where only something else is on trial. */
export async function blockFonts(page: Page): Promise<void> {
  await page.route("**/*.woff2", (route) => route.abort());
}

/** By how much the page has moved under its reader's eyes since it was opened (CLS, of no unit). */
export function layoutShiftOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += "value" in entry ? Number(entry.value) : 0;
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );
}
