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
  const { site, pageTime } = context;
  return (
    <PageShell context={context}>
      <div className="grid gap-x-16 gap-y-10 pt-9 [&>*]:min-w-0 lg:grid-cols-not-found">
        <div>
          <p className="label">{isWithdrawn ? 410 : 404}</p>
          <h1 className="mt-2 text-title font-semibold tracking-title text-balance">
            {isWithdrawn ? "This story was taken down" : "This train does not stop here"}
          </h1>
          <p className="mt-4 max-w-measure text-standfirst text-muted md:text-lead">
            {isWithdrawn
              ? "The newsroom has withdrawn the story that stood at this address."
              : "There is no page at this address. It may have been mistyped on its way to you, or the story was taken down."}
          </p>
          {similar.length > 0 && (
            <section aria-labelledby="alike" className="mt-7 max-w-measure border-l-4 border-ink pl-5">
              <h2 id="alike" className="font-sans text-note font-bold">
                Did you mean
              </h2>
              <BriefStories articles={similar} pageTime={pageTime} className="mt-3" />
            </section>
          )}
          <ul className="mt-6 max-w-measure list-disc pl-5 text-small">
            <li>
              Everything of today is on{" "}
              <a className="link" href={frontPath}>
                the front page
              </a>
              , older stories under their section above.
            </li>
            <li className="mt-2">
              {isWithdrawn
                ? "If you want to know why, ask us at"
                : "If a link of ours brought you here, that is our mistake. Please tell us at"}{" "}
              <a className="link" href={`mailto:${site.tips.mail}`}>
                {site.tips.mail}
              </a>
              .
            </li>
          </ul>
        </div>
        {latest.length > 0 && (
          <section aria-labelledby="latest">
            <h2
              id="latest"
              className="border-t-3 border-ink pt-3 text-section font-headline tracking-section"
            >
              Just in
            </h2>
            <BriefStories articles={latest} pageTime={pageTime} className="mt-4" />
          </section>
        )}
      </div>
    </PageShell>
  );
}
