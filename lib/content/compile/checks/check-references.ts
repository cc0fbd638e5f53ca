import { quoted, suggest } from "@/lib/content/compile/sources/faults";
import type { ImageFolder } from "@/lib/content/compile/sources/image-folder";
import { topicSlug } from "@/lib/content/compile/sources/slugs";
import { listPath } from "@/lib/urls";
import type { Located, Location, References } from "./references";

/** Reports a fault at a location. The location is undefined if the document has not been read. */
export type ReportAt = (location: Location | undefined, text: string) => void;

/** A slug, and the path of the document that has it. */
type Slug = Located<{ slug: string; path: string }>;

/** Checks documents against each other, against the existing pictures and against the slugs of routes. */
export function checkTogether(
  slugs: readonly Slug[],
  { redirects, links, topics, pictures }: References,
  { reserved, images }: { reserved: ReadonlySet<string>; images: ImageFolder },
  report: ReportAt,
): void {
  const addresses = checkAddresses(slugs, redirects, reserved, report);
  const remedies = new Map<string, string>();
  for (const { slug, location } of links) {
    if (addresses.has(slug)) continue;
    // Once for all links to a slug: searching all the addresses of an archive takes a while.
    const remedy = remedies.get(slug) ?? suggest(slug, [...addresses]);
    remedies.set(slug, remedy);
    report(location, `Unknown story or page ${quoted(`/${slug}`)}. ${remedy}`);
  }
  checkTopics(topics, report);
  for (const { src, location } of pictures) {
    const image = images.find(src);
    if (image === undefined)
      report(location, `Unknown picture ${quoted(src)}. ${pictureRemedy(src, images)}`);
    else if (image.fault !== undefined)
      report(location, `The picture ${quoted(src)} cannot be published. ${image.fault}`);
  }
}

function pictureRemedy(src: string, { names }: ImageFolder): string {
  if (names.length === 0) return "Add it to content/images.";
  // As a path from elsewhere, such as images/tram.png.
  const name = src.split(/[/\\]/).at(-1) ?? src;
  return suggest(name, names);
}

/** Articles, pages, redirects and the site's routes share one namespace. Returns all slugs in it. */
function checkAddresses(
  slugs: readonly Slug[],
  redirects: readonly Slug[],
  reserved: ReadonlySet<string>,
  report: ReportAt,
): Set<string> {
  const owners = new Map<string, string>();
  const claim = ({ slug, path, location }: Slug, isOwn: boolean) => {
    const fail = (text: string) =>
      report(location, `${text} ${isOwn ? "Rename this file." : "Remove it from redirects."}`);
    const owner = owners.get(slug);
    if (reserved.has(slug)) fail(`The slug "${slug}" is reserved for a part of the site.`);
    else if (owner === undefined) owners.set(slug, path);
    else if (owner !== path) fail(`The slug "${slug}" is already used by ${owner}.`);
    else if (path.endsWith(`/${slug}.mdx`)) fail(`"${slug}" is this story's own slug.`);
  };
  for (const slug of slugs) claim(slug, true);
  for (const slug of redirects) claim(slug, false);
  return new Set([...owners.keys(), ...reserved]);
}

/**
 * A topic must be spelled as in most stories, and if counts are equal as in the first: otherwise one
 * misspelling would be reported for all the other stories.
 */
function checkTopics(topics: References["topics"], report: ReportAt): void {
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
    if (right && right.name !== name) report(location, meetingFault(name, right));
  }
}

/** What is wrong with a topic whose address another one has: another spelling of it, or another name. */
function meetingFault(name: string, other: { name: string; slug: string; path: string | undefined }): string {
  if (bare(name) === bare(other.name))
    return `The topic ${quoted(name)} is spelled ${quoted(other.name)} in ${other.path}. Use one spelling.`;
  const address = listPath("topic", other.slug);
  const fault = `The topics ${quoted(name)} and ${quoted(other.name)} (in ${other.path}) have one address, ${address}.`;
  return `${fault} Spell both alike, or add a word to one.`;
}

/** A topic without what spellings of one name differ in: case, spaces, hyphens, full stops, joiners. */
function bare(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{Z}\p{Pd}\p{Cf}.,'’]/gu, "");
}
