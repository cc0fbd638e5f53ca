import { existsSync } from "node:fs";
import { basename } from "node:path";
import { inventWeek } from "@/lib/most-read/demo";
import { openViewsStore, readersBetween, replaceReaders } from "@/lib/most-read/views-store";
import { filesIn } from "./files";
import type { PaperOnDisk } from "./paper-on-disk";

/** The user agent of an ordinary browser. That of a headless one would not count. */
export const browser = (name: string) =>
  `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Safari/537.36 ${name}`;

/** The headers that a browser sends with a view from a page of the paper at this address. */
export const viewHeaders = (address: string, agent: string) => ({
  "user-agent": browser(agent),
  "accept-language": "en",
  "content-type": "text/plain;charset=UTF-8",
  origin: address,
  "sec-fetch-site": "same-origin",
});

/** The readers of each story that are stored by now. */
export async function storedReaders({ dataFolder }: PaperOnDisk): Promise<Record<string, number>> {
  if (!existsSync(dataFolder)) return {};
  const store = await openViewsStore({ folder: dataFolder });
  const rows = await readersBetween(store, 0, Number.MAX_SAFE_INTEGER);
  await store.close();
  return Object.fromEntries(rows.map(({ slug, readers }) => [slug, readers]));
}

/** Stores a week of readers of all stories of a paper, as if they had been counted. */
export async function storeWeekOfReaders(paper: PaperOnDisk, now: Date): Promise<void> {
  const stories: { slug: string; publishedAt: Date }[] = [];
  for await (const { path, bytes } of filesIn(paper.contentFolder)) {
    const publishedAt = /^publishedAt: (.*)$/m.exec(bytes)?.[1];
    if (publishedAt) stories.push({ slug: basename(path, ".mdx"), publishedAt: new Date(publishedAt) });
  }
  // In the same order on every file system: it decides how many readers each has.
  stories.sort((a, b) => (a.slug < b.slug ? -1 : 1));
  const store = await openViewsStore({ folder: paper.dataFolder });
  await replaceReaders(store, inventWeek(stories, now), false, () => true);
  await store.close();
}
