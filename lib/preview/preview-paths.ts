/** The preview's own addresses. No slug looks like them, and a built site does not have them. */
export const previewEventsPath = "/-/events";
export const previewScriptPath = "/-/preview.js";
export const incompletePath = (slug: string) => `/-/incomplete/${slug}`;

/**
 * The present state of the page at a path, for a page that follows. A missing page has status 200 here: that
 * a story was deleted is not an error to report in the console.
 */
export const followedPath = (path: string) => `/-/page${path}`;
