import "./headline-link.css";
import type { ArticleEntry } from "@/lib/content/model";
import { ownDirection } from "@/lib/language/direction";
import { keptTogether } from "@/lib/language/no-break";
import type { Say } from "@/lib/language/say";
import { articlePath } from "@/lib/urls";
import { PartnerLine } from "./partner-line";

type Props = { article: ArticleEntry; say: Say; isShort?: boolean };

/**
 * The one link of a story in a list, below the line of its partner. `isShort` prefers the short headline, if
 * the story has one.
 */
export function HeadlineLink({ article, say, isShort = false }: Props) {
  const headline = (isShort && article.shortHeadline) || article.headline;
  return (
    <>
      <PartnerLine partner={article.partner} say={say} />
      <a
        href={articlePath(article.slug)}
        className={toneOf(article)}
        {...ownDirection(headline, say.direction)}
      >
        {keptTogether(headline, say.language)}
      </a>
    </>
  );
}

/** Opinions lean in every list, as they do above their own text. */
export const toneOf = ({ label }: Pick<ArticleEntry, "label">): string | undefined =>
  label === "opinion" ? "opinion" : undefined;
