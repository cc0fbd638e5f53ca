import { type FeedFormat, type FeedList, feedPath, type ListKind } from "./urls";

/** The number of stories in a list; undefined if there is no such list. */
type StoriesIn = (kind: ListKind, slug: string) => number | undefined;

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
  ["series", "series"],
  ...["author", "authors"].map((name) => [name, "author"] as const),
]);

/**
 * The feed that a reader expects at an address where other systems have it, such as `/feed` or `/news/rss`.
 * Undefined for any other address, and if there is no such list. `path` are the names in it, decoded.
 */
export function feedMeantBy(path: readonly string[], storiesIn: StoriesIn): string | undefined {
  const names = path.map((name) => name.toLowerCase());
  // The whole paper, then lists by their slug, then lists by their kind and slug.
  for (const length of [0, 1, 2]) {
    const format = formats.get(names.slice(length).join("/"));
    const list = format && listAt(names.slice(0, length), storiesIn);
    if (list !== undefined) return feedPath(format ?? "rss", list === "paper" ? undefined : list);
  }
  return undefined;
}

function listAt([first, second]: string[], storiesIn: StoriesIn): FeedList | "paper" | undefined {
  if (first === undefined) return "paper";
  if (second === undefined && first === "corrections") return "corrections";
  const kind = second === undefined ? "category" : kinds.get(first);
  const slug = second ?? first;
  return kind && storiesIn(kind, slug) !== undefined ? { kind, slug } : undefined;
}
