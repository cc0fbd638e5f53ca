import type { ArticleDocument, AuthorDocument, SiteDocument } from "@/lib/content/compile/sources/document";
import { mustBeOneOf, quoted, type ReportFault, suggest } from "@/lib/content/compile/sources/faults";
import { isSlug, slugForm, topicSlug } from "@/lib/content/compile/sources/slugs";
import { mostReadWindows } from "@/lib/urls";
import { checkTipDesk } from "./check-tip-desk";
import { contrast } from "./contrast";
import { yearIn } from "./dates";
import type { LineOf } from "./field-lines";

/** What one document is checked against. A property is undefined if its own file has a fault. */
export type CheckContext = {
  authors: readonly string[];
  categories: readonly string[] | undefined;
  timeZone: string | undefined;
};

export function checkArticle(
  { path, fields }: ArticleDocument,
  { authors, categories, timeZone }: CheckContext,
  lineOf: LineOf,
  report: ReportFault,
): void {
  const { category, publishedAt, updatedAt, image } = fields;
  if (category !== undefined && categories !== undefined && !categories.includes(category)) {
    report(lineOf("category"), mustBeOneOf("category", category, categories));
  }
  eachOnce("authors", fields.authors, lineOf, report, (author, line) => {
    if (!authors.includes(author))
      report(line(), `Unknown author ${quoted(author)}. ${suggest(author, authors)}`);
  });
  if (fields.authors?.length === 0) report(lineOf("authors"), '"authors" must name at least one author.');
  eachOnce("topics", fields.topics, lineOf, report, (topic, line) => {
    if (topicSlug(topic) === "") {
      report(
        line(),
        `The topic ${quoted(topic)} must contain ASCII letters or digits, since its address is made of them.`,
      );
    }
  });
  eachOnce("redirects", fields.redirects, lineOf, report, (slug, line) => {
    if (!isSlug(slug)) report(line(), `The redirect ${quoted(slug)} must be a slug. ${slugForm}.`);
  });
  if (
    publishedAt !== undefined &&
    updatedAt !== undefined &&
    Date.parse(updatedAt) < Date.parse(publishedAt)
  ) {
    report(lineOf("updatedAt"), '"updatedAt" must not be before "publishedAt". Correct one of them.');
  }
  const folder = path.split("/")[1];
  const year = publishedAt && timeZone && yearIn(timeZone, new Date(publishedAt));
  if (year !== undefined && year !== folder) {
    report(
      lineOf("publishedAt"),
      `This story is published in ${year} but lies in articles/${folder}. Move it to articles/${year}.`,
    );
  }
  for (const axis of ["x", "y"] as const) {
    const fraction = image?.focus?.[axis];
    if (fraction !== undefined && (fraction < 0 || fraction > 1)) {
      report(lineOf(`image.focus.${axis}`), `"image.focus.${axis}" must be a number from 0 to 1.`);
    }
  }
}

export function checkAuthor(
  { fields: { fediverse } }: AuthorDocument,
  lineOf: LineOf,
  report: ReportFault,
): void {
  if (fediverse !== undefined && !/^@\w[\w.-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(fediverse)) {
    report(
      lineOf("fediverse"),
      `${quoted(fediverse)} must be a fediverse account. Write it like "@name@server.example", in quotes.`,
    );
  }
}

/** The background colours of the two themes, on which the lines of the sections are drawn. */
const grounds = { light: "#fffdf8", dark: "#13110e" };

export function checkSite({ fields }: SiteDocument, lineOf: LineOf, report: ReportFault): void {
  const { address, language, timeZone, tips, categories } = fields;
  if (address !== undefined && !isOrigin(address)) {
    report(
      lineOf("address"),
      `The address ${quoted(address)} must be an origin without a path, such as https://paper.example.`,
    );
  }
  if (language !== undefined && !accepts(() => Intl.getCanonicalLocales(language))) {
    report(lineOf("language"), `Unknown language ${quoted(language)}. Write its BCP 47 tag, such as en-GB.`);
  }
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    const zones = Intl.supportedValuesOf("timeZone");
    report(lineOf("timeZone"), `Unknown time zone ${quoted(timeZone)}. ${suggest(timeZone, zones)}`);
  }
  if (tips !== undefined) checkTipDesk(tips, lineOf, report);
  if (categories?.length === 0)
    report(lineOf("categories"), '"categories" must contain at least one category.');
  categories?.forEach((category, index) => {
    const path = `categories.${index}`;
    const slug = category?.slug;
    if (slug !== undefined && !isSlug(slug))
      report(lineOf(`${path}.slug`), `${quoted(slug)} must be a slug. ${slugForm}.`);
    if (slug !== undefined && mostReadWindows.some((window) => window === slug)) {
      report(
        lineOf(`${path}.slug`),
        `${quoted(slug)} is the slug of a Most Read page, /most-read/${slug}. Give this category another slug.`,
      );
    }
    if (slug !== undefined && categories.findIndex((other) => other?.slug === slug) < index) {
      report(
        lineOf(`${path}.slug`),
        `Another category has the slug ${quoted(slug)}. Give this one another slug.`,
      );
    }
    for (const theme of ["light", "dark"] as const) {
      const colour = category?.line?.[theme];
      const fault = colour && lineColourFault(colour, grounds[theme]);
      if (fault) report(lineOf(`${path}.line.${theme}`), `The ${theme} line colour ${fault}`);
    }
  });
}

export function isTimeZone(name: string): boolean {
  return accepts(() => new Intl.DateTimeFormat("en", { timeZone: name }));
}

function lineColourFault(colour: string, ground: string): string | undefined {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return `${quoted(colour)} must be a colour such as "#1a5aa0".`;
  const found = contrast(colour, ground);
  if (found >= 3) return undefined;
  return `${colour} has a contrast of ${found.toFixed(1)} with the background ${ground}. Choose one of at least 3.`;
}

function eachOnce(
  name: string,
  list: readonly (string | undefined)[] | undefined,
  lineOf: LineOf,
  report: ReportFault,
  check: (item: string, line: () => number) => void,
): void {
  list?.forEach((item, index) => {
    if (item === undefined) return;
    const line = () => lineOf(`${name}.${index}`);
    if (list.indexOf(item) < index) report(line(), `${quoted(item)} is listed twice in ${name}. Keep one.`);
    else check(item, line);
  });
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
