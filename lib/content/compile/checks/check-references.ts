import { insteadOf, quoted } from "@/lib/content/compile/faults";
import { topicSlug } from "@/lib/content/compile/sources/slugs";
import type { Said, Sayings, Spot } from "./references";

/** Tells a fault in what is said at a spot; or that there is one, where the document is not at hand. */
export type TellAt = (spot: Spot | undefined, text: string) => void;

/** A slug, and the document whose it is. */
type Slug = Said<{ slug: string; path: string }>;

/**
 * Tells in what documents do not agree with each other, with the pictures that there are, and with the slugs of the site's
 * own routes, `reserved`.
 */
export function checkTogether(
  slugs: readonly Slug[],
  { redirects, links, topics, pictures }: Sayings,
  { reserved, images }: { reserved: ReadonlySet<string>; images: ReadonlySet<string> },
  tell: TellAt,
): void {
  const addresses = checkAddresses(slugs, redirects, reserved, tell);
  const remedies = new Map<string, string>();
  for (const { slug, spot } of links) {
    if (addresses.has(slug)) continue;
    // Once for all who link there: to look through all the addresses of an archive takes a while.
    const remedy = remedies.get(slug) ?? insteadOf(slug, [...addresses]);
    remedies.set(slug, remedy);
    tell(spot, `There is no story or page ${quoted(`/${slug}`)}. ${remedy}`);
  }
  checkTopics(topics, tell);
  for (const { src, spot } of pictures) {
    if (images.has(src)) continue;
    const remedy = images.size === 0 ? "Put it there." : insteadOf(src, [...images]);
    tell(spot, `There is no picture ${quoted(src)} in content/images. ${remedy}`);
  }
}

/** Articles, pages and redirects share one root of addresses with the routes of the site. Returns all of them. */
function checkAddresses(
  slugs: readonly Slug[],
  redirects: readonly Slug[],
  reserved: ReadonlySet<string>,
  tell: TellAt,
): Set<string> {
  const owners = new Map<string, string>();
  const claim = ({ slug, path, spot }: Slug, isOwn: boolean) => {
    const fail = (text: string) =>
      tell(spot, `${text} ${isOwn ? "Rename this file." : "Take it out of redirects."}`);
    const owner = owners.get(slug);
    if (reserved.has(slug)) fail(`The slug "${slug}" belongs to a part of the site.`);
    else if (owner === undefined) owners.set(slug, path);
    else if (owner !== path) fail(`${owner} has the slug "${slug}" already.`);
    else if (path.endsWith(`/${slug}.mdx`)) fail(`"${slug}" is this story's own slug.`);
  };
  for (const slug of slugs) claim(slug, true);
  for (const slug of redirects) claim(slug, false);
  return new Set([...owners.keys(), ...reserved]);
}

/**
 * A topic is to be spelled as most stories spell it, or the first of them where it is even: a slip in one is not to be
 * told of all the others.
 */
function checkTopics(topics: Sayings["topics"], tell: TellAt): void {
  const slugs = new Map<string, string>();
  const spellings = new Map<string, Map<string, { count: number; path: string | undefined }>>();
  for (const { name, spot } of topics) {
    const slug = slugs.get(name) ?? topicSlug(name);
    slugs.set(name, slug);
    if (slug === "") continue;
    const names = spellings.get(slug) ?? new Map();
    const known = names.get(name) ?? { count: 0, path: spot?.document.path };
    names.set(name, { ...known, count: known.count + 1 });
    spellings.set(slug, names);
  }
  const usual = new Map(
    [...spellings].map(([slug, names]) => [slug, [...names].sort(([, a], [, b]) => b.count - a.count)[0]]),
  );
  for (const { name, spot } of topics) {
    const [spelling, { path }] = usual.get(slugs.get(name) ?? "") ?? [name, { path: "" }];
    if (spelling !== name)
      tell(spot, `The topic ${quoted(name)} is spelled ${quoted(spelling)} in ${path}. Spell it one way.`);
  }
}
