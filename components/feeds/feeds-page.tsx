import { type PageContext, PageShell } from "@/components/site/page-shell";
import type { Author, Topic } from "@/lib/content/model";
import { absolute, correctionsPath, feedPath, type ListKind, listPath, pagePath } from "@/lib/urls";
import { FeedRow } from "./feed-row";

type Props = { authors: Author[]; topics: readonly Topic[]; context: PageContext };

/** What feeds are, and links to all of them. */
export function FeedsPage({ authors, topics, context }: Props) {
  const { site, pages } = context;
  const hasCorrections = pages.some(({ slug }) => pagePath(slug) === correctionsPath);
  const correctionsPage = hasCorrections ? { page: correctionsPath } : {};
  return (
    <PageShell context={context}>
      <div className="max-w-measure pt-9">
        <h1 className="text-title font-semibold tracking-title text-balance">Feeds</h1>
        <p className="mt-4 text-standfirst text-pretty text-muted md:text-wide-standfirst">
          Every story as it comes, in the program of your choice.
        </p>
        <div className="mt-8 grid gap-y-4 text-body">
          <p>
            A feed is an address that a feed reader asks now and then for what is new. You choose the reader
            and what it follows. We learn no name, no mail address, and not what you read.
          </p>
          <p>
            To follow us, copy an address from below into a feed reader. Many take the address of any of our
            pages and find the feed by themselves. If you have no reader yet, look for one in your phone’s
            shop or your mail program: most read all three formats, and each holds the same.
          </p>
          <p>
            Our feeds carry the whole story, with its pictures and corrections, of the fifty newest stories
            each. They cost nothing.
          </p>
        </div>
        <h2 className="mt-10 text-feature font-heading tracking-heading">The whole paper</h2>
        <FeedRow name={site.name} />
        <p className="mt-3 [overflow-wrap:anywhere] font-sans text-note text-muted">
          {absolute(site.address, feedPath("rss"))}
        </p>
        <h2 className="mt-10 text-feature font-heading tracking-heading">Corrections</h2>
        <FeedRow name="All corrections" list="corrections" {...correctionsPage} />
      </div>
      <FeedTable title="Sections" kind="category" lists={site.categories} />
      <FeedTable title="Writers" kind="author" lists={authors} />
      <FeedTable title="Topics" kind="topic" lists={topics} />
    </PageShell>
  );
}

type Table = { title: string; kind: ListKind; lists: readonly { slug: string; name: string }[] };

function FeedTable({ title, kind, lists }: Table) {
  if (lists.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className="mt-12 border-t border-rule pt-4 text-feature font-heading tracking-heading">{title}</h2>
      <ul className="mt-2 grid gap-x-8 [&>*]:min-w-0 md:grid-cols-2 lg:grid-cols-3">
        {lists.map(({ slug, name }) => (
          <li key={slug}>
            <FeedRow name={name} list={{ kind, slug }} page={listPath(kind, slug)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
