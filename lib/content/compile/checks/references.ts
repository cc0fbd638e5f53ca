import { isWebAddress } from "@/lib/content/compile/body/links";
import {
  type Document,
  isDraft,
  type PictureWords,
  type PlaceInText,
} from "@/lib/content/compile/sources/document";
import type { Focus } from "@/lib/content/crops";
import type { CreditedPicture } from "@/lib/content/model";
import type { ArticleFields, AuthorFields, Loose, SiteFields } from "@/lib/content/schema";
import { formerAddress } from "@/lib/redirect-source";
import { articlePath, frontPath, listPath } from "@/lib/urls";
import { formerAddressFault } from "./former-addresses";
import { ownLink } from "./own-links";
import { timeOf } from "./paper-addresses";

/** A picture that the content names. */
export type NamedPicture = {
  src: string;
  isFace: boolean;
  isDraft: boolean;
  /** The point to crop around, as fractions of width and height; undefined if it needs no crops. */
  focus?: Focus | undefined;
  /** Points for single shapes. */
  crops?: CreditedPicture["crops"];
  /** Undefined for faces. */
  words?: PictureWords | undefined;
};

/**
 * A place in a document: in its text, a line, or a field named by its path, as in `topics.0`. `written` is
 * the address of a link there, as it was typed.
 */
export type Location = { document: Document; at: PlaceInText | number | string; written?: string };

/** Reports a fault at a location. The location is undefined if the document has not been read. */
export type ReportAt = (location: Location | undefined, text: string) => void;

/**
 * A link to the paper itself. `from` is when readers will see it, in milliseconds, if that is to come; null
 * for a link in a draft. `isStory` where only a story will do.
 */
export type Link = { to: string; from?: number | null; isStory?: true };

/** A reference with its location. Those from closed shards have none. */
export type Located<Thing> = Thing & { location?: Location };

/** The references of documents to each other and to pictures. */
export type References = {
  /** `path` is the story that had this former address. */
  redirects: Located<{ source: string; path: string }>[];
  links: Located<Link>[];
  /** With the language that their story states. */
  topics: Located<{ name: string; language?: string }>[];
  /** With the language that their story states. */
  series: Located<{ name: string; part: number; path: string; language?: string }>[];
  pictures: Located<NamedPicture>[];
  /** The stories that state a language, or what they translate. */
  languages: Located<StatedLanguage>[];
};

/** What a story says of its language. */
export type StatedLanguage = {
  slug: string;
  path: string;
  language?: string;
  translationOf?: string;
  isDraft?: true;
};

/** The focus of a picture that states none. */
export const middle = { x: 0.5, y: 0.5 };

/** What references depend on besides their documents. `origins` are those of the paper. */
export type ReferenceContext = { origins: readonly string[]; now: Date };

/** The references of some documents, in their order. */
export function referencesOf(documents: readonly Document[], context: ReferenceContext): References {
  return mergeReferences(documents.map((document) => referencesIn(document, context)));
}

function referencesIn(document: Document, context: ReferenceContext): References {
  const { kind, path, fields } = document;
  const {
    redirects = [],
    topics = [],
    series,
    language,
  }: Loose<ArticleFields> = kind === "article" ? fields : {};
  // One that is refused leads nowhere.
  const sources = redirects.map((written) =>
    written === undefined || formerAddressFault(written) ? undefined : formerAddress(written),
  );
  return {
    redirects: sources.flatMap((source, index) =>
      // One that is listed twice is reported as that (check-documents.ts).
      source === undefined || sources.indexOf(source) < index
        ? []
        : [{ source, path, location: { document, at: `redirects.${index}` } }],
    ),
    topics: topics.flatMap((name, index) =>
      name === undefined
        ? []
        : [
            {
              name: name.normalize(),
              ...(language && { language }),
              location: { document, at: `topics.${index}` },
            },
          ],
    ),
    series:
      series?.name === undefined || series.part === undefined
        ? []
        : [
            {
              name: series.name.normalize(),
              part: series.part,
              path,
              ...(language && { language }),
              location: { document, at: "series.part" },
            },
          ],
    links: ownLinksIn(document, context),
    pictures: picturesIn(document),
    languages: languageIn(document),
  };
}

/** What a story says of its language; nothing if it is in the paper's own, and the first version. */
export function languageIn(document: Document): Located<StatedLanguage>[] {
  if (document.kind !== "article") return [];
  const { slug, path, fields } = document;
  const { language, translationOf } = fields;
  if (language === undefined && translationOf === undefined) return [];
  const stated = {
    slug,
    path,
    ...(language && { language }),
    ...(translationOf && { translationOf }),
    ...(isDraft(document) && { isDraft: true as const }),
  };
  return [{ ...stated, location: { document, at: translationOf ? "translationOf" : "language" } }];
}

/** The pictures that a document names. */
export function picturesIn(document: Document): Located<NamedPicture>[] {
  const { kind, fields } = document;
  const { image }: Loose<ArticleFields> = kind === "article" ? fields : {};
  const { figures } = "text" in document ? document.text : { figures: [] };
  const picture = (src: string, at: Location["at"], others?: Partial<NamedPicture>) => [
    { src, isFace: false, isDraft: isDraft(document), ...others, location: { document, at } },
  ];
  const focus = pointOf(image?.focus) ?? middle;
  return [
    ...(image?.src
      ? picture(image.src, "image.src", { focus, crops: cropsIn(image), words: wordsOf(image) })
      : []),
    ...(kind === "author" && fields.face ? picture(fields.face, "face", { isFace: true }) : []),
    ...figures.flatMap(({ src, words, ...place }) => picture(src, place, { words })),
  ];
}

function pointOf(point: Loose<Focus> | undefined): Focus | undefined {
  return point && { x: point.x ?? middle.x, y: point.y ?? middle.y };
}

function cropsIn({ crops = {} }: Loose<NonNullable<ArticleFields["image"]>>): CreditedPicture["crops"] {
  const points = Object.entries(crops).map(([shape, point]) => [shape, pointOf(point)] as const);
  return Object.fromEntries(points.filter(([, point]) => point !== undefined));
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

function ownLinksIn(document: Document, { origins, now }: ReferenceContext): Located<Link>[] {
  const at = timeOf(document);
  const from = at !== null && at <= now.getTime() ? {} : { from: at };
  return writtenLinks(document).flatMap(({ address, location, ...kind }) => {
    const to = ownLink(address, addressOf(document), origins);
    return to === undefined ? [] : [{ to, ...from, ...kind, location: { ...location, written: address } }];
  });
}

/** Every link that a document contains, in its text and in its fields. */
export function writtenLinks(document: Document): { address: string; isStory?: true; location: Location }[] {
  if ("text" in document)
    return document.text.links.map(({ address, isStory, ...at }) => ({
      address,
      ...(isStory && { isStory }),
      location: { document, at },
    }));
  if (document.kind === "words" || document.kind === "front") return [];
  const fields: Loose<Partial<AuthorFields & SiteFields>> = document.fields;
  const inField = (address: string | undefined, at: string) =>
    address !== undefined && isWebAddress(address) ? [{ address, location: { document, at } }] : [];
  return [
    ...(fields.links ?? []).flatMap((link, index) => inField(link?.url, `links.${index}.url`)),
    ...(fields.profiles ?? []).flatMap((profile, index) => inField(profile?.url, `profiles.${index}.url`)),
    ...inField(fields.tips?.pgp?.url, "tips.pgp.url"),
    ...inField(unlessFragment(fields.licence?.url), "licence.url"),
    ...inField(unlessFragment(fields.robots?.ai?.licence?.url), "robots.ai.licence.url"),
  ];
}

/** A licence is on no page, so it cannot be a part of one (check-documents.ts). */
const unlessFragment = (address: string | undefined) => (address?.startsWith("#") ? undefined : address);

/** The address of the page that shows the links of a document. */
export function addressOf({ kind, slug }: Document): string {
  if (kind === "author") return listPath("author", slug);
  return kind === "site" ? frontPath : articlePath(slug);
}

/** The same references without locations, each once. */
export function withoutLocations({
  redirects,
  links,
  topics,
  series,
  pictures,
  languages,
}: References): References {
  return {
    redirects: eachOnce(redirects),
    links: eachOnce(links),
    topics: eachOnce(topics),
    series: eachOnce(series),
    pictures: eachOnce(pictures),
    languages: eachOnce(languages),
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
    series: all.flatMap(({ series }) => series),
    pictures: all.flatMap(({ pictures }) => pictures),
    languages: all.flatMap(({ languages }) => languages),
  };
}
