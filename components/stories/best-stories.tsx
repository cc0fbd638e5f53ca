import type { ArticleEntry } from "@/lib/content/model";
import { bestId } from "@/lib/content/page-ids";
import type { PageLocale } from "@/lib/language/locale";
import { StoryRow } from "./story-row";

/** By how many there are. */
const titles = ["author.best.1", "author.best.2", "author.best.3"] as const;

/** The best stories of an author, which the newsroom chose. */
export function BestStories({ stories, locale }: { stories: readonly ArticleEntry[]; locale: PageLocale }) {
  const title = titles[stories.length - 1];
  if (title === undefined) return null;
  return (
    <section aria-labelledby={bestId} className="mt-8">
      <h2 id={bestId} className="text-feature font-headline tracking-heading">
        {locale.say(title)}
      </h2>
      <StoryRow articles={stories} locale={locale} level="h3" withSection />
    </section>
  );
}
