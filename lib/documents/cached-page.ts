/** What Next caches for the response of a page or a route handler. */
export type CachedResponse = {
  kind: "APP_PAGE" | "APP_ROUTE";
  status?: number | undefined;
  headers?: Record<string, unknown> | undefined;
};

/** What Next caches for a page. */
type CachedPage = CachedResponse & { html: string; rscData?: Uint8Array; segmentData?: unknown };

/** Whether a cache value is a page or the response of a route handler, and not a redirect or the like. */
export function isResponse(value: unknown): value is CachedResponse {
  return ["APP_PAGE", "APP_ROUTE"].includes((value as CachedResponse | null | undefined)?.kind ?? "");
}

export function isPage(value: unknown): value is CachedPage {
  return isResponse(value) && value.kind === "APP_PAGE" && typeof (value as CachedPage).html === "string";
}

/**
 * Drops flight data, which only React's client reads: documents have no client. It is neither stored nor kept
 * in memory. Next writes an empty file for it beside the page.
 */
export function dropFlightData(value: unknown): void {
  if (!isPage(value)) return;
  value.rscData = new Uint8Array();
  value.segmentData = undefined;
}

type IncrementalCache = { set: (key: string, value: unknown, ...more: unknown[]) => Promise<void> };
const patched = new WeakSet<object>();

/**
 * Makes the cache of the request under way drop flight data before it measures a page.
 *
 * Next measures every page by serialising it as JSON before it calls the cache handler. For the flight data
 * of a full article, 115 KB, that takes 6 to 11 ms and leaves megabytes to collect, and Next has no option
 * against it. So the data is removed one step earlier, in the class that measures. Next bundles that class in
 * several copies, so it is reached by the instance that Next keeps as a global for the request. If a later
 * Next names that global otherwise, pages only take these milliseconds longer.
 */
export function dropFlightDataEarly(): void {
  const cache = (globalThis as { __incrementalCache?: IncrementalCache }).__incrementalCache;
  const prototype = cache && Object.getPrototypeOf(cache);
  if (!prototype || patched.has(prototype)) return;
  patched.add(prototype);
  const { set } = prototype;
  prototype.set = function (this: IncrementalCache, key: string, value: unknown, ...more: unknown[]) {
    dropFlightData(value);
    return set.call(this, key, value, ...more);
  };
}
