/** The one definition of all front matter: contentlayer compiles with it, our checks and the types derive from it. */
import type { FieldDefs, NestedType } from "contentlayer2/source-files";
import { labels } from "@/lib/content/model";

type NamedFields = Exclude<FieldDefs, unknown[]>;

/**
 * A nested type that keeps its fields, so that types can be derived from them. Built by hand as contentlayer's
 * `defineNestedType` returns it, since its package takes a second to load.
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

export const articleFields = {
  headline: { type: "string", required },
  shortHeadline: { type: "string" },
  standfirst: { type: "string", required },
  category: { type: "string", required },
  topics: { type: "list", of: { type: "string" }, required },
  authors: { type: "list", of: { type: "string" }, required },
  publishedAt: { type: "date", required },
  updatedAt: { type: "date" },
  label: { type: "enum", options: labels },
  keyPoints: { type: "list", of: { type: "string" } },
  image: { type: "nested", of: image },
  corrections: { type: "list", of: correction },
  redirects: { type: "list", of: { type: "string" } },
  draft: { type: "boolean" },
} as const satisfies NamedFields;

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

/** The maximum length of a text, if it is not `longestText`. */
export const longest: Record<string, number> = {
  headline: 200,
  shortHeadline: 70,
  standfirst: 500,
  slug: 100,
};
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
