import type {
  ArticleDocument,
  AuthorDocument,
  Document,
  RestDocuments,
  SiteDocument,
  TopicDocument,
} from "@/lib/content/compile/sources/document";
import { mustBeOneOf, quoted, suggest } from "@/lib/content/compile/sources/faults";
import { isSlug, slugForm, topicSlug } from "@/lib/content/compile/sources/slugs";
import { siteAddress } from "@/lib/env";
import { isKnownLanguage, languageMeant } from "@/lib/language/known-language";
import { formerAddress } from "@/lib/redirect-source";
import { yearOf } from "@/lib/time";
import { editionPath, mostReadWindows } from "@/lib/urls";
import { checkFront } from "./check-front";
import { checkSeries } from "./check-series";
import { checkTipDesk } from "./check-tip-desk";
import { checkWords } from "./check-words";
import { contrast } from "./contrast";
import type { DocumentReporter } from "./document-reporter";
import { formerAddressFault } from "./former-addresses";
import { localLinkFault } from "./own-links";
import { writtenLinks } from "./references";

/** What one document is checked against. A property is undefined if its own file has a fault. */
export type CheckContext = {
  authors: readonly string[];
  categories: readonly string[] | undefined;
  timeZone: string | undefined;
  /** The paper's own, also for dates in messages. */
  language: string;
  /** The languages of its editions. */
  editions: readonly string[];
  /** Both of these; undefined if site.yaml has one that is unknown. */
  languages: readonly string[] | undefined;
  /** The origins of the paper: that in site.yaml, and that of the environment. */
  origins: readonly string[];
};

export function checkContextOf({ site, authors }: RestDocuments): CheckContext {
  const { categories, timeZone, language, address } = site?.fields ?? {};
  const own = language && meant(language);
  const editions = (site?.fields.editions ?? []).map(
    (edition) => edition?.language && meant(edition.language),
  );
  return {
    authors: authors.map(({ slug }) => slug),
    categories: categories?.flatMap((category) => category?.slug ?? []),
    timeZone: timeZone !== undefined && isTimeZone(timeZone) ? timeZone : undefined,
    language: own ?? "en",
    editions: editions.flatMap((edition) => edition ?? []),
    languages: areAllKnown([own, ...editions]),
    origins: [address, siteAddress].flatMap((origin) => (origin && isOrigin(origin) ? [origin] : [])),
  };
}

/** A language that is reported is taken for the one that it is meant for, so that it is one fault. */
const meant = (language: string) => (isKnownLanguage(language) ? language : languageMeant(language));

const areAllKnown = (languages: readonly (string | undefined)[]) => {
  const known = languages.flatMap((language) => language ?? []);
  return known.length === languages.length ? known : undefined;
};

/** Reports the faults of one document. */
export function checkDocument(document: Document, context: CheckContext, report: DocumentReporter): void {
  for (const { line, column, text } of document.faults) report(line, text, column);
  for (const { address, location } of writtenLinks(document)) {
    const fault = localLinkFault(address, context.origins);
    if (fault !== undefined) report(location.at, fault);
  }
  if (document.kind === "article") checkArticle(document, context, report);
  if (document.kind === "author") checkAuthor(document, report);
  if (document.kind === "topic") checkTopic(document, context, report);
  if (document.kind === "site") checkSite(document, report);
  if (document.kind === "front") checkFront(document, context.categories, report);
  if (document.kind === "words") checkWords(document, context.languages?.[0], report);
}

function checkArticle(
  { path, fields }: ArticleDocument,
  { authors, categories, timeZone, languages }: CheckContext,
  report: DocumentReporter,
): void {
  const { category, publishedAt, updatedAt, image } = fields;
  if (category !== undefined && categories !== undefined && !categories.includes(category))
    report("category", mustBeOneOf("category", category, categories));
  const languageFault = fields.language && storyLanguageFault(fields.language, languages);
  if (languageFault) report("language", languageFault);
  checkEach("authors", fields.authors, report, (author) =>
    authors.includes(author) ? undefined : `Unknown author ${quoted(author)}. ${suggest(author, authors)}`,
  );
  if (fields.authors?.length === 0) report("authors", '"authors" must name at least one author.');
  const topics = fields.topics?.map((topic) => topic?.normalize());
  checkEach("topics", topics, report, topicFault);
  checkSeries(fields.series, report);
  const former = fields.redirects?.map((written) => written && (formerAddress(written) ?? written));
  checkEach("redirects", former, report, (_, index) => formerAddressFault(fields.redirects?.[index] ?? ""));
  if (publishedAt && updatedAt && Date.parse(updatedAt) < Date.parse(publishedAt))
    report("updatedAt", '"updatedAt" must not be before "publishedAt". Correct one of them.');
  const folder = path.split("/")[1];
  const year = publishedAt && timeZone && yearOf(new Date(publishedAt), { language: "en", timeZone });
  if (year && year !== folder)
    report(
      "publishedAt",
      `This story is published in ${year} but lies in articles/${folder}. Move it to articles/${year}.`,
    );
  const { rating } = fields.review ?? {};
  if (rating !== undefined && !(rating >= 0 && rating <= 5 && Number.isInteger(rating * 2)))
    report("review.rating", '"review.rating" must be a number from 0 to 5, in halves.');
  const points = Object.entries(image?.crops ?? {}).map(
    ([shape, point]) => [`crops.${shape}`, point] as const,
  );
  for (const [field, point] of [["focus", image?.focus] as const, ...points])
    for (const axis of ["x", "y"] as const) {
      const fraction = point?.[axis] ?? 0;
      if (fraction < 0 || fraction > 1)
        report(`image.${field}.${axis}`, `"image.${field}.${axis}" must be a number from 0 to 1.`);
    }
}

function topicFault(topic: string): string | undefined {
  const slug = topicSlug(topic);
  if (slug === "")
    return `The topic ${quoted(topic)} must contain letters or digits, since its address is made of them.`;
  if (!isSlug(slug)) return `The topic ${quoted(topic)} is too long for an address. Shorten it.`;
  return undefined;
}

/** Reports what `faultOf` finds in the items of a list, and those that are listed twice. */
function checkEach(
  name: string,
  list: readonly (string | undefined)[] | undefined,
  report: DocumentReporter,
  faultOf: (item: string, index: number) => string | undefined,
): void {
  list?.forEach((item, index) => {
    if (item === undefined) return;
    const isRepeated = list.indexOf(item) < index;
    const fault = isRepeated ? `${quoted(item)} is listed twice in ${name}. Keep one.` : faultOf(item, index);
    if (fault !== undefined) report(`${name}.${index}`, fault);
  });
}

function checkTopic(
  { fields: { language } }: TopicDocument,
  { languages }: CheckContext,
  report: DocumentReporter,
): void {
  const fault = language && storyLanguageFault(language, languages);
  if (fault) report("language", fault);
}

function checkAuthor({ fields: { fediverse, best } }: AuthorDocument, report: DocumentReporter): void {
  checkEach("best", best, report, () => undefined);
  if (fediverse !== undefined && !/^@\w[\w.-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(fediverse))
    report(
      "fediverse",
      `${quoted(fediverse)} must be a fediverse account. Write it like "@name@server.example", in quotes.`,
    );
}

/** The background colours of the two themes, on which the lines of the sections are drawn. */
const grounds = { light: "#fffdf8", dark: "#13110e" };

function checkSite({ fields }: SiteDocument, report: DocumentReporter): void {
  const { address, onion, language, timeZone, tips, licence, robots, categories } = fields;
  if (address !== undefined && !isOrigin(address))
    report(
      "address",
      `The address ${quoted(address)} must be an origin without a path, such as https://paper.example.`,
    );
  if (onion !== undefined && !/^https?:\/\/[a-z2-7]{56}\.onion$/.test(onion))
    report(
      "onion",
      `${quoted(onion)} must be the onion address of this site: http://, 56 letters and digits, and .onion.`,
    );
  if (language !== undefined && !isKnownLanguage(language)) report("language", unknownLanguage(language));
  checkEditions(fields, report);
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    const zones = Intl.supportedValuesOf("timeZone");
    report("timeZone", `Unknown time zone ${quoted(timeZone)}. ${suggest(timeZone, zones)}`);
  }
  if (tips !== undefined) checkTipDesk(tips, report);
  const licences = {
    "licence.url": licence?.url,
    "robots.ai.licence.url": robots?.ai?.licence?.url,
  };
  for (const [path, url] of Object.entries(licences))
    if (url !== undefined && !/^(?:https?:\/\/|\/)/.test(url))
      report(
        path,
        `${quoted(url)} must be a web address. Begin it with https://, or with / for a page of the paper.`,
      );
  if (categories?.length === 0) report("categories", '"categories" must contain at least one category.');
  categories?.forEach((category, index) => {
    const { slug, line } = category ?? {};
    const fail = (text: string) => report(`categories.${index}.slug`, text);
    if (slug !== undefined) {
      if (!isSlug(slug)) fail(`${quoted(slug)} must be a slug. ${slugForm}.`);
      if (mostReadWindows.some((window) => window === slug))
        fail(
          `${quoted(slug)} is the slug of a Most Read page, /most-read/${slug}. Give this category another slug.`,
        );
      if (categories.findIndex((other) => other?.slug === slug) < index)
        fail(`Another category has the slug ${quoted(slug)}. Give this one another slug.`);
    }
    for (const theme of ["light", "dark"] as const) {
      const colour = line?.[theme];
      const fault = colour && lineColourFault(colour, grounds[theme]);
      if (fault) report(`categories.${index}.line.${theme}`, `The ${theme} line colour ${fault}`);
    }
  });
}

/** What is wrong with the language of a story. `languages` are those of the paper, if they are known. */
function storyLanguageFault(language: string, languages: CheckContext["languages"]): string | undefined {
  if (!isKnownLanguage(language)) return unknownLanguage(language);
  if (languages === undefined || languages.includes(language)) return undefined;
  const known = languages.length === 1 ? `is in ${languages[0]}` : `has ${languages.join(", ")}`;
  const spelled = languages.find((other) => editionPath(other) === editionPath(language));
  if (spelled !== undefined) return `The paper ${known}. Write ${spelled}, with the same capital letters.`;
  return `The paper ${known}. Add ${language} to editions in site.yaml, or write another language.`;
}

/** A part of one letter, with which extensions of a language tag begin. */
const hasExtension = /-[a-z0-9](?:-|$)/i;

function checkEditions(
  { language, editions, categories }: SiteDocument["fields"],
  report: DocumentReporter,
): void {
  // Letters of both cases are one address.
  const before = new Set([editionPath(language ?? "")]);
  const reported = new Set<string>();
  for (const [index, edition] of (editions ?? []).entries()) {
    if (edition?.language === undefined) continue;
    const at = `editions.${index}`;
    const path = editionPath(edition.language);
    if (!isKnownLanguage(edition.language)) report(`${at}.language`, unknownLanguage(edition.language));
    else if (hasExtension.test(edition.language))
      report(`${at}.language`, `${quoted(edition.language)} must be without extensions: it is in addresses.`);
    else if (before.has(path) && !reported.has(path)) {
      report(`${at}.language`, `The paper is in ${quoted(edition.language)} already. Keep one.`);
      reported.add(path);
    }
    before.add(path);
    const slugs = categories?.flatMap((category) => category?.slug ?? []) ?? [];
    for (const [place, category] of (edition.categories ?? []).entries())
      if (category?.slug !== undefined && !slugs.includes(category.slug))
        report(`${at}.categories.${place}.slug`, mustBeOneOf("slug", category.slug, slugs));
  }
}

function unknownLanguage(written: string): string {
  const tag = languageMeant(written);
  const remedy = tag === undefined ? "such as en-GB" : `which is ${tag}`;
  return `Unknown language ${quoted(written)}. Write its BCP 47 tag, ${remedy}.`;
}

function isTimeZone(name: string): boolean {
  return accepts(() => new Intl.DateTimeFormat("en", { timeZone: name }));
}

function lineColourFault(colour: string, ground: string): string | undefined {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return `${quoted(colour)} must be a colour such as "#1a5aa0".`;
  const found = contrast(colour, ground);
  if (found >= 3) return undefined;
  return `${colour} has a contrast of ${found.toFixed(1)} with the background ${ground}. Choose one of at least 3.`;
}

function isOrigin(address: string): boolean {
  return /^https?:/.test(address) && URL.canParse(address) && new URL(address).origin === address;
}

function accepts(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
