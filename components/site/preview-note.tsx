import type { ArticleEntry } from "@/lib/content/model";
import { publicationState } from "@/lib/content/publication";
import type { PageLocale } from "@/lib/language/locale";
import { dateAndTime } from "@/lib/time";

/** A banner on a story that only editors can see, with the reason. Renders nothing for a published story. */
export function PreviewBanner({ article, locale }: { article: ArticleEntry; locale: PageLocale }) {
  const state = publicationState(article, locale.now);
  if (state === "published") return null;
  return (
    <p role="status" className="mt-4 border-2 border-dashed border-ink px-4 py-3 font-sans text-note">
      <strong>{state === "draft" ? "Draft." : "Scheduled."}</strong>{" "}
      {state === "draft"
        ? "Only this preview shows it; readers get nothing of it until its front matter no longer says draft: true."
        : `It appears by itself on ${dateAndTime(article.publishedAt, locale)}; until then only this preview shows it.`}
    </p>
  );
}

/** The same as one word, for lists. */
export function PreviewMark({ state }: { state: "draft" | "scheduled" }) {
  return <strong className="border border-dashed border-ink px-1 text-ink">{state}</strong>;
}
