import { type Document, isDraft } from "@/lib/content/compile/sources/document";

/** A picture that the content names. */
export type NamedPicture = {
  src: string;
  isFace: boolean;
  isDraft: boolean;
  /** Around which point crops of it are to be cut, as fractions of width and height; undefined where none are needed. */
  focus?: { x: number; y: number } | undefined;
};

/** Where a document says something: on a line, or in a field named by its path, as in `topics.0`. */
export type Spot = { document: Document; at: number | string };

/** What is said, and where; of documents that are not at hand, only what. */
export type Said<Thing> = Thing & { spot?: Spot };

/** What documents say of each other and of the pictures: all in which the documents of a paper must agree. */
export type Sayings = {
  /** `path` is the story that had this slug before. */
  redirects: Said<{ slug: string; path: string }>[];
  links: Said<{ slug: string }>[];
  topics: Said<{ name: string }>[];
  pictures: Said<NamedPicture>[];
};

/** The middle of a picture, around which it is cut unless it says otherwise. */
export const middle = { x: 0.5, y: 0.5 };

/** What some documents say, in their order. */
export function sayingsOf(documents: readonly Document[]): Sayings {
  const sayings: Sayings = { redirects: [], links: [], topics: [], pictures: [] };
  for (const document of documents) {
    const spot = (at: Spot["at"]) => ({ document, at });
    const picture = { isFace: false, isDraft: isDraft(document) };
    if (document.kind === "article") {
      const { redirects = [], topics = [], image } = document.fields;
      for (const [place, slug] of redirects.entries())
        if (slug !== undefined)
          sayings.redirects.push({ slug, path: document.path, spot: spot(`redirects.${place}`) });
      for (const [place, name] of topics.entries())
        if (name !== undefined) sayings.topics.push({ name, spot: spot(`topics.${place}`) });
      if (image?.src !== undefined) {
        const { x = middle.x, y = middle.y } = image.focus ?? {};
        sayings.pictures.push({ ...picture, src: image.src, focus: { x, y }, spot: spot("image.src") });
      }
    }
    if (document.kind === "author" && document.fields.face !== undefined)
      sayings.pictures.push({ ...picture, src: document.fields.face, isFace: true, spot: spot("face") });
    if ("text" in document) {
      for (const { slug, line } of document.text.links) sayings.links.push({ slug, spot: spot(line) });
      for (const { src, line } of document.text.figures)
        sayings.pictures.push({ ...picture, src, spot: spot(line) });
    }
  }
  return sayings;
}

/** The same, each thing said once and nowhere. */
export function withoutSpots({ redirects, links, topics, pictures }: Sayings): Sayings {
  return {
    redirects: redirects.map(({ slug, path }) => ({ slug, path })),
    links: [...new Set(links.map(({ slug }) => slug))].map((slug) => ({ slug })),
    topics: [...new Set(topics.map(({ name }) => name))].map((name) => ({ name })),
    pictures: eachOnce(pictures),
  };
}

/** Each named picture once, wherever it is named. */
export function eachOnce(pictures: readonly Said<NamedPicture>[]): NamedPicture[] {
  const found = pictures.map(({ spot: _, ...picture }): [string, NamedPicture] => [
    JSON.stringify([picture.src, picture.isFace, picture.isDraft, picture.focus]),
    picture,
  ]);
  return [...new Map(found).values()];
}

/** What several parts of a paper say. */
export function together(all: readonly Sayings[]): Sayings {
  return {
    redirects: all.flatMap(({ redirects }) => redirects),
    links: all.flatMap(({ links }) => links),
    topics: all.flatMap(({ topics }) => topics),
    pictures: all.flatMap(({ pictures }) => pictures),
  };
}
