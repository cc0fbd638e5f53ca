import { median } from "../median";

export type Visit = { milliseconds: number; text: string };

/** The header of browsers. By default `fetch` accepts no brotli over plain HTTP. */
const browserHeaders = { "accept-encoding": "gzip, deflate, br, zstd" };

/** Fetches a complete page. Throws unless its status is 200. */
export async function visit(address: string, path: string): Promise<Visit> {
  const start = performance.now();
  const response = await fetch(address + path, { headers: browserHeaders });
  const text = await response.text();
  const milliseconds = Number((performance.now() - start).toFixed(2));
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}.`);
  return { milliseconds, text };
}

/** The median time of visits one after the other, in milliseconds. */
export async function medianVisit(address: string, paths: string[]): Promise<number> {
  const times: number[] = [];
  for (const path of paths) times.push((await visit(address, path)).milliseconds);
  return median(times);
}

/** At most `count` items, spread evenly from the first to the last. */
export function spread<Item>(items: Item[], count: number): Item[] {
  if (items.length <= count) return items;
  const places = new Set(Array.from({ length: count }, (_, n) => Math.floor((n * items.length) / count)));
  return items.filter((_, index) => places.has(index));
}
