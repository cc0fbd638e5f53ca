/**
 * The kinds of journalism that are not plain news, and how each competes for the front: as news does, as a
 * feature that waits for news, or last. Their names for readers are messages (lib/language).
 */
const kinds = {
  analysis: "as news",
  explainer: "as feature",
  interview: "as feature",
  live: "as news",
  opinion: "last",
  review: "as feature",
} as const satisfies Record<string, Leads>;

export type Leads = "as news" | "as feature" | "last";
export type Label = keyof typeof kinds;
export const labels = Object.keys(kinds) as Label[];

/** How a story with this label competes for the front. */
export function leadsOf(label: Label | undefined): Leads {
  return label === undefined ? "as news" : kinds[label];
}
