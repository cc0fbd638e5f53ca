import { type PageContext, PageShell } from "@/components/site/page-shell";
import { HeadlineLink } from "@/components/stories/headline-link";
import { StoryMeta } from "@/components/stories/story-meta";
import type { ArticleEntry, Category } from "@/lib/content/model";
import { mostReadName } from "@/lib/metadata/page-metadata";
import { type Ranked, type Window, windows } from "@/lib/most-read/ranking";
import type { PageTime } from "@/lib/time";
import { mostReadPath } from "@/lib/urls";
import { HowWeCount } from "./how-we-count";
import { MethodNote } from "./method-note";

type MostReadPageProps = {
  window: Window;
  category: Category | undefined;
  ranked: Ranked<ArticleEntry>[];
  updatedAt: Date | undefined;
  context: PageContext;
};

/** The Most Read page: a ranking by window and category, with counts and method. */
export function MostReadPage({ window, category, ranked, updatedAt, context }: MostReadPageProps) {
  const { site, pageTime } = context;
  const most = Math.max(...ranked.map(({ readers }) => readers));
  return (
    <PageShell context={context} section={category}>
      <header className="pt-8">
        <h1 className="text-title font-heading tracking-title">{mostReadName(category)}</h1>
        <MethodNote window={window} updatedAt={updatedAt} pageTime={pageTime} />
      </header>
      <nav aria-label="Windows and sections" className="mt-5 border-y border-rule py-2">
        <Choices
          choices={windows.map(({ name, label }) => ({
            text: label.replace(/^l/, "L"),
            href: mostReadPath(category?.slug, name),
            isChosen: name === window.name,
          }))}
        />
        <Choices
          choices={[
            { text: "All sections", href: mostReadPath(undefined, window.name), isChosen: !category },
            ...site.categories.map(({ slug, name }) => ({
              text: name,
              href: mostReadPath(slug, window.name),
              isChosen: slug === category?.slug,
              line: slug,
            })),
          ]}
        />
      </nav>
      {ranked.length > 0 ? (
        <ol className="mt-2">
          {ranked.map((entry, place) => (
            <RankedStory
              key={entry.article.slug}
              entry={entry}
              place={place + 1}
              most={most}
              pageTime={pageTime}
            />
          ))}
        </ol>
      ) : (
        <p className="mt-8 text-muted">
          Nobody was counted here in the {window.label}. A longer window, or the next reader, will fill it.
        </p>
      )}
      <HowWeCount />
    </PageShell>
  );
}

type Choice = { text: string; href: string; isChosen: boolean; line?: string };

function Choices({ choices }: { choices: Choice[] }) {
  return (
    <ul className="flex flex-wrap gap-x-5">
      {choices.map(({ text, href, isChosen, line }) => (
        <li key={href} className={line && `line-${line}`}>
          <a
            href={href}
            aria-current={isChosen ? "page" : undefined}
            className={`inline-flex py-2 font-sans text-note hover:underline current:font-semibold current:underline ${line ? "stop" : ""}`}
          >
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}

type RankedStoryProps = { entry: Ranked<ArticleEntry>; place: number; most: number; pageTime: PageTime };

/** A story with its readers, and a bar in proportion to the most read story. */
function RankedStory({ entry: { article, readers }, place, most, pageTime }: RankedStoryProps) {
  return (
    <li
      className={`line-${article.category.slug} grid grid-cols-ranking gap-x-4 border-b border-rule py-4 md:grid-cols-wide-ranking`}
    >
      <span aria-hidden="true" className="text-numeral font-light tracking-numeral">
        {place}
      </span>
      <div className="max-w-measure">
        <h2 className="headline text-story">
          <HeadlineLink article={article} />
        </h2>
        <div className="mt-1.5">
          <StoryMeta article={article} pageTime={pageTime} />
        </div>
      </div>
      <div className="col-start-2 mt-2 md:col-start-3 md:mt-1">
        <p className="label">
          <b className="font-semibold text-ink">{readers.toLocaleString("en")}</b>{" "}
          {readers === 1 ? "reader" : "readers"}
        </p>
        <svg viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true" className="mt-1 h-1 w-full">
          <rect width={Math.max(1, Math.round((100 * readers) / most))} height="3" className="fill-line" />
        </svg>
      </div>
    </li>
  );
}
