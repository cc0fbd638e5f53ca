import { Facts } from "@/components/site/facts";
import { PreviewMark } from "@/components/site/preview-note";
import type { ArticleEntry, Author } from "@/lib/content/model";
import { publicationState } from "@/lib/content/publication";
import type { PageTime } from "@/lib/time";
import { Age } from "./age";

type Props = { article: ArticleEntry; pageTime: PageTime; withAuthors?: boolean; className?: string };

/** Authors, reading time and date: a line under a headline (`dotted`), or a narrow column beside it. */
export function StoryMeta({ article, pageTime, withAuthors = true, className = "dotted" }: Props) {
  const state = publicationState(article, pageTime.now);
  return (
    <Facts className={`label ${className}`}>
      {state !== "published" && <PreviewMark state={state} />}
      {withAuthors && names(article.authors)}
      {`${article.minutes} min`}
      <Age of={article.publishedAt} pageTime={pageTime} />
    </Facts>
  );
}

/** "Mara Lind", "Mara Lind and Ines Okafor", "A, B and C" */
export function names(authors: Author[]): string {
  const all = authors.map((author) => author.name);
  const last = all.pop() ?? "";
  return all.length > 0 ? `${all.join(", ")} and ${last}` : last;
}
