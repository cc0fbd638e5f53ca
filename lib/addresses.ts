/**
 * The registry of addresses: what the paper serves, without what only a build knows (`/_next/`, `/script/`).
 * The server finds unknown addresses by it, and the compiler dead links. `lib/addresses.test.ts` compares it
 * with the routes of `app`.
 */
import { segmentsOf } from "./canonical-path";
import { pageCountOf, pageNumberIn } from "./pagination";
import {
  alternateFormatOf,
  appleIconPath,
  correctionsDataPath,
  feedFormatOf,
  feedFormats,
  feedPath,
  feedsPath,
  frontPath,
  iconPath,
  isListKind,
  type ListKind,
  listKinds,
  manifestPath,
  mostReadDataPath,
  mostReadWindows,
  newsSitemapPath,
  sitemapFilePath,
  sitemapPath,
  threatModelPath,
  tipReceiptPath,
  tipsPath,
} from "./urls";

/** What a paper contains, for one reader at one moment. */
export type Contents = {
  /** Whether a story has this slug, or had it before. */
  hasStory: (slug: string) => boolean;
  hasPage: (slug: string) => boolean;
  /** The number of stories in a list; undefined if there is no such list. */
  storiesIn: (kind: ListKind, slug: string, language?: string) => number | undefined;
  /** The language of the edition whose addresses begin with this segment. */
  editionNamed: (segment: string) => string | undefined;
  /** Whether there are stories of a month such as `2026-11`. */
  hasMonth: (month: string) => boolean;
  /** Whether a file of this name is in `/pictures/`. */
  hasPicture: (file: string) => boolean;
  /** Whether a file of this name is in `/media/`. */
  hasMedia: (file: string) => boolean;
  /** Whether a path is another file, as those in `public`. */
  hasFile: (path: string) => boolean;
};

/** The pages whose address does not depend on the contents, and the lists. */
export type PageKind = ListKind | "front" | "most-read" | "feeds" | "tips" | "tip-receipt" | "threat-model";

/** What is at an address. `missing` says what kind of thing it would be. */
export type Address =
  | { kind: "page"; of: PageKind; slug?: string }
  /** A story, or a page about the paper. */
  | { kind: "text"; slug: string }
  | { kind: "file" }
  | { kind: "missing"; what: "page" | "list page" | "list feed" | "format" };

export const fixedPages: ReadonlyMap<string, PageKind> = new Map<string, PageKind>([
  ["/", "front"],
  [feedsPath, "feeds"],
  [tipsPath, "tips"],
  [tipReceiptPath, "tip-receipt"],
  [threatModelPath, "threat-model"],
]);

/** Files that every paper has, and every edition below its segment. */
const filesOfEditions: ReadonlySet<string> = new Set([
  ...feedFormats.map((format) => feedPath(format)),
  ...feedFormats.map((format) => feedPath(format, "corrections")),
  correctionsDataPath,
  mostReadDataPath,
]);

/** Files that every paper has. */
export const fixedFiles: ReadonlySet<string> = new Set([
  ...filesOfEditions,
  sitemapPath,
  newsSitemapPath,
  sitemapFilePath("pages"),
  manifestPath,
  appleIconPath,
  iconPath("icon", 192),
  iconPath("icon", 512),
  iconPath("maskable", 192),
  iconPath("maskable", 512),
  "/favicon.ico",
  "/icon.svg",
  "/robots.txt",
  "/humans.txt",
  "/.well-known/security.txt",
  "/speculation-rules.json",
  "/healthz",
  "/readyz",
  "/readyz/tips",
]);

const file: Address = { kind: "file" };
const missing: Address = { kind: "missing", what: "page" };

/** What is at a canonical path (`canonicalPath`). */
export function addressAt(path: string, contents: Contents): Address {
  const segments = segmentsOf(path);
  const [first = "", second, ...rest] = segments;
  const whole = `/${segments.join("/")}`;
  const fixed = fixedPages.get(whole);
  if (fixed) return { kind: "page", of: fixed };
  const language = contents.editionNamed(first);
  if (language !== undefined) return addressInEdition(segments.slice(1), language, contents);
  if (isListKind(first) && second !== undefined) return listAddress(first, second, rest, contents);
  if (first === "most-read") return mostReadView(segments.slice(1), contents) ?? missing;
  if (fixedFiles.has(whole) || contents.hasFile(whole)) return file;
  if (isMadeFile(segments, contents)) return file;
  if (second !== undefined) return missing;
  const [, slug, format] = /^([a-z0-9-]+)\.(\w+)$/.exec(first) ?? [];
  if (slug !== undefined && alternateFormatOf(format ?? ""))
    return contents.hasStory(slug) ? file : { kind: "missing", what: "format" };
  return contents.hasStory(first) || contents.hasPage(first) ? { kind: "text", slug: first } : missing;
}

/** What is below the segment of an edition: its front page, lists, feeds and Most Read. */
function addressInEdition(segments: string[], language: string, contents: Contents): Address {
  const inLanguage = {
    ...contents,
    storiesIn: (kind: ListKind, slug: string) => contents.storiesIn(kind, slug, language),
  };
  const [first = "", second, ...rest] = segments;
  const whole = `/${segments.join("/")}`;
  if (whole === frontPath) return { kind: "page", of: "front" };
  if (whole === feedsPath) return { kind: "page", of: "feeds" };
  if (isListKind(first) && second !== undefined) return listAddress(first, second, rest, inLanguage);
  if (first === "most-read") return mostReadView(segments.slice(1), inLanguage) ?? missing;
  return filesOfEditions.has(whole) ? file : missing;
}

function listAddress(list: ListKind, slug: string, rest: string[], { storiesIn }: Contents): Address {
  const stories = storiesIn(list, slug);
  if (rest.length === 1 && feedFormatOf(rest[0] ?? ""))
    return stories === undefined ? { kind: "missing", what: "list feed" } : file;
  // The first page leads to the list's own address.
  const number = rest.join("/") === "page/1" ? 1 : pageNumberIn(rest);
  return stories !== undefined && number !== undefined && number <= pageCountOf(stories)
    ? { kind: "page", of: list, slug }
    : { kind: "missing", what: "list page" };
}

function mostReadView(rest: string[], { storiesIn }: Contents): Address | undefined {
  const view = [...rest];
  if (view[0] !== undefined && storiesIn("category", view[0]) !== undefined) view.shift();
  if (mostReadWindows.some((window) => window === view[0])) view.shift();
  return view.length === 0 ? { kind: "page", of: "most-read" } : undefined;
}

/** Fonts, pictures, share cards and the sitemaps of months. */
function isMadeFile([folder, ...names]: string[], contents: Contents): boolean {
  const [name = "", slug = "", card = ""] = names;
  if (folder === "fonts") return names.length === 1 && /^[\w.-]{1,100}\.woff2$/.test(name);
  if (folder === "pictures") return names.length === 1 && contents.hasPicture(name);
  if (folder === "media") return names.length === 1 && contents.hasMedia(name);
  if (folder === "sitemaps")
    return names.length === 1 && contents.hasMonth(/^(\d{4}-\d{2})\.xml$/.exec(name)?.[1] ?? "");
  // The address of an earlier version of a card leads to the current one.
  if (folder !== "cards" || names.length !== 3 || !/^[\w-]{1,64}\.png$/.test(card)) return false;
  if (name === "article") return contents.hasStory(slug);
  // Those of an edition have its segment behind their slug.
  const [of = "", segment] = slug.split(".");
  const language = segment === undefined ? undefined : contents.editionNamed(segment);
  if (segment !== undefined && language === undefined) return false;
  if (name === "front" || name === "most-read") return of === name;
  return listKinds.some((kind) => kind === name && contents.storiesIn(kind, of, language) !== undefined);
}
