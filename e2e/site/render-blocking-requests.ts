import type { Page } from "playwright/test";

/**
 * The addresses that a browser needs before it paints the text of an open page: the page itself and all that
 * blocks it.
 */
export function renderBlockingRequests(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const resources = performance.getEntriesByType("resource") as (PerformanceResourceTiming & {
      renderBlockingStatus?: string;
    })[];
    const blocking = resources
      .filter(({ renderBlockingStatus }) => renderBlockingStatus === "blocking")
      .map(({ name }) => name);
    // A script in the body blocks what follows, but is not listed as render-blocking.
    const scripts = document.querySelectorAll<HTMLScriptElement>(
      "body script[src]:not([async], [defer], [type])",
    );
    return [...new Set([location.href, ...blocking, ...[...scripts].map(({ src }) => src)])];
  });
}
