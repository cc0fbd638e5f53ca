/**
 * The front matter of the paper, defined once: contentlayer compiles it, our checks walk it, types are
 * derived from it, and every output of an article must name each of its fields.
 */
import type { FieldDefs, NestedType } from "contentlayer2/source-files";
import { labels, partnerKinds, type Reviewed, reviewed } from "@/lib/content/labels";
import { weights } from "@/lib/content/weights";
import { english } from "@/lib/language/english";
import type { Message } from "@/lib/language/message";
import type { Messages } from "@/lib/language/say";

type NamedFields = Exclude<FieldDefs, unknown[]>;

/** A nested type with its fields, for the types below. contentlayer's own function takes a second to load. */
function nested<Fields extends NamedFields>(name: string, fields: Fields) {
  return { type: "nested", def: () => ({ name, fields }), fields } satisfies NestedType & { fields: Fields };
}

const required = true;
const string = { type: "string" } as const;
const strings = { type: "list", of: string } as const;
const requiredString = { ...string, required } as const;
/** A name or an address for programs. Every other string is plain text for readers, and checked as such. */
const code = { ...string, isCode: true } as const;
const codes = { type: "list", of: code } as const;
const requiredCode = { ...code, required } as const;
const requiredNumber = { type: "number", required } as const;

const focus = { type: "nested", of: nested("Focus", { x: requiredNumber, y: requiredNumber }) } as const;

const image = nested("Image", {
  src: requiredCode,
  alt: requiredString,
  caption: string,
  credit: requiredString,
  licence: string,
  /** The point that must stay visible in any crop, as fractions of width and height. */
  focus,
  /** For one shape each: 3:2 on pages, 16:9, 4:3 and 1:1 of search engines, and tall on share cards. */
  crops: {
    type: "nested",
    of: nested("Crops", { page: focus, wide: focus, classic: focus, square: focus, card: focus }),
  },
});

const correction = nested("Correction", {
  at: { type: "date", required },
  text: requiredString,
  /** The wording before and after, for programs. `text` says both to readers. */
  wrong: string,
  right: string,
});

const review = nested("Review", {
  /** The name of what is reviewed. */
  of: requiredString,
  kind: { type: "enum", options: Object.keys(reviewed) as Reviewed[], required },
  /** Who made it, and what else readers want to know, each with its name: `Director`, `Ana Vell`. */
  facts: { type: "list", of: nested("Fact", { name: requiredString, text: requiredString }) },
  /** From 0 to 5, in halves. */
  rating: { type: "number" },
});

const life = nested("Life", {
  name: requiredString,
  /** Years, or dates as readers see them. */
  born: requiredString,
  died: requiredString,
});

const partner = nested("Partner", {
  name: requiredString,
  kind: { type: "enum", options: partnerKinds, required },
  url: code,
});

const series = nested("Series", {
  name: requiredString,
  /** Its place in the series, from 1. */
  part: requiredNumber,
});

const category = nested("Category", {
  slug: requiredCode,
  name: requiredString,
  description: requiredString,
  /** The CSS colours of its line in the network. */
  line: { type: "nested", required, of: nested("Line", { light: requiredCode, dark: requiredCode }) },
});

/** How to reach the newsroom. Ways that it does not have are left out. */
const tips = nested("Tips", {
  mail: requiredCode,
  /** The age recipient (`age1...`) that tips are encrypted for, or one for each of several editors. */
  recipient: code,
  recipients: codes,
  /** How many days a tip is kept after it has reached the newsroom. */
  retentionDays: { type: "number" },
  /** A user name (`desk.42`) or a number in international form. */
  signal: code,
  /** An onion address. */
  secureDrop: code,
  /** The PGP key for ordinary mail: its fingerprint (40 hexadecimal digits) and its address. */
  pgp: { type: "nested", of: nested("Pgp", { fingerprint: requiredCode, url: requiredCode }) },
});

/** The paper in another language. What it leaves out is as in the paper's own. */
const edition = nested("Edition", {
  /** BCP 47. Its pages are below it: `/hy`. */
  language: requiredCode,
  name: string,
  tagline: string,
  description: string,
  /** The names of sections in this language. */
  categories: {
    type: "list",
    of: nested("EditionCategory", { slug: requiredCode, name: requiredString, description: string }),
  },
});

const isAllowed = { type: "enum", options: ["allow", "refuse"] } as const;

const robotsForAi = nested("RobotsForAi", {
  /** Crawlers that collect texts to train models. */
  training: isAllowed,
  /** Crawlers of services that search, answer and fetch pages for their users, with a link to the source. */
  answers: isAllowed,
  /** A machine-readable licence (RSL), for all of them. */
  licence: { type: "nested", of: nested("RobotsLicence", { url: requiredCode }) },
});

export type Output = "page" | "feeds" | "markdown" | "json" | "jsonLd";
type ArticleField = {
  /** In the index, which is in memory, or with the body, which is read for each page. */
  keptIn: "index" | "body";
  /** Its name in an output, if not its own (JSON-LD has schema.org's), or why that output leaves it out. */
  out: Partial<Record<Output, string | { not: string }>> & { jsonLd: string | { not: string } };
  /** The most characters. A string with this bound is a text, stored and shown without further code. */
  longest?: number;
  /** The most items of a list. */
  most?: number;
};

const not = (reason: string) => ({ not: reason });
const notInShortData = not("The page must fit into the first round trip.");
const hidden = not("Readers never get drafts.");
const deskOnly = not("It is for the fronts of the paper.");

/** The fields of an article. Types, checks, storage and every output follow from these definitions. */
export const articleFields = {
  headline: { ...requiredString, longest: 200, keptIn: "index", out: { feeds: "title", jsonLd: "headline" } },
  shortHeadline: {
    type: "string",
    longest: 70,
    keptIn: "index",
    out: {
      page: not("It is for lists and cards."),
      feeds: not("It replaces a headline that is too long for partners."),
      markdown: not("The headline is there."),
      jsonLd: notInShortData,
    },
  },
  standfirst: {
    ...requiredString,
    longest: 500,
    keptIn: "index",
    out: { feeds: "summary", jsonLd: "description" },
  },
  category: {
    ...requiredCode,
    keptIn: "index",
    out: { page: "kicker", feeds: "categories", jsonLd: "articleSection" },
  },
  topics: {
    ...strings,
    required,
    most: 50,
    keptIn: "index",
    out: { feeds: "categories", jsonLd: "keywords" },
  },
  authors: { ...codes, required, keptIn: "index", out: { page: "byline", jsonLd: "author" } },
  publishedAt: { type: "date", required, keptIn: "index", out: { page: "byline", jsonLd: "datePublished" } },
  updatedAt: {
    type: "date",
    keptIn: "index",
    out: { page: "byline", feeds: "changedAt", jsonLd: "dateModified" },
  },
  label: {
    type: "enum",
    options: labels,
    keptIn: "index",
    out: { page: "kicker", feeds: "categories", jsonLd: "genre" },
  },
  /** Who is interviewed, as readers see it. */
  interviewee: {
    type: "string",
    longest: 120,
    keptIn: "body",
    out: { feeds: "html", jsonLd: notInShortData },
  },
  review: {
    type: "nested",
    of: review,
    keptIn: "body",
    out: { feeds: "html", jsonLd: not("It is a thing of its own beside the story.") },
  },
  /** The life that an obituary is about. */
  life: { type: "nested", of: life, keptIn: "body", out: { feeds: "html", jsonLd: notInShortData } },
  /** Who pays for a story besides readers. It is disclosed wherever the story is named. */
  partner: { type: "nested", of: partner, keptIn: "index", out: { feeds: "html", jsonLd: "sponsor" } },
  /** The series that it is a part of. Its name decides its address. */
  series: { type: "nested", of: series, keptIn: "index", out: { feeds: "html", jsonLd: "isPartOf" } },
  /** How much the desk thinks of a story: decides where the fronts show it. */
  weight: {
    type: "enum",
    options: weights,
    keptIn: "index",
    out: {
      page: deskOnly,
      feeds: deskOnly,
      markdown: deskOnly,
      json: deskOnly,
      jsonLd: deskOnly,
    },
  },
  keyPoints: { ...strings, keptIn: "body", out: { feeds: "html", jsonLd: notInShortData } },
  image: {
    type: "nested",
    of: image,
    keptIn: "index",
    out: { page: "leadPicture", feeds: "picture", jsonLd: "image" },
  },
  corrections: { type: "list", of: correction, keptIn: "body", out: { feeds: "html", jsonLd: "correction" } },
  /** Of an edition (BCP 47); the paper's own by default. */
  language: {
    ...code,
    keptIn: "index",
    out: {
      page: not("It is the language of the page."),
      feeds: not("A feed has one language."),
      jsonLd: "inLanguage",
    },
  },
  /** The slug of the story that it translates. */
  translationOf: {
    ...code,
    keptIn: "index",
    out: {
      page: not("The masthead leads to it."),
      feeds: not("It is in another feed."),
      markdown: "translations",
      json: "translations",
      jsonLd: notInShortData,
    },
  },
  redirects: {
    ...codes,
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
    out: { page: hidden, feeds: hidden, markdown: hidden, json: hidden, jsonLd: hidden },
  },
} as const satisfies Record<string, NamedFields[string] & ArticleField>;

export const pageFields = {
  title: requiredString,
  description: requiredString,
} as const satisfies NamedFields;

export const authorFields = {
  name: requiredString,
  role: requiredString,
  face: code,
  bio: requiredString,
  /** What they report on, in a few words. */
  beat: { ...string, longest: 80 },
  /** The slugs of their best stories. */
  best: { ...codes, most: 3 },
  /** A fediverse account, as `@name@server`. */
  fediverse: code,
  links: { type: "list", of: nested("Link", { label: requiredString, url: requiredCode }) },
} as const satisfies Record<string, NamedFields[string] & Pick<Partial<ArticleField>, "longest" | "most">>;

/** What a topic says of itself. Its name is written in its stories. */
export const topicFields = {
  description: { ...string, longest: 300 },
  /** The slug of the story to begin with. */
  explainer: code,
  /** Of an edition (BCP 47), whose topics have addresses of their own; the paper's own by default. */
  language: code,
} as const satisfies Record<string, NamedFields[string] & Pick<Partial<ArticleField>, "longest">>;

const until = { type: "date" } as const;
/** A list with a bound of its own. */
const atMost = <List extends { type: "list" }>(most: number, list: List) => ({ ...list, most });

/** The front of the paper, or of a section, as the desk wants it. Weights decide what it leaves open. */
export const frontFields = {
  /** One lead, or two beside each other, each with stories that follow it up. */
  leads: atMost(2, {
    type: "list",
    of: nested("Lead", { story: requiredCode, followUps: atMost(4, codes), until }),
  }),
  /** Stories of the second tier, in this order. */
  pins: atMost(4, { type: "list", of: nested("Pin", { story: requiredCode, until }) }),
  /** Stories that the front does not show. */
  off: codes,
  /** It must end: nobody thinks of it when the news is old. */
  breaking: {
    type: "nested",
    of: nested("Breaking", { text: requiredString, story: code, until: { ...until, required } }),
  },
  /** The sections in the order of their strips; the others come after them. */
  strips: codes,
} as const satisfies NamedFields;

export const siteFields = {
  name: requiredString,
  tagline: requiredString,
  description: requiredString,
  /** Absolute, without a slash at the end. */
  address: requiredCode,
  /** The same site in Tor's network (`http://….onion`), without a slash at the end. */
  onion: code,
  /** BCP 47. */
  language: requiredCode,
  /** The paper in other languages; none by default. */
  editions: { type: "list", of: edition },
  /** IANA name. All dates are shown in it. */
  timeZone: requiredCode,
  tips: { type: "nested", required, of: tips },
  /** Who owns the texts; "© " and the name by default. */
  copyright: string,
  /** The licence that others may use the texts under. */
  licence: { type: "nested", of: nested("Licence", { name: requiredString, url: requiredCode }) },
  /** What robots.txt says to crawlers of AI services; nothing by default. */
  robots: { type: "nested", of: nested("Robots", { ai: { type: "nested", of: robotsForAi } }) },
  handle: requiredCode,
  profiles: { type: "list", required, of: nested("Profile", { name: requiredString, url: requiredCode }) },
  /** In the order of the section bar. */
  categories: { type: "list", of: category, required },
} as const satisfies NamedFields;

const pluralForms = nested("PluralForms", {
  zero: string,
  one: string,
  two: string,
  few: string,
  many: string,
  other: requiredString,
});
const textOrForms = { type: "nested", of: pluralForms, isAlsoText: true } as const;

/**
 * The paper's own words that a newsroom may overrule: all messages. Where a number decides in some language,
 * either plural forms or one text for all numbers.
 */
export const wordsFields: Record<string, typeof string | typeof textOrForms> = Object.fromEntries(
  Object.entries<Message>(english).map(([key, message]) => [
    key,
    typeof message === "string" && !message.includes("{count}") ? string : textOrForms,
  ]),
);

/** The most characters of a text, and the most items of a list, whose definition has no bound of its own. */
export const longestText = 2000;
export const mostItems = 100;

export const fieldsOf = {
  article: articleFields,
  page: pageFields,
  author: authorFields,
  front: frontFields,
  topic: topicFields,
  site: siteFields,
  words: wordsFields,
};

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
export type FrontFields = FieldsOf<typeof frontFields>;
export type TopicFields = FieldsOf<typeof topicFields>;
export type SiteFields = FieldsOf<typeof siteFields>;
export type WordsFields = Partial<Messages>;

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
/** The fields that feeds show within the text of a story (lib/formats/full-text.ts). */
export type FieldInText = {
  [Name in ArticleFieldName]: (typeof articleFields)[Name]["out"] extends { feeds: "html" } ? Name : never;
}[ArticleFieldName];
type NameOf<Name extends ArticleFieldName, To extends Output> = Name extends ArticleFieldName
  ? (typeof articleFields)[Name]["out"] extends Record<To, infer Out>
    ? Extract<Out, string>
    : Name
  : never;

/** The texts of an article that go out, by the names that the output has for them, without absent ones. */
export function textsIn(output: Output, article: Texts<"index"> & Texts<"body">): Record<string, string> {
  const given: Partial<Record<string, unknown>> = article;
  return Object.fromEntries(
    Object.entries<ArticleField>(articleFields).flatMap(([name, { longest, out }]) => {
      const outName = out[output] ?? name;
      const value = given[name];
      return longest && typeof outName === "string" && typeof value === "string" ? [[outName, value]] : [];
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
