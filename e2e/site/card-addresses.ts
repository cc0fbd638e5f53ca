import { readStored } from "../../lib/content/testing/stored-paper";
import type { PaperOnDisk } from "./paper-on-disk";

/** An address of every card of a paper; each leads to the card as it is at `now`. */
export function cardAddressesOf(paper: PaperOnDisk, now: string): string[] {
  const { index } = readStored(paper.compiledFolder);
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
