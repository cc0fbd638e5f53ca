/**
 * The model of compiled content. All layers use these names. All text is plain text, except `body`: a hast
 * tree, since content is data and never evaluated.
 */
import type { Root } from "hast";
import type { Label } from "./labels";
import type { Texts } from "./schema";

/** A compiled picture. Its files are `/pictures/<id>-<width>.<avif|webp|jpg>` for each of `widths`. */
export type Picture = {
  id: string;
  /** The size of the largest file in pixels. All files have the same proportions. */
  width: number;
  height: number;
  /** Ascending. */
  widths: number[];
  /** The mean colour as `#rrggbb`, shown until the picture is loaded. */
  colour: string;
};

/** A picture with its description, caption and credit. */
export type CreditedPicture = Picture & {
  alt: string;
  caption?: string;
  credit: string;
  licence?: string;
  /** The point that must stay visible in any crop, as fractions of width and height. */
  focus: { x: number; y: number };
};

export type Topic = { slug: string; name: string };

/** An article in lists: an entry of the index, without the body. */
export type ArticleEntry = Texts<"index"> & {
  slug: string;
  category: Category;
  topics: Topic[];
  /** In byline order; never empty. */
  authors: Author[];
  publishedAt: Date;
  updatedAt?: Date;
  label?: Label;
  image?: CreditedPicture;
  /** Reading time in whole minutes, at least 1. */
  minutes: number;
  /** Whether the article has at least one correction. */
  isCorrected: boolean;
  /** The times of its corrections, earliest first. */
  correctionTimes: Date[];
  /** Former slugs, oldest first. */
  redirects: string[];
  isDraft: boolean;
};

export type Correction = { at: Date; text: string };

/** An article with its body. `pictures` are those of its figures, by their `src`. */
export type Article = ArticleEntry &
  Texts<"body"> & {
    keyPoints: string[];
    corrections: Correction[];
    body: Root;
    pictures: Record<string, Picture>;
  };

export type Author = {
  slug: string;
  name: string;
  role: string;
  face?: Picture;
  bio: string;
  /** A fediverse account, as `@name@server`. */
  fediverse?: string;
  links: { label: string; url: string }[];
};

/** A page about the paper itself: about, standards, corrections, privacy, contact. */
export type ContentPage = {
  slug: string;
  title: string;
  description: string;
  body: Root;
  pictures: Record<string, Picture>;
};

/** A category of the paper. `line` holds the CSS colours of its line in the network. */
export type Category = {
  slug: string;
  name: string;
  description: string;
  line: { light: string; dark: string };
};

/** How to reach the newsroom. Ways that it does not have are left out. */
export type TipDesk = {
  mail: string;
  /** The age recipient (`age1...`) that tips are encrypted for. */
  recipient?: string;
  /** How many days a tip is kept after it has reached the newsroom. */
  retentionDays: number;
  /** A user name (`desk.42`) or a number in international form. */
  signal?: string;
  /** An onion address. */
  secureDrop?: string;
  /** The PGP key for ordinary mail: its fingerprint (40 hexadecimal digits) and its address. */
  pgp?: { fingerprint: string; url: string };
};

/** The paper's identity, from `content/site.yaml`. */
export type Site = {
  name: string;
  tagline: string;
  description: string;
  /** Absolute, without a slash at the end. */
  address: string;
  /** BCP 47. */
  language: string;
  /** IANA name. All dates are shown in it. */
  timeZone: string;
  tips: TipDesk;
  handle: string;
  profiles: { name: string; url: string }[];
  /** In the order of the section bar. */
  categories: Category[];
};
