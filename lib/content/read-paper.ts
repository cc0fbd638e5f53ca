import { readFileSync } from "node:fs";
import { categoriesIn } from "./categories-in";
import type { ArticleEntry } from "./model";
import { generationPath, monthPath, type StoredEntry, type StoredIndex, type StoredText } from "./stored";

/** The compiled paper without bodies, with parsed dates and resolved references. */
export type Paper = Pick<
  StoredIndex,
  "site" | "authors" | "topics" | "pages" | "fronts" | "takenDown" | "leftAt"
> & {
  /** Newest first, ties by slug. */
  articles: readonly ArticleEntry[];
  /** The stored body of a story or page. */
  text: (slug: string) => StoredText | undefined;
  withdrawn: ReadonlySet<string>;
};

type Month = { articles: ArticleEntry[]; texts: Map<string, StoredText> };

/** A paper, with what the next reading can reuse. */
export type ReadPaper = { paper: Paper; months: Map<string, Month>; references: string };

/** Reads a generation, and months that `former` lacks. Throws on a missing file or broken reference. */
export function readPaper(compiledFolder: string, generation: string, former?: ReadPaper): ReadPaper {
  const index: StoredIndex = JSON.parse(readFileSync(generationPath(compiledFolder, generation), "utf8"));
  const { site, authors, topics, pages, fronts, takenDown, leftAt } = index;
  // Entries contain their authors and category, so they are read again if one of those changed.
  const references = JSON.stringify([site.language, site.categories, site.editions, authors]);
  const known = former?.references === references ? former.months : new Map<string, Month>();
  const resolve = resolver(index);
  const months = new Map(
    index.months.map((id) => [id, known.get(id) ?? readMonth(monthPath(compiledFolder, id), resolve)]),
  );
  const pageTexts = new Map<string, StoredText>(pages.map((page) => [page.slug, page]));
  return {
    references,
    months,
    paper: {
      site,
      authors,
      topics,
      pages,
      fronts,
      articles: [...months.values()].flatMap(({ articles }) => articles),
      text: (slug) => {
        for (const { texts } of months.values()) {
          const text = texts.get(slug);
          if (text) return text;
        }
        return pageTexts.get(slug);
      },
      withdrawn: new Set(index.withdrawn),
      takenDown,
      leftAt,
    },
  };
}

type Resolve = (entry: StoredEntry) => Pick<ArticleEntry, "category" | "authors" | "language">;

function resolver({ site, authors }: StoredIndex): Resolve {
  const authorsBySlug = new Map(authors.map((author) => [author.slug, author]));
  const languages = [undefined, ...(site.editions ?? []).map(({ language }) => language)];
  const categoriesOf = new Map(
    languages.map((language) => [
      language,
      new Map(categoriesIn(site, language).map((category) => [category.slug, category])),
    ]),
  );
  const find = <Thing>(things: Map<string, Thing>, slug: string, entry: StoredEntry): Thing => {
    const thing = things.get(slug);
    if (thing) return thing;
    throw new Error(`The compiled article "${entry.slug}" names "${slug}", which is not in the index.`);
  };
  return (entry) => ({
    // Stories of the paper's own language have none, whether or not they state it.
    ...(entry.language !== site.language && entry.language && { language: entry.language }),
    category: find(
      categoriesOf.get(entry.language) ?? categoriesOf.get(undefined) ?? new Map(),
      entry.category,
      entry,
    ),
    authors: entry.authors.map((slug) => find(authorsBySlug, slug, entry)),
  });
}

function readMonth(path: string, resolve: Resolve): Month {
  const entries: StoredEntry[] = JSON.parse(readFileSync(path, "utf8"));
  return {
    texts: new Map(
      entries.map(({ slug, body, pictures }) => [slug, { body, ...(pictures && { pictures }) }]),
    ),
    articles: entries.map((entry) => {
      const {
        body: _,
        pictures: __,
        language: ___,
        publishedAt,
        updatedAt,
        correctionTimes = [],
        ...rest
      } = entry;
      return {
        ...rest,
        ...resolve(entry),
        publishedAt: new Date(publishedAt),
        ...(updatedAt && { updatedAt: new Date(updatedAt) }),
        correctionTimes: correctionTimes.map((time) => new Date(time)),
      };
    }),
  };
}
