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
  obituary: "as news",
  letters: "last",
  "photo-essay": "as feature",
  "in-short": "last",
} as const satisfies Record<string, Leads>;

export type Leads = "as news" | "as feature" | "last";
export type Label = keyof typeof kinds;
export const labels = Object.keys(kinds) as Label[];

/** The things that a review can be about, as schema.org calls them. */
export const reviewed = {
  album: "MusicAlbum",
  book: "Book",
  concert: "MusicEvent",
  exhibition: "ExhibitionEvent",
  film: "Movie",
  game: "VideoGame",
  play: "TheaterEvent",
  product: "Product",
  restaurant: "Restaurant",
  series: "TVSeries",
} as const;
export type Reviewed = keyof typeof reviewed;

/** How a partner takes part: it pays for the text and has a say in it, or supports the newsroom's work. */
export const partnerKinds = ["supported", "paid"] as const;

const dropCaps: readonly (Label | undefined)[] = [
  "interview",
  "obituary",
  "photo-essay",
  "review",
  "opinion",
];

/** Whether the text of a story with this label begins with a large letter. */
export function dropCapOf(label: Label | undefined): boolean {
  return dropCaps.includes(label);
}

/** How a story with this label competes for the front. */
export function leadsOf(label: Label | undefined): Leads {
  return label === undefined ? "as news" : kinds[label];
}
