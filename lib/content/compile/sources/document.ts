import type {
  ArticleFields,
  AuthorFields,
  FrontFields,
  Loose,
  PageFields,
  SiteFields,
  TopicFields,
  WordsFields,
} from "@/lib/content/schema";
import type { SourceFile } from "./sources";

/** What a use of a picture says about it: as its description the caption, else the text that replaces it. */
export type PictureWords = { credit?: string; licence?: string; description?: string };

/** Facts about a body and its references, without the body. */
export type TextFacts = {
  /** The stored body; undefined for a draft, which must never be stored where readers are served from. */
  id?: string;
  words: number;
  /** The pictures of its figures. */
  figures: ({ src: string; words: PictureWords; isWide?: true } & PlaceInText)[];
  /** The addresses that it links to, except for mail and telephone; `isStory` where only a story will do. */
  links: ({ address: string; isStory?: true } & PlaceInText)[];
  /** The ids of its headings, notes and other parts, which links can lead to. */
  ids: string[];
  /** A letter of each script in it, apart from Latin. */
  letters?: string;
  /**
   * What its charts were made of besides the story: the hash of each file in `data`, by its path, and the
   * language whose numbers they have. If one is another now, the body must be compiled again.
   */
  uses?: Record<string, string>;
  /** Its videos, recordings and captions; left out if it has none. */
  media?: { name: string; file: string }[];
};

/** A place in a file. */
export type PlaceInText = { line: number; column: number };

type Of<Kind extends SourceFile["kind"], Fields> = Omit<SourceFile, "kind"> & {
  kind: Kind;
  /** The hash of the file. */
  hash: string;
  /** Its faults, apart from those between documents. */
  faults: { line: number; column?: number | undefined; text: string }[];
  /** The fields from contentlayer; for a document with faults, only the well-formed ones. */
  fields: Fields;
};

export type ArticleDocument<Fields = Loose<ArticleFields>> = Of<"article", Fields> & { text: TextFacts };
export type PageDocument<Fields = Loose<PageFields>> = Of<"page", Fields> & { text: TextFacts };
export type AuthorDocument<Fields = Loose<AuthorFields>> = Of<"author", Fields>;
export type FrontDocument<Fields = Loose<FrontFields>> = Of<"front", Fields>;
export type TopicDocument<Fields = Loose<TopicFields>> = Of<"topic", Fields>;
export type SiteDocument<Fields = Loose<SiteFields>> = Of<"site", Fields>;
export type WordsDocument<Fields = Loose<WordsFields>> = Of<"words", Fields>;

/** What the cache holds of one document from one compile to the next, without its body. */
export type Document =
  | ArticleDocument
  | PageDocument
  | AuthorDocument
  | FrontDocument
  | TopicDocument
  | SiteDocument
  | WordsDocument;

/** Whether a document is never published in its present form. */
export function isDraft(document: Document): boolean {
  return "draft" in document.fields && document.fields.draft === true;
}

/** The documents of a paper that are not articles. */
export type RestDocuments = {
  site: SiteDocument | undefined;
  words: WordsDocument | undefined;
  authors: AuthorDocument[];
  fronts: FrontDocument[];
  topics: TopicDocument[];
  pages: PageDocument[];
};

export function restOf(documents: readonly Document[]): RestDocuments {
  return {
    site: documents.find((document) => document.kind === "site"),
    words: documents.find((document) => document.kind === "words"),
    authors: documents.filter((document) => document.kind === "author"),
    fronts: documents.filter((document) => document.kind === "front"),
    topics: documents.filter((document) => document.kind === "topic"),
    pages: documents.filter((document) => document.kind === "page"),
  };
}
