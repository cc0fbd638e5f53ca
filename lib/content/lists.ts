import type { ArticleEntry, Topic } from "./model";
import { asOf, hoursOf, publicationState } from "./publication";
import type { Paper } from "./read-paper";

/**
 * The published articles of one moment, with the lists that pages need. Each list is made once, on first use.
 */
export class Lists {
  /** Newest first. */
  readonly articles: readonly ArticleEntry[];
  #bySlug: Map<string, ArticleEntry> | undefined;
  #byOldSlug: Map<string, ArticleEntry> | undefined;
  #byCategory: Map<string, ArticleEntry[]> | undefined;
  #byTopic: Map<string, ArticleEntry[]> | undefined;
  #indexesByTopic: Map<string, number[]> | undefined;
  #byAuthor: Map<string, ArticleEntry[]> | undefined;
  #topics: Topic[] | undefined;
  #byWord: Map<string, ArticleEntry[]> | undefined;

  constructor(articles: readonly ArticleEntry[]) {
    this.articles = articles;
  }

  withSlug(slug: string): ArticleEntry | undefined {
    this.#bySlug ??= new Map(this.articles.map((article) => [article.slug, article]));
    return this.#bySlug.get(slug);
  }

  /** The article that formerly had this slug. */
  withOldSlug(slug: string): ArticleEntry | undefined {
    this.#byOldSlug ??= new Map(
      this.articles.flatMap((article) => article.redirects.map((old) => [old, article] as const)),
    );
    return this.#byOldSlug.get(slug);
  }

  inCategory(slug: string): readonly ArticleEntry[] {
    this.#byCategory ??= grouped(this.articles, ({ category }) => [category]);
    return this.#byCategory.get(slug) ?? [];
  }

  aboutTopic(slug: string): readonly ArticleEntry[] {
    this.#byTopic ??= grouped(this.articles, ({ topics }) => topics);
    return this.#byTopic.get(slug) ?? [];
  }

  /**
   * The number of topics that each article shares with the given one, by index in `articles`; only of those
   * that share any. Indexes, since a topic may have thousands of stories, and reading each would take most of
   * the time of a page.
   */
  sharedTopics({ topics }: Pick<ArticleEntry, "topics">): Map<number, number> {
    this.#indexesByTopic ??= grouped(
      [...this.articles.keys()],
      (index) => this.articles[index]?.topics ?? [],
    );
    const shared = new Map<number, number>();
    for (const { slug } of topics)
      for (const index of this.#indexesByTopic.get(slug) ?? [])
        shared.set(index, (shared.get(index) ?? 0) + 1);
    return shared;
  }

  byAuthor(slug: string): readonly ArticleEntry[] {
    this.#byAuthor ??= grouped(this.articles, ({ authors }) => authors);
    return this.#byAuthor.get(slug) ?? [];
  }

  /**
   * At most `most` articles that an unknown slug may mean: those that share most words with it, and the
   * newest. Comparing a large archive letter by letter would make each typing error slow.
   */
  likeSlug(slug: string, most: number): readonly ArticleEntry[] {
    this.#byWord ??= grouped(this.articles, (article) =>
      wordsOf(article.slug).map((word) => ({ slug: word })),
    );
    const shared = new Map<ArticleEntry, number>();
    for (const word of wordsOf(slug)) {
      for (const article of this.#byWord.get(word) ?? []) shared.set(article, (shared.get(article) ?? 0) + 1);
    }
    const alike = [...shared].sort(([, a], [, b]) => b - a).map(([article]) => article);
    return [...new Set([...alike.slice(0, most / 2), ...this.articles.slice(0, most)])].slice(0, most);
  }

  /** By name. */
  get topics(): readonly Topic[] {
    this.#topics ??= [
      ...new Map(this.articles.flatMap(({ topics }) => topics.map((topic) => [topic.slug, topic]))).values(),
    ].sort((a, b) => a.name.localeCompare(b.name));
    return this.#topics;
  }
}

/** The words of a slug, each once. */
function wordsOf(slug: string): string[] {
  return [...new Set(slug.split("-"))];
}

/** Groups items by each of their `groups`, in order. */
function grouped<Item>(
  items: readonly Item[],
  groups: (item: Item) => { slug: string }[],
): Map<string, Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    for (const { slug } of groups(item)) {
      const group = found.get(slug);
      if (group) group.push(item);
      else found.set(slug, [item]);
    }
  }
  return found;
}

// A paper never changes once it is read. The published articles change only at the times in its stories.
const made = new WeakMap<Paper, { everything: boolean; span: Span; lists: Lists }>();

/** A half-open interval, in milliseconds. */
type Span = { from: number; until: number };

/** The published articles of a paper at `now`; with `everything` also drafts and all that is scheduled. */
export function listsOf(paper: Paper, now: Date, everything = false): Lists {
  const known = made.get(paper);
  const time = now.getTime();
  if (known?.everything === everything && known.span.from <= time && time < known.span.until)
    return known.lists;
  const lists = new Lists(
    everything
      ? paper.articles
      : paper.articles
          .filter((article) => publicationState(article, now) === "published")
          .map((article) => asOf(article, now)),
  );
  const span = everything ? { from: -Infinity, until: Infinity } : spanAround(time, paper.articles);
  made.set(paper, { everything, span, lists });
  return lists;
}

/** The interval around `time` in which no article changes. */
function spanAround(time: number, articles: readonly ArticleEntry[]): Span {
  const span = { from: -Infinity, until: Infinity };
  for (const article of articles) {
    for (const date of hoursOf(article)) {
      const hour = date.getTime();
      if (hour <= time) span.from = Math.max(span.from, hour);
      else span.until = Math.min(span.until, hour);
    }
  }
  return span;
}
