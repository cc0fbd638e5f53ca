import type { ArticleEntry } from "@/lib/content/model";
import { ownDirection } from "@/lib/language/direction";
import { keptTogether } from "@/lib/language/no-break";
import type { Say } from "@/lib/language/say";

type Props = { article: Pick<ArticleEntry, "standfirst">; say: Say; className: string };

/** What a story is about, below its headline. */
export function Standfirst({ article: { standfirst }, say, className }: Props) {
  return (
    <p {...ownDirection(standfirst, say.direction)} className={`${className} text-pretty text-muted`}>
      {keptTogether(standfirst, say.language)}
    </p>
  );
}
