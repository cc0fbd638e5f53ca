import { type PageContext, PageShell } from "@/components/site/page-shell";
import type { ArticleEntry, Category } from "@/lib/content/model";
import { mostReadName } from "@/lib/metadata/page-metadata";
import type { TopicList } from "@/lib/most-read/lists";
import type { Ranked } from "@/lib/most-read/ranking";
import { fewestReaders } from "@/lib/most-read/ranking";
import type { ReadLongest } from "@/lib/most-read/read-longest";
import { type Window, windows } from "@/lib/most-read/windows";
import { mostReadPath } from "@/lib/urls";
import { HowWeCount } from "./how-we-count";
import { MethodNote } from "./method-note";
import { MostReadByTopic } from "./most-read-by-topic";
import { RankedStory } from "./ranked-story";
import { ReadLongestList } from "./read-longest-list";

type MostReadPageProps = {
  /** Without a window it is the list that other pages show. */
  window: Window | undefined;
  section: Category | undefined;
  ranked: Ranked<ArticleEntry>[];
  longest: ReadLongest<ArticleEntry>[];
  topics: TopicList[];
  updatedAt: Date | undefined;
  context: PageContext;
};

/** The Most Read page: a ranking by window and category, with counts, reasons and method. */
export function MostReadPage({ window, section, ranked, longest, topics, ...props }: MostReadPageProps) {
  const { updatedAt, context } = props;
  const { site, locale } = context;
  const { say } = locale;
  return (
    <PageShell context={context} section={section} path={mostReadPath(section?.slug, window?.name)}>
      <header className="pt-8">
        <h1 className="text-title font-heading tracking-title">{mostReadName(site, section)}</h1>
        {/* Without a ranking the note speaks of the newest stories, which other pages list then. */}
        {ranked.length > 0 && <MethodNote ranked={ranked} updatedAt={updatedAt} locale={locale} />}
      </header>
      <nav aria-label={say("most read.choices")} className="mt-5 border-y border-rule py-2">
        <Choices
          choices={[
            { text: say("most read.now"), href: site.at(mostReadPath(section?.slug)), isChosen: !window },
            ...windows.map(({ name }) => ({
              text: say(`window.${name}.choice`),
              href: site.at(mostReadPath(section?.slug, name)),
              isChosen: name === window?.name,
            })),
          ]}
        />
        <Choices
          choices={[
            {
              text: say("most read.all sections"),
              href: site.at(mostReadPath(undefined, window?.name)),
              isChosen: !section,
            },
            ...site.categories.map(({ slug, name }) => ({
              text: name,
              href: site.at(mostReadPath(slug, window?.name)),
              isChosen: slug === section?.slug,
              line: slug,
            })),
          ]}
        />
      </nav>
      {ranked.length > 0 ? (
        <ol className="mt-2">
          {ranked.map((entry, index) => (
            <RankedStory
              key={entry.article.slug}
              entry={entry}
              place={index + 1}
              all={ranked}
              shownWindow={window ?? windows[0]}
              locale={locale}
            />
          ))}
        </ol>
      ) : (
        <p className="mt-8 text-muted">{say("most read.none", { fewest: fewestReaders })}</p>
      )}
      <ReadLongestList longest={longest} say={say} />
      <MostReadByTopic topics={topics} locale={locale} />
      <HowWeCount locale={locale} />
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
