/**
 * The ids that pages give to their own parts. Components take them from here, and headings get others
 * (compile/body/heading-rules.ts).
 */
import { viaMostRead } from "@/lib/urls";

/** The main element of every page. */
export const contentId = "content";
/** The corrections of a story; "Corrected" in the byline leads to it. */
export const correctionsId = "corrections";
export const correctionsTitleId = "corrections-title";
/** The title of the first `<Sources>` of a text, or of a further one. */
export const sourcesId = (index = 0): string => (index === 0 ? "sources" : `sources-${index + 1}`);
export const relatedId = "related";
/** The title of the Most Read list, on stories and other pages. */
export const mostReadId = "most-read";
/** The title of the box about an author. No heading has an underscore in its id. */
export const aboutAuthorId = (slug: string): string => `about_${slug}`;
/** The hidden title of the footnotes (remark-rehype). */
export const footnotesTitleId = "footnote-label";

/** The ids that no heading may have on any page. */
export const idsOfEveryPage: readonly string[] = [contentId, footnotesTitleId];

/** The ids that no heading of a story may have either, and the fragment that marks links of Most Read. */
export const idsOfStories: readonly string[] = [
  correctionsId,
  correctionsTitleId,
  sourcesId(),
  relatedId,
  mostReadId,
  viaMostRead.slice(1),
];
