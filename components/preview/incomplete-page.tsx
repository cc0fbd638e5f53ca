import { Body } from "@/components/article/body";
import { type PageContext, PageShell } from "@/components/site/page-shell";
import type { Author } from "@/lib/content/model";
import type { IncompleteStory } from "@/lib/preview/preview-state";

type Props = { story: IncompleteStory; authors: Author[]; context: PageContext };

/** A new story or page that has faults, as far as it can be shown. The preview's script lists the faults. */
export function IncompletePage({ story, authors, context }: Props) {
  const { headline, standfirst, body, source } = story;
  const category = context.site.categories.find(({ slug }) => slug === story.category);
  return (
    <PageShell context={context} section={category}>
      <article data-incomplete className="story">
        {category && (
          <p className={`line-${category.slug}`}>
            <span className="stop">{category.name}</span>
          </p>
        )}
        <h1 className="mt-3 text-title font-semibold tracking-title text-balance">
          {headline ?? <span className="text-muted">No headline yet</span>}
        </h1>
        {standfirst && (
          <p className="mt-4 text-standfirst text-pretty text-muted md:text-wide-standfirst">{standfirst}</p>
        )}
        {authors.length > 0 && (
          <p className="label mt-4 mb-8">{authors.map(({ name }) => name).join(", ")}</p>
        )}
        {body ? (
          <Body body={body} pictures={{}} say={context.locale.say} />
        ) : (
          // Text that cannot be parsed, as it was written.
          <div className="body">
            {source.split(/\n{2,}/).map((paragraph, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name.
              <p key={place} className="whitespace-pre-line">
                {paragraph}
              </p>
            ))}
          </div>
        )}
      </article>
    </PageShell>
  );
}
