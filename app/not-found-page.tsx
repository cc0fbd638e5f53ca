import { notFound } from "next/navigation";
import type { ReactElement } from "react";
import { NotFoundPage } from "@/components/site/not-found-page";
import { isWithdrawn, published, suggestedFor } from "@/lib/content/articles";
import { arePagesDocuments } from "@/lib/env";
import { pageContext } from "./page-context";

/**
 * The page for a missing or withdrawn story, with stories that have a similar slug. `notFound()` would leave
 * the page to the framework's script in the browser, which documents do not have; it is thrown only where
 * pages are not documents.
 */
export function notFoundPage(slug = ""): ReactElement {
  if (!arePagesDocuments) notFound();
  const context = pageContext();
  const { now } = context.pageTime;
  const latest = published(now).slice(0, 6);
  if (isWithdrawn(slug)) return <NotFoundPage context={context} isWithdrawn latest={latest} />;
  return <NotFoundPage context={context} similar={suggestedFor(slug, now)} latest={latest} />;
}
