import { readStored } from "../../lib/content/testing/stored-paper";
import type { PaperOnDisk } from "./paper-on-disk";

/** An address of every card of a paper. Each redirects to the card as it is at `now`. */
export function cardAddressesOf(paper: PaperOnDisk, now: string): string[] {
  const { index } = readStored(paper.compiledFolder);
  const published = index.articles.filter(
    ({ isDraft, publishedAt }) => !isDraft && new Date(publishedAt) <= new Date(now),
  );
  const topics = published.flatMap((article) => article.topics);
  const of = (kind: string, things: { slug: string }[]) =>
    things.map(({ slug }) => `/cards/${kind}/${slug}/now.png`);
  return [
    ...of("article", published),
    ...of("category", index.site.categories),
    ...new Set(of("topic", topics)),
    ...new Set(
      of(
        "series",
        published.flatMap(({ series }) => series ?? []),
      ),
    ),
    ...of("author", index.authors),
    ...of("front", [{ slug: "front" }]),
    ...of("most-read", [{ slug: "most-read" }]),
  ];
}
