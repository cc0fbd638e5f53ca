import { middle } from "@/lib/content/compile/checks/references";
import type { MadePictures } from "@/lib/content/compile/pictures/make-pictures";
import type {
  ArticleDocument,
  AuthorDocument,
  FrontDocument,
  PageDocument,
  SiteDocument,
  TextFacts,
  TopicDocument,
  WordsDocument,
} from "@/lib/content/compile/sources/document";
import { topicSlug } from "@/lib/content/compile/sources/slugs";
import type { Author, CreditedPicture, Picture, Topic, TopicNote } from "@/lib/content/model";
import {
  type ArticleFields,
  type AuthorFields,
  type FrontFields,
  isBodyField,
  type PageFields,
  type SiteFields,
  type TopicFields,
  type WordsFields,
} from "@/lib/content/schema";
import type { StoredEntry, StoredIndex, StoredPageEntry, StoredText } from "@/lib/content/stored";
import { formerAddress } from "@/lib/redirect-source";

/** All documents except stories, without faults. */
export type SoundRest = {
  site: SiteDocument<SiteFields>;
  words: WordsDocument<WordsFields> | undefined;
  authors: AuthorDocument<AuthorFields>[];
  topics: TopicDocument<TopicFields>[];
  pages: PageDocument<PageFields>[];
  fronts: FrontDocument<FrontFields>[];
};

/** The stored paper without its stories and bodies. */
export type StoredRest = Pick<StoredIndex, "site" | "authors" | "topics" | "pages" | "fronts">;

const wordsAMinute = 230;
/** How long tips are kept if site.yaml does not say. */
const retentionDays = 30;

/** `kept` are authors, topics, pages and fronts that stay; their documents are not among the others. */
export function storedRest(
  { site, words, authors, topics, pages, fronts }: SoundRest,
  made: MadePictures,
  kept: {
    authors: readonly Author[];
    topics: readonly TopicNote[];
    pages: readonly StoredPageEntry[];
    fronts: StoredIndex["fronts"];
  },
): StoredRest {
  const newAuthors = authors.map(({ slug, fields: { face, links = [], ...fields } }): Author => {
    return { slug, ...fields, links, ...(face && { face: named(made.faces, face) }) };
  });
  const newPages = pages.map(({ slug, fields, text }): StoredPageEntry => {
    return { slug, ...fields, ...textOf(slug, text, made) };
  });
  return {
    site: {
      ...site.fields,
      tips: { retentionDays, ...site.fields.tips },
      ...(words && { words: words.fields }),
    },
    authors: [...newAuthors, ...kept.authors].sort(bySlug),
    topics: [...topics.map(({ slug, fields }) => ({ slug, ...fields })), ...kept.topics].sort(bySlug),
    pages: [...newPages, ...kept.pages].sort(bySlug),
    fronts: { ...Object.fromEntries(fronts.map(({ path, fields }) => [path, fields])), ...kept.fronts },
  };
}

/** Newest first. */
export function storedStories(
  articles: readonly ArticleDocument<ArticleFields>[],
  made: MadePictures,
): StoredEntry[] {
  return articles.map((article) => entryOf(article, made)).toSorted(newestFirst);
}

export function newestFirst(a: StoredEntry, b: StoredEntry): number {
  return Date.parse(b.publishedAt) - Date.parse(a.publishedAt) || bySlug(a, b);
}

function entryOf({ slug, fields, text }: ArticleDocument<ArticleFields>, made: MadePictures): StoredEntry {
  const { topics, series, image, corrections = [], redirects = [], draft = false, ...others } = fields;
  const rest = Object.fromEntries(
    Object.entries(others).filter(([name]) => !isBodyField(name)),
  ) as typeof others;
  const correctionTimes = corrections.map(({ at }) => at).toSorted((a, b) => Date.parse(a) - Date.parse(b));
  return {
    slug,
    ...rest,
    topics: topics.map((name): Topic => ({ slug: topicSlug(name), name: name.normalize() })),
    ...(series && { series: { ...series, name: series.name.normalize(), slug: topicSlug(series.name) } }),
    ...(image && { image: creditedPicture(image, made.pictures) }),
    minutes: Math.max(1, Math.round(text.words / wordsAMinute)),
    isCorrected: corrections.length > 0,
    ...(correctionTimes.length > 0 && { correctionTimes }),
    redirects: redirects.map((written) => formerAddress(written) ?? written),
    isDraft: draft,
    ...textOf(slug, text, made),
  };
}

function textOf(slug: string, { id, figures }: TextFacts, made: MadePictures): StoredText {
  if (id === undefined)
    throw new Error(`The body of "${slug}" was not stored. This is a bug in the compiler.`);
  const pictures = Object.fromEntries(figures.map(({ src }) => [src, named(made.pictures, src)]));
  return { body: id, ...(figures.length > 0 && { pictures }) };
}

/** A picture from front matter with its made files and its texts. */
function creditedPicture(
  { src, focus = middle, ...words }: NonNullable<ArticleFields["image"]>,
  pictures: Map<string, Picture>,
): CreditedPicture {
  return { ...named(pictures, src), ...words, focus };
}

function named(pictures: Map<string, Picture>, src: string): Picture {
  const picture = pictures.get(src);
  if (picture === undefined)
    throw new Error(`The picture "${src}" is named but was not made. This is a bug in the compiler.`);
  return picture;
}

function bySlug(a: { slug: string }, b: { slug: string }): number {
  return a.slug < b.slug ? -1 : 1;
}
