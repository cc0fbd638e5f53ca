import type { ArticleEntry, Category } from "@/lib/content/model";
import { stripId } from "@/lib/content/page-ids";
import type { PageLocale } from "@/lib/language/locale";
import { listPath } from "@/lib/urls";
import { BriefStories, StripStory } from "./story-cards";

type Props = { category: Category; articles: ArticleEntry[]; locale: PageLocale; turn: number };

/**
 * A category on the front page. `turn` counts the strips, so that neighbours have different layouts: a large
 * picture left, a large picture right, four equal stories. Beside a large picture are a small one and briefs.
 */
export function SectionStrip({ category, articles, locale, turn }: Props) {
  const isRow = turn % 3 === 2 && articles.length > 3;
  const layout = isRow ? "md:grid-cols-2 lg:grid-cols-4" : columns(turn, articles.length);
  const briefs = isRow ? [] : articles.slice(2);
  const large = articles.slice(0, isRow ? 4 : 2);
  const pictures = large.filter(({ image }) => image).length;
  // Only the height of a full strip with pictures can be guessed.
  const isFolded = isRow ? pictures > 2 : pictures > 0 && articles.length > 4;
  const fold = isFolded ? `below-fold ${isRow ? "below-fold-row" : ""}` : "";
  return (
    <section
      className={`${fold} line-${category.slug} mt-12 lg:mt-14`}
      aria-labelledby={stripId(category.slug)}
    >
      {/* The category's name with a ring, at the start of its line. */}
      <div className="flex items-center gap-3.5 break-after-avoid before:size-4 before:flex-none before:rounded-[50%] before:border-4 before:border-line after:h-1 after:flex-1 after:bg-line">
        <h2 id={stripId(category.slug)} className="text-section/name font-headline tracking-section">
          <a
            href={locale.at(listPath("category", category.slug))}
            className="hover:underline hover:decoration-1"
          >
            {category.name}
          </a>
        </h2>
      </div>
      <div className={`mt-5 grid gap-x-8 gap-y-7 [&>*]:min-w-0 ${layout}`}>
        {large.map((article) => (
          <StripStory
            key={article.slug}
            article={article}
            locale={locale}
            sizes="(min-width: 60rem) 31rem, (min-width: 44rem) 50vw, 100vw"
          />
        ))}
        {briefs.length > 0 && (
          <BriefStories articles={briefs} locale={locale} className="md:max-lg:col-span-2" />
        )}
      </div>
    </section>
  );
}

function columns(turn: number, stories: number): string {
  if (stories === 1) return "lg:grid-cols-2";
  if (stories === 2) return "md:grid-cols-2";
  return turn % 3 === 0
    ? "md:grid-cols-2 lg:grid-cols-strip"
    : "md:grid-cols-2 lg:grid-cols-turned-strip lg:[&>:first-child]:order-3";
}
