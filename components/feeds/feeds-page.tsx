import { toOwnLanguage } from "@/components/site/own-language";
import { type PageContext, PageShell } from "@/components/site/page-shell";
import type { Author, Topic } from "@/lib/content/model";
import type { Locale } from "@/lib/language/locale";
import {
  absolute,
  correctionsPath,
  feedPath,
  feedsPath,
  type ListKind,
  listPath,
  pagePath,
} from "@/lib/urls";
import { FeedRow } from "./feed-row";

type Props = {
  authors: readonly Author[];
  series: readonly Topic[];
  topics: readonly Topic[];
  context: PageContext;
};

/** What feeds are, and links to all of them. */
export function FeedsPage({ authors, series, topics, context }: Props) {
  const { site, pages } = context;
  const { say } = site;
  const hasCorrections = pages.some(({ slug }) => pagePath(slug) === correctionsPath);
  const correctionsPage = hasCorrections ? { page: correctionsPath, ...toOwnLanguage(site) } : {};
  return (
    <PageShell context={context} path={feedsPath}>
      <div className="max-w-measure pt-9">
        <h1 className="text-title font-semibold tracking-title text-balance">{say("feeds.name")}</h1>
        <p className="mt-4 text-standfirst text-pretty text-muted md:text-wide-standfirst">
          {say("feeds.standfirst")}
        </p>
        <div className="mt-8 grid gap-y-4 text-body">
          <p>{say("feeds.what")}</p>
          <p>{say("feeds.how")}</p>
          <p>{say("feeds.whole")}</p>
        </div>
        <h2 className="mt-10 text-feature font-heading tracking-heading">{say("feeds.paper")}</h2>
        <FeedRow name={site.name} locale={site} />
        <p className="mt-3 font-sans text-note text-muted">
          {absolute(site.address, site.at(feedPath("rss")))}
        </p>
        <h2 className="mt-10 text-feature font-heading tracking-heading">{say("corrections.name")}</h2>
        <FeedRow name={say("corrections.all")} list="corrections" {...correctionsPage} locale={site} />
      </div>
      <FeedTable title={say("page.sections")} kind="category" lists={site.categories} locale={site} />
      <FeedTable title={say("feeds.writers")} kind="author" lists={authors} locale={site} />
      <FeedTable title={say("series.names")} kind="series" lists={series} locale={site} />
      <FeedTable title={say("feeds.topics")} kind="topic" lists={topics} locale={site} />
    </PageShell>
  );
}

type Table = {
  title: string;
  kind: ListKind;
  lists: readonly { slug: string; name: string }[];
  locale: Locale;
};

function FeedTable({ title, kind, lists, locale }: Table) {
  if (lists.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className="mt-12 border-t border-rule pt-4 text-feature font-heading tracking-heading">{title}</h2>
      <ul
        className={`mt-2 grid gap-x-8 [&>*]:min-w-0 md:grid-cols-2 lg:grid-cols-3 ${kind === "author" ? "hyphens-manual" : ""}`}
      >
        {lists.map(({ slug, name }) => (
          <li key={slug}>
            <FeedRow
              name={name}
              list={{ kind, slug }}
              page={locale.at(listPath(kind, slug))}
              locale={locale}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
