import { StripStory } from "@/components/stories/story-cards";
import type { ArticleEntry } from "@/lib/content/model";
import { relatedId } from "@/lib/content/page-ids";
import type { PageLocale } from "@/lib/language/locale";

/** Stories that share topics with this one, most similar first. */
export function RelatedStories({ articles, locale }: { articles: ArticleEntry[]; locale: PageLocale }) {
  if (articles.length === 0) return null;
  return (
    <section aria-labelledby={relatedId} className="mt-14 border-t-3 border-ink pt-4 print:hidden">
      <h2 id={relatedId} className="text-section font-headline tracking-section">
        {locale.say("article.related")}
      </h2>
      <div className="mt-4 grid gap-x-8 gap-y-7 md:grid-cols-2 lg:grid-cols-4">
        {articles.map((article) => (
          <StripStory
            key={article.slug}
            article={article}
            locale={locale}
            sizes="(min-width: 60rem) 18rem, (min-width: 44rem) 45vw, calc(100vw - 2.5rem)"
            widest={960}
          />
        ))}
      </div>
    </section>
  );
}
