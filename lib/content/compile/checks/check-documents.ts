import type { ArticleDocument, AuthorDocument, SiteDocument } from "@/lib/content/compile/sources/document";
import { quoted, type ReportFault, suggest } from "@/lib/content/compile/sources/faults";
import { isSlug, slugForm, topicSlug } from "@/lib/content/compile/sources/slugs";
import { mostReadWindows } from "@/lib/urls";
import { checkTipDesk } from "./check-tip-desk";
import { contrast } from "./contrast";
import { yearIn } from "./dates";
import type { LineOf } from "./field-lines";

/** What one document must agree with in the others. A part is undefined where its own file is at fault. */
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
    report(lineOf("category"), `There is no category ${quoted(category)}. ${suggest(category, categories)}`);
  }
  eachOnce("authors", fields.authors, lineOf, report, (author, line) => {
    if (!authors.includes(author))
      report(line(), `There is no author ${quoted(author)}. ${suggest(author, authors)}`);
  });
  if (fields.authors?.length === 0)
    report(lineOf("authors"), "Nobody wrote this story. Name at least one author.");
  eachOnce("topics", fields.topics, lineOf, report, (topic, line) => {
    if (topicSlug(topic) === "") {
      report(
        line(),
        `The topic ${quoted(topic)} makes no address. Give it a name with ASCII letters or digits.`,
      );
    }
  });
  eachOnce("redirects", fields.redirects, lineOf, report, (slug, line) => {
    if (!isSlug(slug)) report(line(), `The old slug ${quoted(slug)} is no slug. ${slugForm}.`);
  });
  if (
    publishedAt !== undefined &&
    updatedAt !== undefined &&
    Date.parse(updatedAt) < Date.parse(publishedAt)
  ) {
    report(
      lineOf("updatedAt"),
      "The story is updated before it is published. Put updatedAt after publishedAt.",
    );
  }
  const folder = path.split("/")[1];
  const year = publishedAt && timeZone && yearIn(timeZone, new Date(publishedAt));
  if (year !== undefined && year !== folder) {
    report(
      lineOf("publishedAt"),
      `The story is of ${year} but stands in articles/${folder}. Move it to articles/${year}.`,
    );
  }
  for (const axis of ["x", "y"] as const) {
    const fraction = image?.focus?.[axis];
    if (fraction !== undefined && (fraction < 0 || fraction > 1)) {
      report(
        lineOf(`image.focus.${axis}`),
        `The focus lies outside of the picture. Write ${axis} from 0 to 1.`,
      );
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
      `The account ${quoted(fediverse)} is none of the fediverse. Write it like "@name@server.example", in quotes.`,
    );
  }
}

/** The grounds of the paper in both themes, on which the lines of its sections are drawn. */
const grounds = { light: "#fffdf8", dark: "#13110e" };

export function checkSite({ fields }: SiteDocument, lineOf: LineOf, report: ReportFault): void {
  const { address, language, timeZone, tips, categories } = fields;
  if (address !== undefined && !isOrigin(address)) {
    report(
      lineOf("address"),
      `The address ${quoted(address)} is no origin. Write it like https://paper.example, without a path.`,
    );
  }
  if (language !== undefined && !accepts(() => Intl.getCanonicalLocales(language))) {
    report(lineOf("language"), `There is no language ${quoted(language)}. Write its BCP 47 tag, like en-GB.`);
  }
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    const zones = Intl.supportedValuesOf("timeZone");
    report(lineOf("timeZone"), `There is no time zone ${quoted(timeZone)}. ${suggest(timeZone, zones)}`);
  }
  if (tips !== undefined) checkTipDesk(tips, lineOf, report);
  if (categories?.length === 0)
    report(lineOf("categories"), "The paper has no category. Write at least one.");
  categories?.forEach((category, place) => {
    const path = `categories.${place}`;
    const slug = category?.slug;
    if (slug !== undefined && !isSlug(slug))
      report(lineOf(`${path}.slug`), `${quoted(slug)} is no slug. ${slugForm}.`);
    if (slug !== undefined && mostReadWindows.some((window) => window === slug)) {
      report(
        lineOf(`${path}.slug`),
        `${quoted(slug)} is a window of Most Read, at /most-read/${slug}. Give this category another slug.`,
      );
    }
    if (slug !== undefined && categories.findIndex((other) => other?.slug === slug) < place) {
      report(
        lineOf(`${path}.slug`),
        `There is a category ${quoted(slug)} already. Give this one another slug.`,
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
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return `${quoted(colour)} is no colour. Write it like "#1a5aa0".`;
  const found = contrast(colour, ground);
  if (found >= 3) return undefined;
  return `${colour} has a contrast of ${found.toFixed(1)} against the ground ${ground}. Choose one of at least 3.`;
}

function eachOnce(
  name: string,
  list: readonly (string | undefined)[] | undefined,
  lineOf: LineOf,
  report: ReportFault,
  check: (item: string, line: () => number) => void,
): void {
  list?.forEach((item, place) => {
    if (item === undefined) return;
    const line = () => lineOf(`${name}.${place}`);
    if (list.indexOf(item) < place) report(line(), `${quoted(item)} stands twice in ${name}. Keep it once.`);
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
