import { fetchText, linksIn } from "./crawl";

export type ServedFeed = { path: string; type: string; text: string };

/** All feeds that the page about them lists, as served. */
export async function feedsOf(address: string, page = "/feeds"): Promise<ServedFeed[]> {
  const { text } = await fetchText(address, page);
  // The head of the page lists feeds by absolute addresses, which are not those under test.
  const paths = new Set(
    linksIn(text).filter((link) => /^\/(?:.*\/)?(?:feed\.xml|atom\.xml|feed\.json)$/.test(link)),
  );
  const feeds: ServedFeed[] = [];
  for (const path of paths) feeds.push(await fetchText(address, path, page));
  return feeds;
}

/** The path and query of an absolute address, to fetch it from the site under test. */
export function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}
