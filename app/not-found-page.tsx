import { notFound } from "next/navigation";
import { NotFoundPage } from "@/components/site/not-found-page";
import type { PageContext } from "@/components/site/page-shell";
import { isWithdrawn, published, suggestedFor } from "@/lib/content/articles";
import { arePagesDocuments } from "@/lib/env";

/**
 * The page for a missing or withdrawn story, with stories of a similar slug, in the language of `context`.
 * Next's `notFound()` leaves the page to the framework's script, which documents do not have.
 */
export function notFoundPage(context: PageContext, slug = "", isGone = false) {
  if (!arePagesDocuments) notFound();
  const { now, language } = context.locale;
  const latest = published(now, language).slice(0, 6);
  if (isGone || isWithdrawn(slug)) return <NotFoundPage context={context} isWithdrawn latest={latest} />;
  return <NotFoundPage context={context} similar={suggestedFor(slug, now)} latest={latest} />;
}
