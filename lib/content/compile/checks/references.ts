import { type Document, isDraft } from "@/lib/content/compile/sources/document";

/** A picture that the content names. */
export type NamedPicture = {
  src: string;
  isFace: boolean;
  isDraft: boolean;
  /**
   * Around which point crops of it are to be cut, as fractions of width and height; undefined where none are
   * needed.
   */
  focus?: { x: number; y: number } | undefined;
};

/** Where a document says something: on a line, or in a field named by its path, as in `topics.0`. */
export type Location = { document: Document; at: number | string };

/** What is said, and where; of documents that are not at hand, only what. */
export type Located<Thing> = Thing & { location?: Location };

/** What documents say of each other and of the pictures: all in which the documents of a paper must agree. */
export type References = {
  /** `path` is the story that had this slug before. */
  redirects: Located<{ slug: string; path: string }>[];
  links: Located<{ slug: string }>[];
  topics: Located<{ name: string }>[];
  pictures: Located<NamedPicture>[];
};

/** The middle of a picture, around which it is cut unless it says otherwise. */
export const middle = { x: 0.5, y: 0.5 };

/** What some documents say, in their order. */
export function referencesOf(documents: readonly Document[]): References {
  const references: References = { redirects: [], links: [], topics: [], pictures: [] };
  for (const document of documents) {
    const location = (at: Location["at"]) => ({ document, at });
    const picture = { isFace: false, isDraft: isDraft(document) };
    if (document.kind === "article") {
      const { redirects = [], topics = [], image } = document.fields;
      for (const [index, slug] of redirects.entries())
        if (slug !== undefined)
          references.redirects.push({ slug, path: document.path, location: location(`redirects.${index}`) });
      for (const [index, name] of topics.entries())
        if (name !== undefined) references.topics.push({ name, location: location(`topics.${index}`) });
      if (image?.src !== undefined) {
        const { x = middle.x, y = middle.y } = image.focus ?? {};
        references.pictures.push({
          ...picture,
          src: image.src,
          focus: { x, y },
          location: location("image.src"),
        });
      }
    }
    if (document.kind === "author" && document.fields.face !== undefined)
      references.pictures.push({
        ...picture,
        src: document.fields.face,
        isFace: true,
        location: location("face"),
      });
    if ("text" in document) {
      for (const { slug, line } of document.text.links)
        references.links.push({ slug, location: location(line) });
      for (const { src, line } of document.text.figures)
        references.pictures.push({ ...picture, src, location: location(line) });
    }
  }
  return references;
}

/** The same, each thing said once and nowhere. */
export function withoutLocations({ redirects, links, topics, pictures }: References): References {
  return {
    redirects: redirects.map(({ slug, path }) => ({ slug, path })),
    links: [...new Set(links.map(({ slug }) => slug))].map((slug) => ({ slug })),
    topics: [...new Set(topics.map(({ name }) => name))].map((name) => ({ name })),
    pictures: eachOnce(pictures),
  };
}

/** Each named picture once, wherever it is named. */
export function eachOnce(pictures: readonly Located<NamedPicture>[]): NamedPicture[] {
  const found = pictures.map(({ location: _, ...picture }): [string, NamedPicture] => [
    JSON.stringify([picture.src, picture.isFace, picture.isDraft, picture.focus]),
    picture,
  ]);
  return [...new Map(found).values()];
}

/** What several shards of a paper say. */
export function mergeReferences(all: readonly References[]): References {
  return {
    redirects: all.flatMap(({ redirects }) => redirects),
    links: all.flatMap(({ links }) => links),
    topics: all.flatMap(({ topics }) => topics),
    pictures: all.flatMap(({ pictures }) => pictures),
  };
}
