import type { ArticleFields, AuthorFields, Loose, PageFields, SiteFields } from "./schema";
import type { SourceFile } from "./sources";

/** What a body says of itself and of others, without the body. */
export type TextFacts = {
  /** Where it was stored; undefined for a draft of which nothing may lie where readers are served from. */
  id?: string;
  words: number;
  figures: { src: string; line: number }[];
  links: { slug: string; line: number }[];
};

type Of<Kind extends SourceFile["kind"], Fields> = Omit<SourceFile, "kind"> & {
  kind: Kind;
  /** The hash of the file as it was read. */
  hash: string;
  /** What is wrong with it, whatever the other documents say. */
  faults: { line: number; text: string }[];
  /** As contentlayer made them; of a document at fault, what of them is well formed. */
  fields: Fields;
};

export type ArticleDocument<Fields = Loose<ArticleFields>> = Of<"article", Fields> & { text: TextFacts };
export type PageDocument<Fields = Loose<PageFields>> = Of<"page", Fields> & { text: TextFacts };
export type AuthorDocument<Fields = Loose<AuthorFields>> = Of<"author", Fields>;
export type SiteDocument<Fields = Loose<SiteFields>> = Of<"site", Fields>;

/** What the compiler knows of one document by itself. It is kept from one compile to the next, so bodies are not in it. */
export type Document = ArticleDocument | PageDocument | AuthorDocument | SiteDocument;

/** Whether no reader may see a document, now or ever as it is. */
export function isDraft(document: Document): boolean {
  return "draft" in document.fields && document.fields.draft === true;
}

/** The documents of a paper that are not articles. */
export type RestDocuments = {
  site: SiteDocument | undefined;
  authors: AuthorDocument[];
  pages: PageDocument[];
};

export function restOf(documents: readonly Document[]): RestDocuments {
  return {
    site: documents.find((document) => document.kind === "site"),
    authors: documents.filter((document) => document.kind === "author"),
    pages: documents.filter((document) => document.kind === "page"),
  };
}
