/**
 * The ids that pages give to their own parts. Components take them from here, and headings get others
 * (compile/body/heading-rules.ts).
 */
import type { PageKind } from "@/lib/addresses";
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

/** The titles of parts of the front page. */
export const latestId = "latest";
export const briefsId = "briefs";
export const voicesId = "voices";
/** The titles of parts of list pages. */
export const bestId = "best";
export const soFarId = "so-far";
/** The title of a section on the front page. */
export const stripId = (category: string): string => `strip-${category}`;
export const howWeCountId = "how-we-count";
/** Parts of the Most Read page that it has only with readers, so no link may lead to them. */
export const readLongestId = "read-longest";
export const byTopicId = "by-topic";
export const saferWaysId = "safer";

/** Whether a part of a page is there on some days only, so that no link may lead to it. */
export function isPassing(id: string): boolean {
  const parts = [latestId, briefsId, voicesId, bestId, soFarId, readLongestId, byTopicId];
  return parts.includes(id) || /^in-\d{4}-\d\d$/.test(id);
}

/** The ids of a page without a text, which links can lead to. */
export function idsOfPage(of: PageKind, categories: readonly string[]): string[] {
  const own: Partial<Record<PageKind, string[]>> = {
    front: categories.map(stripId),
    category: [mostReadId],
    "most-read": [howWeCountId],
    tips: [saferWaysId],
    "threat-model": [saferWaysId],
  };
  return [contentId, ...(own[of] ?? [])];
}

/** The ids of the page of a story or page that are not in its text. */
export function idsAroundText(story?: { authors: readonly string[]; isCorrected: boolean }): string[] {
  if (story === undefined) return [contentId];
  const { authors, isCorrected } = story;
  const corrections = isCorrected ? [correctionsId, correctionsTitleId] : [];
  return [contentId, relatedId, mostReadId, ...corrections, ...authors.map(aboutAuthorId)];
}
