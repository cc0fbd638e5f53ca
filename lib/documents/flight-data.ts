/**
 * Flight data is what React's client reads; documents have no client, so it is neither stored nor kept in
 * memory.
 *
 * Next measures every page by serialising it as JSON before it calls the cache handler. For the flight data
 * of a full article, 115 KB, that takes 6 to 11 ms and leaves megabytes to collect, and Next has no option
 * against it. So the data is removed one step earlier, in the class that measures. Next bundles that class in
 * several copies, so it is reached by the instance that Next keeps as a global for the request. If a later
 * Next names that global otherwise, pages only take these milliseconds longer.
 */

import { isPage } from "./cached-response";

type IncrementalCache = { set: (key: string, value: unknown, ...more: unknown[]) => Promise<void> };

/** Flight data of no length: Next stores it beside the page. */
const noBytes = new Uint8Array();

const patched = new WeakSet<object>();

/** Makes the cache of the request under way drop flight data before it measures a page. */
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

/** Removes the flight data from what Next caches, if that is a page. */
export function dropFlightData(value: unknown): void {
  if (!isPage(value)) return;
  value.rscData = noBytes;
  value.segmentData = undefined;
}
