import type { ArticleEntry } from "@/lib/content/model";
import { articlePath } from "@/lib/urls";

/** The one link of a story in a list. `isShort` prefers the short headline, if the story has one. */
export function HeadlineLink({ article, isShort = false }: { article: ArticleEntry; isShort?: boolean }) {
  return <a href={articlePath(article.slug)}>{(isShort && article.shortHeadline) || article.headline}</a>;
}
