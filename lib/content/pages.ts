import { supersededBy } from "./articles";
import { withCurrentLinks } from "./current-links";
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
  const { body, ...texts } = await storedBody<StoredPageBody>(slug);
  return { ...page, ...texts, body: withCurrentLinks(body, (address) => supersededBy(address, now)) };
}
