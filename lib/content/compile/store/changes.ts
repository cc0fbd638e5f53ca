import type { StoredEntry } from "@/lib/content/stored";
import { articlePath, inEdition, listPath } from "@/lib/urls";
import type { FormerGeneration } from "./former-generation";
import type { StoredRest } from "./stored-paper";

/** What a generation changes for readers, by address. Sorted. */
export type Changes = {
  added: string[];
  changed: string[];
  moved: { from: string; to: string }[];
  /** Addresses that served and do not any more. */
  gone: string[];
  /** The addresses of topics that have no stories any more. */
  topicsGone: string[];
  /** Stories that are added or changed, and come later. */
  scheduled: string[];
  /** The files that concern every page and have changed. */
  ofEveryPage: string[];
  /** The files of fronts that have changed. */
  fronts: string[];
  /** How many stories and pages were online. */
  online: () => number;
};

/** The stories of the months that are replaced, and of those that replace them. */
type Stories = {
  former: readonly StoredEntry[];
  next: readonly StoredEntry[];
  /** Those of the other months, which take time to read. */
  others: () => readonly StoredEntry[];
};

/** Compares two generations at `now`. Undefined if none served before: there is nothing to compare. */
export function changesBetween(
  former: FormerGeneration,
  rest: StoredRest,
  stories: Stories,
  now: Date,
): Changes | undefined {
  if (former.rest === undefined) return undefined;
  const before = { ...former.rest, stories: publishedAmong(stories.former, now) };
  const after = { ...rest, stories: publishedAmong(stories.next, now) };
  const [old, fresh] = [addressesOf(before), addressesOf(after)];
  const successors = new Map(
    after.stories.flatMap(({ slug, redirects }) =>
      redirects.map((from) => [articlePath(from), articlePath(slug)]),
    ),
  );
  const missing = [...old.keys()].filter((address) => !fresh.has(address));
  const moved = missing.flatMap((from) => {
    const to = successors.get(from);
    return to === undefined ? [] : [{ from, to }];
  });
  const isMovedTo = new Set(moved.map(({ to }) => to));
  const formerly = new Map(stories.former.map((entry) => [entry.slug, JSON.stringify(entry)]));
  return {
    added: [...fresh.keys()].filter((address) => !old.has(address) && !isMovedTo.has(address)).sort(),
    changed: [...fresh]
      .flatMap(([address, text]) => {
        const former = old.get(address);
        return former === undefined || former === text ? [] : [address];
      })
      .concat(topicsChanged(before, after))
      .sort(),
    moved,
    gone: missing.filter((address) => !successors.has(address)).sort(),
    topicsGone: topicsGone(before, after, () => publishedAmong(stories.others(), now)),
    scheduled: stories.next
      .filter((entry) => isScheduled(entry, now) && formerly.get(entry.slug) !== JSON.stringify(entry))
      .map(({ slug }) => articlePath(slug))
      .sort(),
    ofEveryPage: ["site.yaml", "words.yaml"].filter(
      (_, index) => detailsOf(before)[index] !== detailsOf(rest)[index],
    ),
    fronts: [...new Set([...Object.keys(before.fronts), ...Object.keys(rest.fronts)])]
      .filter((path) => JSON.stringify(before.fronts[path]) !== JSON.stringify(rest.fronts[path]))
      .sort(),
    online: () => publishedAmong(former.storiesIn(former.months), now).length + before.pages.length,
  };
}

type PublishedPaper = { site: { language: string }; stories: readonly StoredEntry[] };

function topicsGone(
  before: PublishedPaper,
  after: PublishedPaper,
  others: () => readonly StoredEntry[],
): string[] {
  const still = topicsOf(after);
  const left = [...topicsOf(before)].filter((address) => !still.has(address));
  if (left.length === 0) return [];
  const elsewhere = topicsOf({ site: after.site, stories: others() });
  return left.filter((address) => !elsewhere.has(address)).sort();
}

/** The topics whose own file is new, changed or gone. Their pages are those of their stories. */
function topicsChanged(before: StoredRest, after: StoredRest): string[] {
  const [old, fresh] = [before, after].map(
    ({ site, topics }) =>
      new Map(
        topics.map((topic) => [
          listAddress("topic", topic.slug, topic.language, site),
          JSON.stringify(topic),
        ]),
      ),
  );
  const addresses = [...new Set([...(old?.keys() ?? []), ...(fresh?.keys() ?? [])])];
  return addresses.filter((address) => old?.get(address) !== fresh?.get(address));
}

/** The addresses of the topics and series of some stories. */
function topicsOf({ site, stories }: PublishedPaper): Set<string> {
  return new Set(
    stories.flatMap(({ topics, series, language = site.language }) => [
      ...topics.map(({ slug }) => listAddress("topic", slug, language, site)),
      ...(series ? [listAddress("series", series.slug, language, site)] : []),
    ]),
  );
}

function listAddress(
  kind: "topic" | "series",
  slug: string,
  language: string | undefined,
  site: Pick<StoredRest["site"], "language">,
): string {
  const path = listPath(kind, slug);
  return language === undefined || language === site.language ? path : inEdition(language, path);
}

export function publishedAmong(stories: readonly StoredEntry[], now: Date): StoredEntry[] {
  return stories.filter(({ isDraft, publishedAt }) => !isDraft && Date.parse(publishedAt) <= now.getTime());
}

function isScheduled({ isDraft, publishedAt }: StoredEntry, now: Date): boolean {
  return !isDraft && Date.parse(publishedAt) > now.getTime();
}

/** What readers find at each address of its own. */
function addressesOf({ site, authors, pages, stories }: StoredRest & { stories: StoredEntry[] }) {
  const entries = [
    ...[...stories, ...pages].map((text) => [articlePath(text.slug), text] as const),
    ...authors.map((author) => [listPath("author", author.slug), author] as const),
    ...site.categories.map((category) => [listPath("category", category.slug), category] as const),
  ];
  return new Map(entries.map(([address, thing]) => [address, JSON.stringify(thing)]));
}

/** What every page shows of site.yaml and of words.yaml. */
function detailsOf({ site: { categories: _, words, ...details } }: Pick<StoredRest, "site">) {
  return [details, words].map((part) => JSON.stringify(part));
}
