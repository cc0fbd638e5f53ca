import { notFound } from "next/navigation";
import { NotFoundPage } from "@/components/site/not-found-page";
import { isWithdrawn, published, suggestedFor } from "@/lib/content/articles";
import { arePagesDocuments } from "@/lib/env";
import { pageContext } from "./page-context";

/**
 * The page for a missing or withdrawn story, with stories of a similar slug. Next's `notFound()` leaves the
 * page to the framework's script, which documents do not have.
 */
export function notFoundPage(slug = "", isGone = false) {
  if (!arePagesDocuments) notFound();
  const context = pageContext();
  const { now } = context.locale;
  const latest = published(now).slice(0, 6);
  if (isGone || isWithdrawn(slug)) return <NotFoundPage context={context} isWithdrawn latest={latest} />;
  return <NotFoundPage context={context} similar={suggestedFor(slug, now)} latest={latest} />;
}
