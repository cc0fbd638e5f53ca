/** The model of compiled content in all layers. Text is plain, but `body` is a hast tree, never evaluated. */
import type { Root } from "hast";
import type { Locale } from "@/lib/language/locale";
import type { Label } from "./labels";
import type {
  ArticleFields,
  AuthorFields,
  PageFields,
  SiteFields,
  Texts,
  TopicFields,
  WordsFields,
} from "./schema";
import type { Weight } from "./weights";

/** A compiled picture. Its files are `/pictures/<id>-<width>.<avif|jpg>` for each of `widths`. */
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

type Image = NonNullable<ArticleFields["image"]>;
/** A picture with its description, caption and credit. */
export type CreditedPicture = Picture & Omit<Image, "src"> & Required<Pick<Image, "focus">>;

export type Topic = { slug: string; name: string };

/** What a file of the newsroom says of a topic. */
export type TopicNote = TopicFields & { slug: string };

/** A topic with what the newsroom says of it. */
export type TopicInFull = Topic & { description?: string; explainer?: ArticleEntry };

/** Who pays for a story besides readers. */
export type Partner = NonNullable<ArticleFields["partner"]>;

/** A series, and the place of a story in it. */
export type Part = { slug: string; name: string; part: number };

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
  weight?: Weight;
  partner?: Partner;
  series?: Part;
  /** Of the edition that it belongs to, if that is not the paper's own language. */
  language?: string;
  /** The slug of the story that it translates. */
  translationOf?: string;
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

/** `wrong` and `right` are the wording before and after. */
export type Correction = Omit<StoredCorrection, "at"> & { at: Date };
export type StoredCorrection = NonNullable<ArticleFields["corrections"]>[number];

/** An article with its body. `pictures` are those of its figures, by their `src`. */
export type Article = ArticleEntry &
  Texts<"body"> & {
    keyPoints: string[];
    review?: NonNullable<ArticleFields["review"]>;
    life?: NonNullable<ArticleFields["life"]>;
    /** The story in each language that it is published in, itself among them; empty if there is one. */
    translations: { language: string; slug: string }[];
    /** The latest first. */
    corrections: Correction[];
    body: Root;
    pictures: Record<string, Picture>;
  };

export type Author = Omit<AuthorFields, "face"> &
  Required<Pick<AuthorFields, "links">> & { slug: string; face?: Picture };

/** A page about the paper itself: about, standards, corrections, privacy, contact. */
export type ContentPage = PageFields & { slug: string; body: Root; pictures: Record<string, Picture> };

export type Category = SiteFields["categories"][number];

/** The paper's identity, from `content/site.yaml`, and what it overrules of its own words. */
export type StoredSite = SiteFields & { tips: { retentionDays: number }; words?: WordsFields };

/** The paper in one language: its identity, its own words, and its addresses. */
export type Site = StoredSite & Locale;
