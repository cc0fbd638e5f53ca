import type { Author, CreditedPicture, Picture, Topic } from "../model";
import type { StoredEntry, StoredIndex, StoredPageEntry, StoredText } from "../stored";
import type { ArticleDocument, AuthorDocument, PageDocument, SiteDocument, TextFacts } from "./document";
import type { ArticleFields, AuthorFields, PageFields, SiteFields } from "./schema";
import { topicSlug } from "./slugs";

/** The made pictures by what the content calls them. */
export type MadePictures = { pictures: Map<string, Picture>; faces: Map<string, Picture> };

/** A paper whose documents are all sound. */
export type SoundPaper = {
  site: SiteDocument<SiteFields>;
  authors: AuthorDocument<AuthorFields>[];
  pages: PageDocument<PageFields>[];
  articles: ArticleDocument<ArticleFields>[];
};

/** All that is stored of a paper but for its bodies. */
export type StoredPaper = Pick<StoredIndex, "site" | "authors" | "pages"> & { articles: StoredEntry[] };

const wordsAMinute = 230;
/** For how long tips are kept where site.yaml does not say. */
const retentionDays = 30;

export function storedPaper({ site, authors, pages, articles }: SoundPaper, made: MadePictures): StoredPaper {
  return {
    site: { ...site.fields, tips: { retentionDays, ...site.fields.tips } },
    authors: authors
      .map(({ slug, fields: { face, links = [], ...fields } }): Author => {
        return { slug, ...fields, links, ...(face === undefined ? {} : { face: named(made.faces, face) }) };
      })
      .toSorted(bySlug),
    pages: pages
      .map(({ slug, fields, text }): StoredPageEntry => ({ slug, ...fields, ...textOf(slug, text, made) }))
      .toSorted(bySlug),
    articles: articles
      .map((article) => entryOf(article, made))
      .toSorted((a, b) => Date.parse(b.publishedAt) - Date.parse(a.publishedAt) || bySlug(a, b)),
  };
}

function entryOf({ slug, fields, text }: ArticleDocument<ArticleFields>, made: MadePictures): StoredEntry {
  const { topics, image, corrections = [], redirects = [], draft = false, keyPoints: _, ...rest } = fields;
  const correctionTimes = corrections.map(({ at }) => at).toSorted((a, b) => Date.parse(a) - Date.parse(b));
  return {
    slug,
    ...rest,
    topics: topics.map((name): Topic => ({ slug: topicSlug(name), name })),
    ...(image === undefined ? {} : { image: creditedPicture(image, made.pictures) }),
    minutes: Math.max(1, Math.round(text.words / wordsAMinute)),
    isCorrected: corrections.length > 0,
    ...(correctionTimes.length > 0 && { correctionTimes }),
    redirects,
    isDraft: draft,
    ...textOf(slug, text, made),
  };
}

function textOf(slug: string, { id, figures }: TextFacts, made: MadePictures): StoredText {
  if (id === undefined)
    throw new Error(`The body of "${slug}" was not stored. This is a mistake of the compiler.`);
  if (figures.length === 0) return { body: id };
  return {
    body: id,
    pictures: Object.fromEntries(figures.map(({ src }) => [src, named(made.pictures, src)])),
  };
}

/** A picture of the front matter as it was made, with its words; cut around its middle unless it says otherwise. */
export function creditedPicture(
  { src, focus = { x: 0.5, y: 0.5 }, ...words }: NonNullable<ArticleFields["image"]>,
  pictures: Map<string, Picture>,
): CreditedPicture {
  return { ...named(pictures, src), ...words, focus };
}

function named(pictures: Map<string, Picture>, src: string): Picture {
  const picture = pictures.get(src);
  if (picture === undefined)
    throw new Error(`The picture "${src}" is named but was not made. This is a mistake of the compiler.`);
  return picture;
}

function bySlug(a: { slug: string }, b: { slug: string }): number {
  return a.slug < b.slug ? -1 : 1;
}
