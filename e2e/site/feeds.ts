import { ask, linksIn } from "./crawl";

export type ServedFeed = { path: string; type: string; text: string };

/** All feeds that the paper's own page of feeds lists, as they are served. */
export async function feedsOf(address: string): Promise<ServedFeed[]> {
  const { text } = await ask(address, "/feeds");
  // Its head names feeds by whole addresses, which lead out of the test.
  const paths = new Set(
    linksIn(text).filter((link) => /^\/(?:.*\/)?(?:feed\.xml|atom\.xml|feed\.json)$/.test(link)),
  );
  const feeds: ServedFeed[] = [];
  for (const path of paths) feeds.push(await ask(address, path, "/feeds"));
  return feeds;
}

/** What a whole address of the paper is on the site under test, which is served elsewhere. */
export function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}
