import type { ContentPage } from "./model";
import { paper, storedBody } from "./paper";
import type { StoredPageBody } from "./stored";

/** The pages about the paper, without bodies, in the order of the footer. */
export function contentPages(): Omit<ContentPage, "body" | "pictures">[] {
  return paper().pages;
}

/** A page about the paper with its body; undefined if there is none with this slug. */
export async function contentPage(slug: string): Promise<ContentPage | undefined> {
  const page = contentPages().find((candidate) => candidate.slug === slug);
  return page && { ...page, ...(await storedBody<StoredPageBody>(slug)) };
}
