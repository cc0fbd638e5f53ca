import type { Contents } from "@/lib/addresses";
import type { Document } from "@/lib/content/compile/sources/document";
import { isDraft } from "@/lib/content/compile/sources/document";
import { topicSlug } from "@/lib/content/compile/sources/slugs";
import type { ArticleFields, Loose } from "@/lib/content/schema";
import type { StoredEntry } from "@/lib/content/stored";
import { monthOf } from "@/lib/time";
import { editionPath, type ListKind } from "@/lib/urls";

/** Who follows a link: a reader from a time on (in milliseconds), or the newsroom, which sees everything. */
export type Viewer = number | "newsroom";

/** A story that is not published yet: its time in milliseconds, or null for a draft, and its lists. */
type Coming = { slug: string; at: number | null; lists: string[] };

/** What decides the addresses of some stories: how many published ones each list has, and those to come. */
export type AddressFacts = { lists: Record<string, number>; coming: Coming[] };

/** The key of a list among the facts; of stories that state a language, with it. */
export const keyOf = (kind: ListKind | "month", name: string, language?: string) =>
  language === undefined ? `${kind}/${name}` : `${language}/${kind}/${name}`;

/** The facts of stories at `now`. They stay true later, since what is published stays so. */
export function addressFactsOf(
  documents: readonly Document[],
  timeZone: string | undefined,
  now: Date,
): AddressFacts {
  const stories = documents.flatMap((document) => {
    if (document.kind !== "article") return [];
    const { topics = [], series, ...fields } = document.fields;
    const slugs = topics.map((topic) => topic && topicSlug(topic));
    const lists = listsOf({ ...fields, topics: slugs, series: topicSlug(series?.name ?? "") }, timeZone);
    return [{ slug: document.slug, at: timeOf(document), lists }];
  });
  return factsOf(stories, now);
}

/** The same of stories as they are stored. */
export function factsOfEntries(
  entries: readonly StoredEntry[],
  timeZone: string | undefined,
  now: Date,
): AddressFacts {
  const stories = entries.map(({ slug, topics, series, publishedAt, isDraft, ...fields }) => ({
    slug,
    at: isDraft ? null : Date.parse(publishedAt),
    lists: listsOf(
      { ...fields, topics: topics.map((topic) => topic.slug), series: series?.slug ?? "", publishedAt },
      timeZone,
    ),
  }));
  return factsOf(stories, now);
}

function factsOf(stories: readonly Coming[], now: Date): AddressFacts {
  const facts: AddressFacts = { lists: {}, coming: [] };
  for (const story of stories)
    if (story.at === null || story.at > now.getTime()) facts.coming.push(story);
    else for (const list of story.lists) facts.lists[list] = (facts.lists[list] ?? 0) + 1;
  return facts;
}

/** When a story is published, in milliseconds; null for a draft. A faulty time is reported elsewhere. */
export function timeOf(document: Document): number | null {
  if (isDraft(document)) return null;
  return document.kind === "article" ? Date.parse(document.fields.publishedAt ?? "") || 0 : 0;
}

type ListedFields = Pick<
  Loose<ArticleFields>,
  "category" | "topics" | "authors" | "publishedAt" | "language"
> & { series: string };

/** `topics` are the slugs of topics, `series` is that of a series or empty. */
function listsOf(
  { category, topics = [], series, authors = [], publishedAt, language }: ListedFields,
  timeZone: string | undefined,
): string[] {
  const lists = [
    ...(category === undefined ? [] : [keyOf("category", category, language)]),
    ...topics.flatMap((topic) => (topic === undefined ? [] : keyOf("topic", topic, language))),
    ...(series === "" ? [] : [keyOf("series", series, language)]),
    ...authors.flatMap((author) => (author === undefined ? [] : keyOf("author", author, language))),
    ...(publishedAt && timeZone ? [keyOf("month", monthOf(new Date(publishedAt), { timeZone }))] : []),
  ];
  return [...new Set(lists)];
}

export type PaperParts = {
  stories: readonly string[];
  pages: readonly string[];
  authors: readonly string[];
  /** Undefined if they have a fault. */
  categories: readonly string[] | undefined;
  facts: readonly AddressFacts[];
  /** The paper's own language, and those of its editions. */
  language: string;
  editions: readonly string[];
  hasFile: (path: string) => boolean;
};

/** The addresses of a paper for any viewer. */
export class PaperAddresses {
  readonly #stories: ReadonlySet<string>;
  readonly #pages: ReadonlySet<string>;
  readonly #authors: ReadonlySet<string>;
  readonly #moved = new Map<string, string>();
  readonly #published = new Map<string, number>();
  readonly #coming = new Map<string, Coming>();
  readonly #comingIn = new Map<string, Coming[]>();
  readonly #contents = new Map<Viewer, Contents>();

  constructor(readonly parts: PaperParts) {
    this.#stories = new Set(parts.stories);
    this.#pages = new Set(parts.pages);
    this.#authors = new Set(parts.authors);
    for (const { lists, coming } of parts.facts) {
      for (const [list, count] of Object.entries(lists))
        this.#published.set(list, (this.#published.get(list) ?? 0) + count);
      for (const story of coming) {
        this.#coming.set(story.slug, story);
        for (const list of story.lists)
          this.#comingIn.set(list, [...(this.#comingIn.get(list) ?? []), story]);
      }
    }
  }

  /** Adds a former address of the story with this slug. */
  addFormer(source: string, slug: string): void {
    this.#moved.set(source, slug);
  }

  /** A story that is not published yet. */
  coming(slug: string): Coming | undefined {
    return this.#coming.get(slug);
  }

  /** The slug of the story at a current or former address. */
  storyAt(source: string): string | undefined {
    return this.#stories.has(source) ? source : this.#moved.get(source);
  }

  isStoryFor(source: string, viewer: Viewer): boolean {
    const slug = this.storyAt(source);
    const coming = slug === undefined ? undefined : this.#coming.get(slug);
    return slug !== undefined && (coming === undefined || isSeen(coming, viewer));
  }

  contentsFor(viewer: Viewer): Contents {
    const known = this.#contents.get(viewer);
    if (known) return known;
    const contents: Contents = {
      hasStory: (slug) => this.isStoryFor(slug, viewer),
      hasPage: (slug) => this.#pages.has(slug),
      storiesIn: (kind, slug, language) => this.#storiesIn(kind, slug, viewer, language),
      editionNamed: (segment) =>
        this.parts.editions.find((language) => editionPath(language) === `/${segment}`),
      hasMonth: (month) => this.#count(keyOf("month", month), viewer) > 0,
      // Pictures are made after the checks (checks/picture-links.ts).
      hasPicture: () => true,
      // Names change with the files, so links lead to the story.
      hasMedia: () => false,
      hasFile: this.parts.hasFile,
    };
    this.#contents.set(viewer, contents);
    return contents;
  }

  #storiesIn(kind: ListKind, slug: string, viewer: Viewer, language?: string): number | undefined {
    const { categories } = this.parts;
    // Stories of the paper's own language may state it.
    const languages = language === undefined ? [undefined, this.parts.language] : [language];
    const count = languages.reduce((sum, of) => sum + this.#count(keyOf(kind, slug, of), viewer), 0);
    if (kind === "topic" || kind === "series") return count === 0 ? undefined : count;
    const exists = kind === "author" ? this.#authors.has(slug) : (categories?.includes(slug) ?? true);
    return exists ? count : undefined;
  }

  #count(list: string, viewer: Viewer): number {
    const coming = this.#comingIn.get(list)?.filter((story) => isSeen(story, viewer)).length ?? 0;
    return (this.#published.get(list) ?? 0) + coming;
  }

  readonly #candidates = new Map<Viewer, string[]>();
  /** The addresses that a mistyped one may mean. */
  candidatesFor(viewer: Viewer): string[] {
    const known = this.#candidates.get(viewer);
    if (known) return known;
    const { stories, pages, categories = [], authors } = this.parts;
    const lists = [...this.#published.keys(), ...this.#comingIn.keys()];
    const found = [
      ...stories.filter((slug) => this.isStoryFor(slug, viewer)),
      ...pages,
      ...categories.map((slug) => keyOf("category", slug)),
      ...authors.map((slug) => keyOf("author", slug)),
      ...lists.filter((list) => /^(?:topic|series)\//.test(list) && this.#count(list, viewer) > 0),
    ];
    const paths = [...new Set(found)].map((path) => `/${path}`);
    this.#candidates.set(viewer, paths);
    return paths;
  }
}

function isSeen({ at }: Coming, viewer: Viewer): boolean {
  return viewer === "newsroom" || (at !== null && at <= viewer);
}
