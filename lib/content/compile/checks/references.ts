import { type Document, isDraft, type PictureWords } from "@/lib/content/compile/sources/document";
import type { ArticleFields, Loose } from "@/lib/content/schema";

/** A picture that the content names. */
export type NamedPicture = {
  src: string;
  isFace: boolean;
  isDraft: boolean;
  /** The point to crop around, as fractions of width and height; undefined if it needs no crops. */
  focus?: { x: number; y: number } | undefined;
  /** Undefined for faces. */
  words?: PictureWords | undefined;
};

/** A place in a document: a line, or a field named by its path, as in `topics.0`. */
export type Location = { document: Document; at: number | string };

/** A reference with its location. Those from closed shards have none. */
export type Located<Thing> = Thing & { location?: Location };

/** The references of documents to each other and to pictures. */
export type References = {
  /** `path` is the story that had this slug before. */
  redirects: Located<{ slug: string; path: string }>[];
  links: Located<{ slug: string }>[];
  topics: Located<{ name: string }>[];
  pictures: Located<NamedPicture>[];
};

/** The focus of a picture that states none. */
export const middle = { x: 0.5, y: 0.5 };

/** The references of some documents, in their order. */
export function referencesOf(documents: readonly Document[]): References {
  return mergeReferences(documents.map(referencesIn));
}

function referencesIn(document: Document): References {
  const { kind, path, fields } = document;
  const { redirects = [], topics = [], image }: Loose<ArticleFields> = kind === "article" ? fields : {};
  const { links, figures } = "text" in document ? document.text : { links: [], figures: [] };
  const picture = (src: string, at: Location["at"], others?: Partial<NamedPicture>) => [
    { src, isFace: false, isDraft: isDraft(document), ...others, location: { document, at } },
  ];
  const { x = middle.x, y = middle.y } = image?.focus ?? {};
  return {
    redirects: redirects.flatMap((slug, index) =>
      slug === undefined ? [] : [{ slug, path, location: { document, at: `redirects.${index}` } }],
    ),
    topics: topics.flatMap((name, index) =>
      name === undefined ? [] : [{ name: name.normalize(), location: { document, at: `topics.${index}` } }],
    ),
    links: links.map(({ slug, line }) => ({ slug, location: { document, at: line } })),
    pictures: [
      ...(image?.src ? picture(image.src, "image.src", { focus: { x, y }, words: wordsOf(image) }) : []),
      ...(kind === "author" && fields.face ? picture(fields.face, "face", { isFace: true }) : []),
      ...figures.flatMap(({ src, line, words }) => picture(src, line, { words })),
    ],
  };
}

function wordsOf({
  credit,
  licence,
  caption,
  alt,
}: Loose<NonNullable<ArticleFields["image"]>>): PictureWords {
  const description = caption ?? alt;
  return { ...(credit && { credit }), ...(licence && { licence }), ...(description && { description }) };
}

/** The same references without locations, each once. */
export function withoutLocations({ redirects, links, topics, pictures }: References): References {
  return {
    redirects: eachOnce(redirects),
    links: eachOnce(links),
    topics: eachOnce(topics),
    pictures: eachOnce(pictures),
  };
}

/** Each thing once, wherever it is referred to. */
export function eachOnce<Thing>(things: readonly Located<Thing>[]): Thing[] {
  const bare = things.map(({ location: _, ...thing }) => [JSON.stringify(thing), thing as Thing] as const);
  return [...new Map(bare).values()];
}

export function mergeReferences(all: readonly References[]): References {
  return {
    redirects: all.flatMap(({ redirects }) => redirects),
    links: all.flatMap(({ links }) => links),
    topics: all.flatMap(({ topics }) => topics),
    pictures: all.flatMap(({ pictures }) => pictures),
  };
}
