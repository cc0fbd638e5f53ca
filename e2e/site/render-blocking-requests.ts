import type { Page } from "playwright/test";

/** The addresses that a browser must have before it paints the text of an open page: the page's own, and all that blocks it. */
export function renderBlockingRequests(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const resources = performance.getEntriesByType("resource") as (PerformanceResourceTiming & {
      renderBlockingStatus?: string;
    })[];
    const blocking = resources
      .filter(({ renderBlockingStatus }) => renderBlockingStatus === "blocking")
      .map(({ name }) => name);
    // A script within the body blocks what stands after it, and is not told among the resources that block.
    const scripts = document.querySelectorAll<HTMLScriptElement>(
      "body script[src]:not([async], [defer], [type])",
    );
    return [...new Set([location.href, ...blocking, ...[...scripts].map(({ src }) => src)])];
  });
}
