import { Body } from "@/components/article/body";
import { CorrectionFeeds } from "@/components/feeds/correction-feeds";
import type { ContentPage as CompiledPage } from "@/lib/content/model";
import { ownDirection } from "@/lib/language/direction";
import { correctionsPath, pagePath } from "@/lib/urls";
import { type PageContext, PageShell } from "./page-shell";

/** A page about the paper itself. */
export function ContentPage({ page, context }: { page: CompiledPage; context: PageContext }) {
  const { say } = context.locale;
  return (
    <PageShell context={context}>
      <article className="story">
        <header>
          <h1
            {...ownDirection(page.title, say.direction)}
            className="text-title font-semibold tracking-title text-balance"
          >
            {page.title}
          </h1>
          <p
            {...ownDirection(page.description, say.direction)}
            className="mt-4 mb-8 max-w-measure text-standfirst text-pretty text-muted md:text-wide-standfirst"
          >
            {page.description}
          </p>
        </header>
        <Body body={page.body} pictures={page.pictures} say={say} />
        {pagePath(page.slug) === correctionsPath && <CorrectionFeeds locale={context.locale} />}
      </article>
    </PageShell>
  );
}
