import { parse } from "node:path";
import { addressAt } from "@/lib/addresses";
import { canonicalPath, segmentsOf } from "@/lib/canonical-path";
import { quoted } from "@/lib/content/compile/sources/faults";
import type { ImageFolder } from "@/lib/content/compile/sources/image-folder";
import { topicSlug } from "@/lib/content/compile/sources/slugs";
import { feedMeantBy } from "@/lib/feed-aliases";
import { sourcePath } from "@/lib/redirect-source";
import { inEdition, listPath } from "@/lib/urls";
import { checkPartsOfSeries } from "./check-series";
import { checkTranslations } from "./check-translations";
import type { PaperAddresses } from "./paper-addresses";
import { pictureRemedy } from "./picture-remedy";
import type { Located, References, ReportAt } from "./references";

/** A slug, and the path of the document that has it. */
type Slug = Located<{ slug: string; path: string }>;

type Site = {
  reserved: ReadonlySet<string>;
  images: ImageFolder;
  /** The paper's own language. */
  language: string;
  /** The slug that is published under a key (translation-keys.ts). */
  publishedUnder: (key: string) => string | undefined;
};

/** Checks documents against each other, the existing pictures and the addresses of the site. */
export function checkTogether(
  slugs: readonly Slug[],
  { redirects, topics, series, pictures, languages }: References,
  { reserved, images, language, publishedUnder }: Site,
  paper: PaperAddresses,
  report: ReportAt,
): void {
  const owners = checkSlugs(slugs, reserved, report);
  checkRedirects(redirects, owners, reserved, paper, report);
  for (const edition of new Set([...topics, ...series].map((one) => editionOf(one, language)))) {
    checkPartsOfSeries(
      series.filter((part) => editionOf(part, language) === edition),
      report,
    );
    checkTopics(
      topics.filter((topic) => editionOf(topic, language) === edition),
      edition,
      report,
    );
  }
  const stories = slugs.filter(({ path }) => path.startsWith("articles/"));
  const renamedTo = (slug: string) => {
    const renamed = redirects.find(({ source }) => source === slug);
    return renamed && parse(renamed.path).name;
  };
  checkTranslations(languages, { stories, language, renamedTo, publishedUnder }, report);
  for (const { src, location } of pictures) {
    const image = images.find(src);
    if (image === undefined)
      report(location, `Unknown picture ${quoted(src)}. ${pictureRemedy(src, images)}`);
    else if (image.fault !== undefined)
      report(location, `The picture ${quoted(src)} cannot be published. ${image.fault}`);
  }
}

/** Articles, pages and the site's routes share one namespace. Returns the paths of the owners of slugs. */
function checkSlugs(
  slugs: readonly Slug[],
  reserved: ReadonlySet<string>,
  report: ReportAt,
): Map<string, string> {
  const owners = new Map<string, string>();
  for (const { slug, path, location } of slugs) {
    const fail = (text: string) => report(location, `The slug "${slug}" is ${text}`);
    const owner = owners.get(slug);
    if (reserved.has(slug)) fail("reserved for a part of the site. Rename this file.");
    else if (owner === undefined) owners.set(slug, path);
    else fail(`already used by ${owner}. Rename the newer one.`);
  }
  return owners;
}

/** A former address must lead to one story, and to nothing that is still there. Adds it to `paper` then. */
function checkRedirects(
  redirects: References["redirects"],
  owners: Map<string, string>,
  reserved: ReadonlySet<string>,
  paper: PaperAddresses,
  report: ReportAt,
): void {
  for (const { source, path, location } of redirects) {
    const fail = (text: string) => report(location, `${text} Remove it from redirects.`);
    const owner = owners.get(source);
    const isSlug = !source.startsWith("/");
    const named = isSlug ? `The slug "${source}"` : `The address ${quoted(source)}`;
    if (isSlug && reserved.has(source)) fail(`${named} is reserved for a part of the site.`);
    else if (isTaken(source, paper)) fail(`${named} is that of a page or file of the paper.`);
    else if (owner === undefined) {
      owners.set(source, path);
      paper.addFormer(source, parse(path).name);
    } else if (owner !== path) fail(`${named} is already used by ${owner}.`);
    else if (path.endsWith(`/${source}.mdx`)) fail(`"${source}" is this story's own slug.`);
  }
}

/** Whether the paper has something at a former address, now or once its lists have more pages. */
function isTaken(source: string, paper: PaperAddresses): boolean {
  if (!source.startsWith("/") || source.includes("?")) return false;
  const contents = paper.contentsFor("newsroom");
  const path = canonicalPath(sourcePath(source)) ?? source;
  const list = addressAt(path.replace(/\/page\/\d+$/, ""), contents);
  const isFeed = feedMeantBy(segmentsOf(path), contents.storiesIn) !== undefined;
  return list.kind === "page" || isFeed || addressAt(path, contents).kind !== "missing";
}

/** The language that is stated, if it is not the paper's own. */
const editionOf = ({ language }: { language?: string }, own: string) =>
  language === own ? undefined : language;

/**
 * A topic must be spelled as in most stories, and if counts are equal as in the first: otherwise one
 * misspelling would be reported for all the other stories. `topics` are those of one language: others have
 * their own addresses.
 */
function checkTopics(topics: References["topics"], edition: string | undefined, report: ReportAt): void {
  type Spelling = { slug: string; name: string; count: number; path: string | undefined };
  const spellings = new Map<string, Spelling>();
  for (const { name, location } of topics) {
    const known = spellings.get(name);
    if (known) known.count++;
    else spellings.set(name, { slug: topicSlug(name), name, count: 1, path: location?.document.path });
  }
  const usual = new Map<string, Spelling>();
  for (const spelling of spellings.values())
    if (spelling.count > (usual.get(spelling.slug)?.count ?? 0)) usual.set(spelling.slug, spelling);
  for (const { name, location } of topics) {
    const slug = spellings.get(name)?.slug;
    const right = slug ? usual.get(slug) : undefined;
    if (right && right.name !== name) report(location, meetingFault(name, right, edition));
  }
}

/** What is wrong with a topic whose address another one has: another spelling of it, or another name. */
function meetingFault(
  name: string,
  other: { name: string; slug: string; path: string | undefined },
  edition: string | undefined,
): string {
  if (bare(name) === bare(other.name))
    return `The topic ${quoted(name)} is spelled ${quoted(other.name)} in ${other.path}. Use one spelling.`;
  const path = listPath("topic", other.slug);
  const address = edition === undefined ? path : inEdition(edition, path);
  const fault = `The topics ${quoted(name)} and ${quoted(other.name)} (in ${other.path}) have one address, ${address}.`;
  return `${fault} Spell both alike, or add a word to one.`;
}

/** A topic without what spellings of one name differ in: case, spaces, hyphens, full stops, joiners. */
function bare(name: string): string {
  // A full stop before a name belongs to it, as in .NET.
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/(?!^\.)[\p{Z}\p{Pd}\p{Cf}.,'’]/gu, "");
}
