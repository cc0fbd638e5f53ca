import { isDraft, type PaperDocuments } from "./check-paper";
import { formerGeneration, outOf } from "./generation";

/**
 * The slugs of stories that readers have, and that the content no longer gives them: made drafts of, or deleted. While
 * faults keep it from being compiled they stay up, which whoever takes one down must know.
 */
export function stillUp(compiledFolder: string, { articles }: PaperDocuments, now: Date): string[] {
  const former = formerGeneration(compiledFolder, () => {});
  const given = new Set(
    articles
      .filter((article) => !isDraft(article))
      .flatMap(({ slug, fields }) => [slug, ...(fields.redirects ?? []).filter((old) => old !== undefined)]),
  );
  return outOf([...(former?.articles.values() ?? [])], now)
    .map(({ slug }) => slug)
    .filter((slug) => !given.has(slug))
    .toSorted();
}
