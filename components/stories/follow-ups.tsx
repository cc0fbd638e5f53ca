import "./follow-ups.css";
import type { ArticleEntry } from "@/lib/content/model";
import type { Say } from "@/lib/language/say";
import { HeadlineLink } from "./headline-link";

/** The stories of a package, as stops on the line of its lead. */
export function FollowUps({ articles, say }: { articles: readonly ArticleEntry[]; say: Say }) {
  if (articles.length === 0) return null;
  return (
    <ul className="follow-ups" aria-label={say("front.follow ups")}>
      {articles.map((article) => (
        <li key={article.slug}>
          {article.label === "opinion" && <p className="label">{say("label.opinion")}</p>}
          <HeadlineLink article={article} say={say} isShort />
        </li>
      ))}
    </ul>
  );
}
