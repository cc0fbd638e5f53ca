import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { generationFolder, indexFile, pointerPath, type StoredIndex } from "../../lib/content/stored";
import type { PaperOnDisk } from "./paper-on-disk";

/** An address of every card of a paper; each leads to the card as it is at `now`. */
export async function cardAddressesOf(paper: PaperOnDisk, now: string): Promise<string[]> {
  const read = async (path: string) => JSON.parse(await readFile(path, "utf8"));
  const { generation } = await read(pointerPath(paper.compiledFolder));
  const index: StoredIndex = await read(join(generationFolder(paper.compiledFolder, generation), indexFile));
  const seen = index.articles.filter(
    ({ isDraft, publishedAt }) => !isDraft && new Date(publishedAt) <= new Date(now),
  );
  const topics = seen.flatMap((article) => article.topics);
  const of = (kind: string, things: { slug: string }[]) =>
    things.map(({ slug }) => `/cards/${kind}/${slug}/now.png`);
  return [
    ...of("article", seen),
    ...of("category", index.site.categories),
    ...new Set(of("topic", topics)),
    ...of("author", index.authors),
    ...of("front", [{ slug: "front" }]),
    ...of("most-read", [{ slug: "most-read" }]),
  ];
}
