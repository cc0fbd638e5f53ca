/** A share card: what platforms show of a page that someone passes on. */
import { createHash } from "node:crypto";
import type { Picture } from "@/lib/content/model";
import { shareCardPath } from "@/lib/urls";

export const cardSize = { width: 1200, height: 630 };

/** Rises when cards are drawn differently, so that each has a new address. A test tells when it must. */
export const cardDesign = 5;

export type CardKind = "article" | "category" | "topic" | "author" | "front" | "most-read";

/** All that a card shows, in the order of reading, and where it stands. All text is plain. */
export type Card = {
  kind: CardKind;
  /** `front` and `most-read` for those that there is one of. */
  slug: string;
  /** The paper's name and its language (BCP 47), which decides how what is ambiguous is set. */
  paper: string;
  language: string;
  /** The paper's mark, as an SVG. */
  mark: string;
  /** Colours of the lines it runs on: one, for the whole paper all, or none. */
  lines: string[];
  /** The line's name, or what the title is the name of. */
  kicker?: string;
  /** What kind of journalism it is, such as "Opinion". */
  label?: string;
  title: string;
  /** What a list is about. */
  description?: string;
  byline?: string;
  /** What someone must know who sees no more than the card: "2023", "Corrected", "Updated". */
  stamps: string[];
  picture?: Picture & { focus: { x: number; y: number } };
};

/** Where a card lies. A card that shows anything else lies elsewhere, so it may be kept for ever. */
export function cardPath(card: Card): string {
  return shareCardPath(card.kind, card.slug, cardHash(card));
}

/** A card as the metadata of its page describes it. */
export const shareCard = (card: Card) => ({ path: cardPath(card), alt: cardAlt(card), ...cardSize });

/** Names all that a card shows, and how. */
export function cardHash({ slug: _, ...shown }: Card): string {
  // Sorted, so that it does not matter how a card was put together.
  const sorted = (_key: string, value: unknown) =>
    value && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  const text = JSON.stringify({ design: cardDesign, ...shown }, sorted);
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

/** A card in words, for those who cannot see it. */
export function cardAlt({ paper, kicker, label, title, description, byline, stamps }: Card): string {
  const parts = [kicker, label, ...stamps, title, description, byline, paper];
  return [...new Set(parts.filter((part) => part !== undefined && part !== ""))].join(" · ");
}
