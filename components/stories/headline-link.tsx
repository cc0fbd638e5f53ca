import type { ArticleEntry } from "@/lib/content/model";
import { ownDirection } from "@/lib/language/direction";
import { keptTogether } from "@/lib/language/no-break";
import type { Say } from "@/lib/language/say";
import { articlePath } from "@/lib/urls";

type Props = { article: ArticleEntry; say: Say; isShort?: boolean };

/** The one link of a story in a list. `isShort` prefers the short headline, if the story has one. */
export function HeadlineLink({ article, say, isShort = false }: Props) {
  const headline = (isShort && article.shortHeadline) || article.headline;
  return (
    <a href={articlePath(article.slug)} {...ownDirection(headline, say.direction)}>
      {keptTogether(headline, say.language)}
    </a>
  );
}
