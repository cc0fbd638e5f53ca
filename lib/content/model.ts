/**
 * The content model: what the paper is made of, once compiled. Every layer above uses these names.
 * All text is plain text but `body`, which is a hast tree: content is data, nothing in it is ever evaluated.
 */
import type { Root } from "hast";
import type { Label } from "./labels";
import type { Texts } from "./schema";

/** A picture as compiled: its files are `/pictures/<id>-<width>.<avif|webp|jpg>` for each of `widths` (CSS pixels). */
export type Picture = {
  id: string;
  /** Size in pixels of the largest version; its proportions are those of all versions. */
  width: number;
  height: number;
  /** Ascending. */
  widths: number[];
  /** The mean colour as `#rrggbb`: what stands in its place until it arrives. */
  colour: string;
};

/** A picture with what a newsroom must say of it. */
export type CreditedPicture = Picture & {
  alt: string;
  caption?: string;
  credit: string;
  licence?: string;
  /** What must stay visible in any crop, as fractions of width and height. */
  focus: { x: number; y: number };
};

export type Topic = { slug: string; name: string };

/** What lists show of an article: a line of the slim index, without its body. */
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
  /** True when the article carries at least one correction. */
  isCorrected: boolean;
  /** When it was corrected, the first time first. */
  correctionTimes: Date[];
  /** Slugs that this article had before. */
  redirects: string[];
  isDraft: boolean;
};

export type Correction = { at: Date; text: string };

/** An article whole. `pictures` holds the pictures that its body's figures name, by their `src`. */
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
  /** The account on Mastodon or the like, as `@name@server`. */
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

/** A section of the paper, drawn as a line of one network. `line` holds its CSS colours. */
export type Category = {
  slug: string;
  name: string;
  description: string;
  line: { light: string; dark: string };
};

/** How the newsroom takes tips. What it does not have is left out. */
export type TipDesk = {
  mail: string;
  /** The age recipient (`age1...`) that tips are sealed for. */
  recipient?: string;
  /** For how many days a tip is kept once it has reached the desk. */
  retentionDays: number;
  /** A user name (`desk.42`) or a number in international form. */
  signal?: string;
  /** An onion address. */
  secureDrop?: string;
  /** For whoever writes an ordinary mail: 40 hexadecimal digits, and where the key lies. */
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
  /** IANA name; every date that readers see is told in it. */
  timeZone: string;
  tips: TipDesk;
  handle: string;
  profiles: { name: string; url: string }[];
  /** In the order of the section bar. */
  categories: Category[];
};
