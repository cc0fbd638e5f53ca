import type { ArticleEntry, Topic } from "./model";
import { asOf, changesOf, publicationState } from "./publication";
import type { Paper } from "./read-paper";

/** The published articles of one moment, in the lists that pages need. Each is made on first use. */
export class Lists {
  /** `articles` are newest first, and so is every list. */
  constructor(readonly articles: readonly ArticleEntry[]) {}

  readonly inCategory = this.#groupedBy(({ category }) => [category.slug]);
  readonly aboutTopic = this.#groupedBy(({ topics }) => topics.map(({ slug }) => slug));
  readonly inSeries = this.#groupedBy(({ series }) => (series ? [series.slug] : []));
  readonly byAuthor = this.#groupedBy(({ authors }) => authors.map(({ slug }) => slug));
  readonly withOldSlug = this.#groupedBy(({ redirects }) => redirects);
  readonly #withWord = this.#groupedBy(({ slug }) => wordsOf(slug));

  #groupedBy(keysOf: (article: ArticleEntry) => string[]) {
    const groups = once(() => grouped(this.articles, keysOf));
    return (key: string): readonly ArticleEntry[] => groups().get(key) ?? [];
  }

  readonly #bySlug = once(() => new Map(this.articles.map((article) => [article.slug, article])));
  withSlug(slug: string): ArticleEntry | undefined {
    return this.#bySlug().get(slug);
  }

  readonly #indexesByTopic = once(() =>
    grouped([...this.articles.keys()], (index) => this.articles[index]?.topics.map(({ slug }) => slug) ?? []),
  );
  /**
   * How many topics each article shares with the given one, by index in `articles`, without zeros. Counts
   * indexes: a topic may have thousands of stories, and reading each would take most of the time of a page.
   */
  sharedTopics({ topics }: Pick<ArticleEntry, "topics">): Map<number, number> {
    return counted(topics.flatMap(({ slug }) => this.#indexesByTopic().get(slug) ?? []));
  }

  /**
   * At most `most` articles that an unknown slug may mean: those that share most words with it, and the
   * newest. Comparing all of a large archive letter by letter would be slow.
   */
  likeSlug(slug: string, most: number): readonly ArticleEntry[] {
    const shared = counted(wordsOf(slug).flatMap((word) => this.#withWord(word)));
    const alike = [...shared].sort(([, a], [, b]) => b - a).map(([article]) => article);
    return [...new Set([...alike.slice(0, most / 2), ...this.articles.slice(0, most)])].slice(0, most);
  }

  readonly #queryNames = once(() => {
    const queries = this.articles.flatMap(({ redirects }) =>
      redirects.flatMap((from) => from.split("?")[1] ?? []),
    );
    return [...new Set(queries.flatMap((query) => [...new URLSearchParams(query).keys()]))].sort();
  });
  /** The names in the queries of former addresses, sorted: `p` of `/?p=123`. */
  get queryNames(): readonly string[] {
    return this.#queryNames();
  }

  readonly #inLanguage = this.#groupedBy(({ language = "" }) => [language]);
  readonly #editions = new Map<string, Lists>();
  /** The lists of one edition; without a language, those of the paper's own. */
  of(language = ""): Lists {
    const articles = this.#inLanguage(language);
    // A paper in one language.
    if (articles.length === this.articles.length) return this;
    const known = this.#editions.get(language) ?? new Lists(articles);
    this.#editions.set(language, known);
    return known;
  }

  /** The translations of a story and itself, by language; only itself if there are none. */
  readonly #translations = this.#groupedBy(({ slug, translationOf }) => [translationOf ?? slug]);
  translations({ slug, translationOf }: ArticleEntry): readonly ArticleEntry[] {
    return this.#translations(translationOf ?? slug);
  }

  readonly #series = once(() => {
    const all = this.articles.flatMap(({ series }) => (series ? [[series.slug, series] as const] : []));
    return [...new Map(all).values()].map(({ slug, name }) => ({ slug, name }));
  });
  /** In the order of their newest stories. */
  get series(): readonly Topic[] {
    return this.#series();
  }

  readonly #topics = once(() => {
    const all = this.articles.flatMap(({ topics }) => topics.map((topic) => [topic.slug, topic] as const));
    return [...new Map(all).values()];
  });
  /** In the order of their newest stories. */
  get topics(): readonly Topic[] {
    return this.#topics();
  }
}

/** The words of a slug, each once. */
function wordsOf(slug: string): string[] {
  return [...new Set(slug.split("-"))];
}

/** Groups items by each of their keys, in order. */
function grouped<Item>(items: readonly Item[], keysOf: (item: Item) => string[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

function counted<Item>(items: readonly Item[]): Map<Item, number> {
  const counts = new Map<Item, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

function once<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

// A paper never changes once it is read. The published articles change only at the times in its stories.
const made = new WeakMap<Paper, { everything: boolean; from: number; until: number; lists: Lists }>();

/** The published articles of a paper at `now`; with `everything` also drafts and all that is scheduled. */
export function listsOf(paper: Paper, now: Date, everything = false): Lists {
  const known = made.get(paper);
  const time = now.getTime();
  if (known?.everything === everything && known.from <= time && time < known.until) return known.lists;
  if (everything) return remember(new Lists(paper.articles), -Infinity, Infinity);
  const published = paper.articles.filter((article) => publicationState(article, now) === "published");
  const changes = paper.articles.flatMap(changesOf).map((change) => change.getTime());
  return remember(
    new Lists(published.map((article) => asOf(article, now))),
    changes.reduce((from, change) => (change <= time ? Math.max(from, change) : from), -Infinity),
    changes.reduce((until, change) => (change > time ? Math.min(until, change) : until), Infinity),
  );

  /** Keeps lists for the half-open interval, in milliseconds, in which no article changes. */
  function remember(lists: Lists, from: number, until: number): Lists {
    made.set(paper, { everything, from, until, lists });
    return lists;
  }
}
