import type { Author } from "./model";
import { paper } from "./paper";

/** All authors, by name. */
export function authors(): Author[] {
  return paper().authors;
}

export function author(slug: string): Author | undefined {
  return authors().find((candidate) => candidate.slug === slug);
}
