/** A share card: the preview that platforms show for a shared page. */
import { createHash } from "node:crypto";
import type { Picture } from "@/lib/content/model";
import { shareCardPath } from "@/lib/urls";

export const cardSize = { width: 1200, height: 630 };

/** Raise it when cards look different, also by a new typeface, so that all get new addresses. */
export const cardDesign = 7;

export type CardKind = "article" | "category" | "topic" | "series" | "author" | "front" | "most-read";

export type CardPicture = Picture & { focus: { x: number; y: number } };

/** Everything that a card shows, in reading order. All text is plain. */
export type Card = {
  kind: CardKind;
  /** `front` and `most-read` for the cards of those kinds. */
  slug: string;
  /** The paper's name. */
  paper: string;
  /** BCP 47. Decides where lines begin, and on Chinese, Japanese or Korean forms of a character. */
  language: string;
  /** The paper's mark, as an SVG. */
  mark: string;
  /** Colours: of its section, of all sections for the whole paper, or none. */
  lines: string[];
  /** The section's name, or the kind of thing that the title names, such as "Topic". */
  kicker?: string;
  /** The kind of journalism, such as "Opinion". */
  label?: string;
  title: string;
  /** The subject of a list. */
  description?: string;
  byline?: string;
  /** Warnings for readers who see only the card: "2023", "Corrected", "Updated". */
  stamps: string[];
  picture?: CardPicture;
  /** The authors of an opinion, as far as they have a face. */
  faces?: CardPicture[];
};

/** The address of a card. It holds a hash of the content, so the picture at one address never changes. */
export const cardPath = (card: Card) => shareCardPath(card.kind, card.slug, cardHash(card));

/** A card as the metadata of its page describes it. */
export const shareCard = (card: Card) => ({ path: cardPath(card), ...cardSize, alt: cardAlt(card) });

/** A hash of everything that a card shows, and of the design. */
export function cardHash({ slug: _, ...shown }: Card): string {
  // Sorted keys: the order in which fields were set must not matter.
  const sorted = (_key: string, value: unknown) =>
    value && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  const text = JSON.stringify({ design: cardDesign, ...shown }, sorted);
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

/** The alternative text of a card. */
export function cardAlt({ paper, kicker, label, title, description, byline, stamps }: Card): string {
  const parts = [kicker, label, ...stamps, title, description, byline, paper];
  return [...new Set(parts.filter((part) => part !== undefined && part !== ""))].join(" · ");
}
