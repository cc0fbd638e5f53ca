import type { ContentPage } from "./model";
import { pageBody, paper } from "./paper";

/** The pages about the paper, without their bodies, in the order in which the foot of each page lists them. */
export function contentPages(): Omit<ContentPage, "body" | "pictures">[] {
  return paper().pages;
}

/** A page about the paper whole; undefined when there is none of that slug. */
export async function contentPage(slug: string): Promise<ContentPage | undefined> {
  const page = contentPages().find((candidate) => candidate.slug === slug);
  return page && { ...page, ...(await pageBody(slug)) };
}
