/**
 * The front matter of the paper, defined once: contentlayer compiles it, our checks walk it, types are
 * derived from it, and every output of an article has to name each of its fields.
 */
import type { FieldDefs, NestedType } from "contentlayer2/source-files";
import { labels } from "@/lib/content/labels";

type NamedFields = Exclude<FieldDefs, unknown[]>;

/**
 * A nested type that keeps its fields, so that types can be derived from them. Built by hand as
 * contentlayer's `defineNestedType` returns it, since its package takes a second to load.
 */
function nested<Fields extends NamedFields>(name: string, fields: Fields) {
  return { type: "nested", def: () => ({ name, fields }), fields } satisfies NestedType & { fields: Fields };
}

const required = true;

const image = nested("Image", {
  src: { type: "string", required },
  alt: { type: "string", required },
  caption: { type: "string" },
  credit: { type: "string", required },
  licence: { type: "string" },
  focus: {
    type: "nested",
    of: nested("Focus", { x: { type: "number", required }, y: { type: "number", required } }),
  },
});

const correction = nested("Correction", {
  at: { type: "date", required },
  text: { type: "string", required },
});

const category = nested("Category", {
  slug: { type: "string", required },
  name: { type: "string", required },
  description: { type: "string", required },
  line: {
    type: "nested",
    required,
    of: nested("Line", { light: { type: "string", required }, dark: { type: "string", required } }),
  },
});

const tips = nested("Tips", {
  mail: { type: "string", required },
  recipient: { type: "string" },
  retentionDays: { type: "number" },
  signal: { type: "string" },
  secureDrop: { type: "string" },
  pgp: {
    type: "nested",
    of: nested("Pgp", { fingerprint: { type: "string", required }, url: { type: "string", required } }),
  },
});

/** Where an article field appears, by the name that each output has for it; or why it does not. */
type Outputs = Record<Output, string | { not: string }>;
export type Output = "page" | "feeds" | "markdown" | "json" | "jsonLd";
type ArticleField = {
  /** In the index, which is in memory, or with the body, which is read for each page. */
  keptIn: "index" | "body";
  out: Outputs;
  /**
   * The most characters. A string with this bound is a text, which needs no other code to be stored and to go
   * out.
   */
  longest?: number;
};

const not = (reason: string) => ({ not: reason });
const notInShortData = not("The page must fit into the first round trip.");
const neverPublished = not("Readers never get drafts.");

/** The fields of an article. Types, checks, storage and every output follow from these definitions. */
export const articleFields = {
  headline: {
    type: "string",
    required,
    longest: 200,
    keptIn: "index",
    out: {
      page: "headline",
      feeds: "title",
      markdown: "headline",
      json: "headline",
      jsonLd: "headline",
    },
  },
  shortHeadline: {
    type: "string",
    longest: 70,
    keptIn: "index",
    out: {
      page: not("It is for lists and cards."),
      feeds: not("They have room for the headline."),
      markdown: not("The headline is there."),
      json: "shortHeadline",
      jsonLd: notInShortData,
    },
  },
  standfirst: {
    type: "string",
    required,
    longest: 500,
    keptIn: "index",
    out: {
      page: "standfirst",
      feeds: "summary",
      markdown: "standfirst",
      json: "standfirst",
      jsonLd: notInShortData,
    },
  },
  category: {
    type: "string",
    required,
    keptIn: "index",
    out: {
      page: "kicker",
      feeds: "categories",
      markdown: "category",
      json: "category",
      jsonLd: "articleSection",
    },
  },
  topics: {
    type: "list",
    of: { type: "string" },
    required,
    keptIn: "index",
    out: { page: "topics", feeds: "categories", markdown: "topics", json: "topics", jsonLd: "keywords" },
  },
  authors: {
    type: "list",
    of: { type: "string" },
    required,
    keptIn: "index",
    out: { page: "byline", feeds: "authors", markdown: "authors", json: "authors", jsonLd: "author" },
  },
  publishedAt: {
    type: "date",
    required,
    keptIn: "index",
    out: {
      page: "byline",
      feeds: "publishedAt",
      markdown: "publishedAt",
      json: "publishedAt",
      jsonLd: "datePublished",
    },
  },
  updatedAt: {
    type: "date",
    keptIn: "index",
    out: {
      page: "byline",
      feeds: "changedAt",
      markdown: "updatedAt",
      json: "updatedAt",
      jsonLd: "dateModified",
    },
  },
  label: {
    type: "enum",
    options: labels,
    keptIn: "index",
    out: { page: "kicker", feeds: "categories", markdown: "label", json: "label", jsonLd: "genre" },
  },
  keyPoints: {
    type: "list",
    of: { type: "string" },
    keptIn: "body",
    out: {
      page: "keyPoints",
      feeds: "html",
      markdown: "keyPoints",
      json: "keyPoints",
      jsonLd: notInShortData,
    },
  },
  image: {
    type: "nested",
    of: image,
    keptIn: "index",
    out: { page: "leadPicture", feeds: "picture", markdown: "image", json: "image", jsonLd: "image" },
  },
  corrections: {
    type: "list",
    of: correction,
    keptIn: "body",
    out: {
      page: "corrections",
      feeds: "html",
      markdown: "corrections",
      json: "corrections",
      jsonLd: "correction",
    },
  },
  redirects: {
    type: "list",
    of: { type: "string" },
    keptIn: "index",
    out: {
      page: not("Old addresses redirect."),
      feeds: "id",
      markdown: not("The address is there."),
      json: "formerSlugs",
      jsonLd: not("The address is there."),
    },
  },
  draft: {
    type: "boolean",
    keptIn: "index",
    out: {
      page: neverPublished,
      feeds: neverPublished,
      markdown: neverPublished,
      json: neverPublished,
      jsonLd: neverPublished,
    },
  },
} as const satisfies Record<string, NamedFields[string] & ArticleField>;

export const pageFields = {
  title: { type: "string", required },
  description: { type: "string", required },
} as const satisfies NamedFields;

export const authorFields = {
  name: { type: "string", required },
  role: { type: "string", required },
  face: { type: "string" },
  bio: { type: "string", required },
  fediverse: { type: "string" },
  links: {
    type: "list",
    of: nested("Link", { label: { type: "string", required }, url: { type: "string", required } }),
  },
} as const satisfies NamedFields;

export const siteFields = {
  name: { type: "string", required },
  tagline: { type: "string", required },
  description: { type: "string", required },
  address: { type: "string", required },
  language: { type: "string", required },
  timeZone: { type: "string", required },
  tips: { type: "nested", required, of: tips },
  handle: { type: "string", required },
  profiles: {
    type: "list",
    required,
    of: nested("Profile", { name: { type: "string", required }, url: { type: "string", required } }),
  },
  categories: { type: "list", of: category, required },
} as const satisfies NamedFields;

/** The most characters of a text whose definition has no bound of its own. */
export const longestText = 2000;

export const fieldsOf = { article: articleFields, page: pageFields, author: authorFields, site: siteFields };

type ValueOf<Field> = Field extends { type: "list"; of: infer Item }
  ? ValueOf<Item>[]
  : Field extends { fields: infer Fields } | { of: { fields: infer Fields } }
    ? FieldsOf<Fields>
    : Field extends { options: readonly (infer Option)[] }
      ? Option
      : Field extends { type: "number" }
        ? number
        : Field extends { type: "boolean" }
          ? boolean
          : string;

type RequiredIn<Fields> = {
  [Name in keyof Fields]: Fields[Name] extends { required: true } ? Name : never;
}[keyof Fields];

/** The values that the definitions describe, with dates as text. */
export type FieldsOf<Fields> = { [Name in RequiredIn<Fields>]: ValueOf<Fields[Name]> } & {
  [Name in Exclude<keyof Fields, RequiredIn<Fields>>]?: ValueOf<Fields[Name]>;
};

export type ArticleFields = FieldsOf<typeof articleFields>;
export type PageFields = FieldsOf<typeof pageFields>;
export type AuthorFields = FieldsOf<typeof authorFields>;
export type SiteFields = FieldsOf<typeof siteFields>;

/** Fields with invalid ones left out. A list keeps its positions. */
export type Loose<T> = T extends (infer Item)[]
  ? (Loose<Item> | undefined)[]
  : T extends object
    ? { [Name in keyof T]?: Loose<T[Name]> | undefined }
    : T;

type ArticleFieldName = keyof typeof articleFields;
type TextName = {
  [Name in ArticleFieldName]: (typeof articleFields)[Name] extends { longest: number } ? Name : never;
}[ArticleFieldName];

/** The texts of an article that are kept in the index, or with the body. */
export type Texts<Kept extends "index" | "body"> = FieldsOf<{
  [Name in TextName as (typeof articleFields)[Name]["keptIn"] extends Kept
    ? Name
    : never]: (typeof articleFields)[Name];
}>;

/** What an output of an article must contain beside `textsIn`: a field that it forgets does not compile. */
export type FieldsIn<To extends Output> = Record<NameOf<Exclude<ArticleFieldName, TextName>, To>, unknown> &
  Record<string, unknown>;
/** The same for an output that shows its texts itself. */
export type AllFieldsIn<To extends Output> = Record<NameOf<ArticleFieldName, To>, unknown> &
  Record<string, unknown>;
type NameOf<Name extends ArticleFieldName, To extends Output> = Name extends ArticleFieldName
  ? Extract<(typeof articleFields)[Name]["out"][To], string>
  : never;

/**
 * The texts of an article that go out, by the names that the output has for them. Absent ones are left out.
 */
export function textsIn(output: Output, article: Texts<"index"> & Texts<"body">): Record<string, string> {
  const given: Partial<Record<string, unknown>> = article;
  return Object.fromEntries(
    Object.entries(articleFields).flatMap(([name, field]) => {
      const out = field.out[output];
      const value = given[name];
      return "longest" in field && typeof out === "string" && typeof value === "string" ? [[out, value]] : [];
    }),
  );
}

/** The texts of front matter that are kept with the body. */
export function bodyTexts(fields: ArticleFields): Texts<"body"> {
  return Object.fromEntries(
    Object.entries(fields).filter(([name]) => isBodyField(name) && "longest" in articleFields[name]),
  ) as Texts<"body">;
}

/** Whether a field of an article is kept with its body, not in the index. */
export function isBodyField(name: string): name is ArticleFieldName {
  return Object.hasOwn(articleFields, name) && articleFields[name as ArticleFieldName].keptIn === "body";
}
