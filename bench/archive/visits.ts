import { median } from "../median";

export type Visit = { milliseconds: number; text: string };

/** As browsers ask, and not as `fetch` does, which takes no brotli over plain HTTP. */
const asBrowsersAsk = { "accept-encoding": "gzip, deflate, br, zstd" };

/** Fetches a page whole. Throws unless it is there. */
export async function visit(address: string, path: string): Promise<Visit> {
  const start = performance.now();
  const response = await fetch(address + path, { headers: asBrowsersAsk });
  const text = await response.text();
  const milliseconds = Number((performance.now() - start).toFixed(2));
  if (response.status !== 200) throw new Error(`${path} was answered ${response.status}.`);
  return { milliseconds, text };
}

/** The median of visits one after the other, in milliseconds. */
export async function medianVisit(address: string, paths: string[]): Promise<number> {
  const times: number[] = [];
  for (const path of paths) times.push((await visit(address, path)).milliseconds);
  return median(times);
}

/** So many of them, spread evenly from the first to the last; fewer where there are fewer. */
export function spread<Item>(items: Item[], count: number): Item[] {
  if (items.length <= count) return items;
  const places = new Set(Array.from({ length: count }, (_, n) => Math.floor((n * items.length) / count)));
  return items.filter((_, place) => places.has(place));
}
