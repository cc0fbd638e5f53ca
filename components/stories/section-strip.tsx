import type { ArticleEntry, Category } from "@/lib/content/model";
import type { PageTime } from "@/lib/time";
import { listPath } from "@/lib/urls";
import { BriefStories, type Card, StripStory } from "./story-cards";

type Stories = { articles: ArticleEntry[]; pageTime: PageTime };

/**
 * A category on the front page. `turn` counts the strips, so that neighbours have different layouts: picture
 * left, picture right, four equal stories.
 */
export function SectionStrip({ category, turn, ...stories }: Stories & { category: Category; turn: number }) {
  return (
    <section
      className={`below-fold line-${category.slug} mt-12 lg:mt-14`}
      aria-labelledby={`strip-${category.slug}`}
    >
      <LineHeading category={category} />
      {turn % 3 === 2 && stories.articles.length > 3 ? (
        <Row {...stories} />
      ) : (
        <Tiers {...stories} turn={turn} />
      )}
    </section>
  );
}

/** Four stories side by side. */
function Row({ articles, pageTime }: Stories) {
  return (
    <div className="mt-5 grid gap-x-8 gap-y-7 md:grid-cols-2 lg:grid-cols-4 [&>*]:min-w-0">
      {articles.slice(0, 4).map((article) => (
        <Opener key={article.slug} article={article} pageTime={pageTime} />
      ))}
    </div>
  );
}

/** One story with a large picture, one with a small picture, and the rest in brief. */
function Tiers({ articles, pageTime, turn }: Stories & { turn: number }) {
  const [opener, second, ...briefs] = articles;
  return (
    <div className={`mt-5 grid gap-x-8 gap-y-7 [&>*]:min-w-0 ${columns(turn, articles.length)}`}>
      {opener && <Opener article={opener} pageTime={pageTime} />}
      {second && <Opener article={second} pageTime={pageTime} />}
      {briefs.length > 0 && (
        <BriefStories articles={briefs} pageTime={pageTime} className="md:max-lg:col-span-2" />
      )}
    </div>
  );
}

function columns(turn: number, stories: number): string {
  if (stories === 1) return "lg:grid-cols-2";
  if (stories === 2) return "md:grid-cols-2";
  return turn % 3 === 0
    ? "md:grid-cols-2 lg:grid-cols-strip"
    : "md:grid-cols-2 lg:grid-cols-turned-strip lg:[&>:first-child]:order-3";
}

function Opener(card: Card) {
  return <StripStory {...card} sizes="(min-width: 60rem) 31rem, (min-width: 44rem) 50vw, 100vw" />;
}

/** The category's name with a ring, at the start of its line. */
function LineHeading({ category }: { category: Category }) {
  return (
    <div className="flex items-center gap-3.5 before:size-4 before:flex-none before:rounded-full before:border-4 before:border-line after:h-1 after:flex-1 after:bg-line">
      <h2 id={`strip-${category.slug}`} className="text-section leading-none font-headline tracking-section">
        <a href={listPath("category", category.slug)} className="hover:underline hover:decoration-1">
          {category.name}
        </a>
      </h2>
    </div>
  );
}
