import { HeadlineLink } from "@/components/stories/headline-link";
import type { ArticleEntry } from "@/lib/content/model";
import { readLongestId } from "@/lib/content/page-ids";
import type { Say } from "@/lib/language/say";
import type { ReadLongest } from "@/lib/most-read/read-longest";
import { reasonOfLongest } from "@/lib/most-read/reasons";

type Props = { longest: readonly ReadLongest<ArticleEntry>[]; say: Say };

/** The stories that were read for the longest time, with the reason for each place. */
export function ReadLongestList({ longest, say }: Props) {
  if (longest.length === 0) return null;
  return (
    <section aria-labelledby={readLongestId} className="mt-12 max-w-measure border-t-3 border-ink pt-4">
      <h2 id={readLongestId} className="text-feature font-headline tracking-heading">
        {say("most read.read longest")}
      </h2>
      <ol className="mt-2 list-decimal ps-6">
        {longest.map((entry) => (
          <li key={entry.article.slug} className="py-2">
            <h3 className="headline text-brief">
              <HeadlineLink article={entry.article} say={say} />
            </h3>
            <p className="label mt-1">{reasonOfLongest(say, entry)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
