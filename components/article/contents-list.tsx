import { contentsOf } from "@/lib/content/contents-list";
import type { Article } from "@/lib/content/model";
import type { Say } from "@/lib/language/say";

/** Labels of stories whose parts stand alone, so that nobody looks for one. */
const withoutList: readonly string[] = ["in-short", "letters"];

/**
 * The parts of a long story. Its title opens the list on narrow screens, and is a paragraph where the list is
 * always open, since a button without effect would mislead.
 */
export function ContentsList({ article, say }: { article: Article; say: Say }) {
  const parts = withoutList.includes(article.label ?? "") ? [] : contentsOf(article);
  if (parts.length === 0) return null;
  const title = say("article.contents");
  return (
    <nav aria-label={title} className="apart contents-list">
      <p>{title}</p>
      <details>
        <summary>{title}</summary>
      </details>
      <ol>
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} className="hover:underline">
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
