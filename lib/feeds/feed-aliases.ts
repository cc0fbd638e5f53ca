import { topic } from "@/lib/content/articles";
import { author } from "@/lib/content/authors";
import { category } from "@/lib/content/site";
import { type FeedFormat, type FeedList, feedPath, type ListKind } from "@/lib/urls";

/** Where other systems have the feed of a site or of one of its lists, below the address of that list. */
const aliases: Record<FeedFormat, string[]> = {
  rss: [
    // WordPress, Drupal, Ghost, Hugo, Jekyll, Gatsby, Blogger, Pelican, and what people type.
    ...["feed", "feed/rss", "feed/rss2", "feed/rdf", "rss", "rss2", "rdf", "feeds/rss"],
    ...["feed.xml", "rss.xml", "rss2.xml", "index.xml", "index.rss", "feed.rss", "index.rdf", "rdf.xml"],
    ...["feed/feed.xml", "feed/rss.xml", "feed/index.xml", "rss/feed.xml", "rss/rss.xml", "rss/index.xml"],
    ...["feeds/feed.xml", "feeds/rss.xml", "feeds/index.xml", "feeds/all.rss.xml", "feeds/rss2.xml"],
    ...["feed.php", "rss.php", "wp-feed.php", "wp-rss.php", "wp-rss2.php", "wp-rdf.php"],
  ],
  atom: [
    ...["atom", "feed/atom", "feed/atom.xml", "feeds/atom", "feeds/posts/default", "feeds/posts/full"],
    ...["atom.xml", "feed.atom", "index.atom", "feeds/atom.xml", "feeds/all.atom.xml", "wp-atom.php"],
  ],
  json: [
    ...["feed/json", "feeds/json", "feed.json", "rss.json", "index.json", "feed/feed.json"],
    ...["feeds/feed.json", "feeds/json.json", "jsonfeed.json"],
  ],
};

const formats = new Map(
  Object.entries(aliases).flatMap(([format, names]) => names.map((name) => [name, format as FeedFormat])),
);

/** The names that other systems have for our kinds of lists. */
const kinds = new Map<string, ListKind>([
  ...["category", "categories", "section", "sections"].map((name) => [name, "category"] as const),
  ...["topic", "topics", "tag", "tags"].map((name) => [name, "topic"] as const),
  ...["author", "authors"].map((name) => [name, "author"] as const),
]);

/**
 * The feed that a reader expects at an address where other systems have it, such as `/feed` or `/news/rss`.
 * Undefined for any other address, and if there is no such list. `path` are the names in it, decoded.
 */
export function feedMeantBy(path: readonly string[], now: Date): string | undefined {
  const names = path.map((name) => name.toLowerCase());
  // The whole paper, then lists by their slug, then lists by their kind and slug.
  for (const length of [0, 1, 2]) {
    const format = formats.get(names.slice(length).join("/"));
    const list = format && listAt(names.slice(0, length), now);
    if (list !== undefined) return feedPath(format ?? "rss", list === "paper" ? undefined : list);
  }
  return undefined;
}

function listAt([first, second]: string[], now: Date): FeedList | "paper" | undefined {
  if (first === undefined) return "paper";
  if (second === undefined) {
    if (first === "corrections") return "corrections";
    return category(first) && { kind: "category", slug: first };
  }
  const kind = kinds.get(first);
  const exists = { category, author, topic: (slug: string) => topic(slug, now) };
  return kind && exists[kind](second) ? { kind, slug: second } : undefined;
}
