import { Sentence } from "@/components/site/sentence";
import { BriefStories } from "@/components/stories/story-cards";
import type { ArticleEntry } from "@/lib/content/model";
import { frontPath } from "@/lib/urls";
import { type PageContext, PageShell } from "./page-shell";

type Props = {
  context: PageContext;
  /** Whether the story at this address was taken down. */
  isWithdrawn?: boolean;
  /** Stories whose slug is similar to the requested one. */
  similar?: readonly ArticleEntry[];
  latest?: readonly ArticleEntry[];
};

/** The page for a wrong or outdated address: what may have happened, and where to go on. */
export function NotFoundPage({ context, isWithdrawn = false, similar = [], latest = [] }: Props) {
  const { site, locale } = context;
  const { say } = site;
  const mail = (
    <a className="link" href={`mailto:${site.tips.mail}`}>
      {site.tips.mail}
    </a>
  );
  const front = (
    <a className="link" href={site.at(frontPath)}>
      {say("not found.front")}
    </a>
  );
  return (
    <PageShell context={context}>
      <div className="grid gap-x-16 gap-y-10 pt-9 [&>*]:min-w-0 lg:grid-cols-not-found">
        <div>
          <p className="label">{isWithdrawn ? 410 : 404}</p>
          <h1 className="mt-2 text-title font-semibold tracking-title text-balance">
            {say(isWithdrawn ? "withdrawn.title" : "not found.title")}
          </h1>
          <p className="mt-4 max-w-measure text-standfirst text-muted md:text-lead">
            {say(isWithdrawn ? "withdrawn.reason" : "not found.reason")}
          </p>
          {similar.length > 0 && (
            <section aria-labelledby="alike" className="mt-7 max-w-measure border-s-4 border-ink ps-5">
              <h2 id="alike" className="font-sans text-note font-bold">
                {say("not found.alike")}
              </h2>
              <BriefStories articles={similar} locale={locale} className="mt-3" />
            </section>
          )}
          <ul className="mt-6 max-w-measure list-disc ps-5 text-small">
            <li>
              <Sentence say={say} of="not found.go on" with={{ front }} />
            </li>
            <li className="mt-2">
              <Sentence
                say={say}
                of={isWithdrawn ? "withdrawn.ask" : "not found.our mistake"}
                with={{ mail }}
              />
            </li>
          </ul>
        </div>
        {latest.length > 0 && (
          <section aria-labelledby="latest">
            <h2
              id="latest"
              className="border-t-3 border-ink pt-3 text-section font-headline tracking-section"
            >
              {say("not found.latest")}
            </h2>
            <BriefStories articles={latest} locale={locale} className="mt-4" />
          </section>
        )}
      </div>
    </PageShell>
  );
}
