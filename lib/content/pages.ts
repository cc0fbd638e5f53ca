import { directionOf } from "@/lib/language/direction";
import { publishedUnder, supersededBy } from "./articles";
import { withCurrentLinks } from "./current-links";
import { withDirections } from "./directions";
import { withLinkedStories } from "./linked-stories";
import type { ContentPage } from "./model";
import { paper, storedBody } from "./paper";
import type { StoredPageBody } from "./stored";

/** The pages about the paper, without bodies, in the order of the footer. */
export function contentPages(): Omit<ContentPage, "body" | "pictures">[] {
  return paper().pages;
}

/** A page about the paper with its body; undefined if there is none with this slug. */
export async function contentPage(slug: string, now: Date): Promise<ContentPage | undefined> {
  const page = contentPages().find((candidate) => candidate.slug === slug);
  if (!page) return undefined;
  const { body: written, ...texts } = await storedBody<StoredPageBody>(slug);
  const linked = withLinkedStories(written, (linkedSlug) => publishedUnder(linkedSlug, now));
  const body = withCurrentLinks(linked, (address) => supersededBy(address, now));
  return { ...page, ...texts, body: withDirections(body, directionOf(paper().site.language)) };
}
