import {
  allSeries,
  articlesAbout,
  articlesBy,
  articlesIn,
  articlesInSeries,
  authorsIn,
  published,
  publishedInAll,
  topics,
} from "@/lib/content/articles";
import { leftAt } from "@/lib/content/departures";
import type { ArticleEntry } from "@/lib/content/model";
import { contentPages } from "@/lib/content/pages";
import { syndicatedWidth } from "@/lib/content/picture-files";
import { changedAt } from "@/lib/content/publication";
import { categories, editionLanguages, site } from "@/lib/content/site";
import { monthOf } from "@/lib/time";
import {
  absolute,
  articlePath,
  feedsPath,
  frontPath,
  listPath,
  mostReadPath,
  pagePath,
  picturePath,
  tipsPath,
} from "@/lib/urls";
import type { SitemapEntry } from "./write-sitemap";

/** The protocol's limit for one file. */
const maxUrls = 50_000;

/** One file of the sitemap. `name` is the one in its address. */
type SitemapFile = {
  name: string;
  entries: SitemapEntry[];
  /** When a story last left it. */
  leftAt?: Date | undefined;
};

/** All files of the sitemap at `now`: first the other pages, then the stories by month, newest first. */
export function sitemapFiles(now: Date): SitemapFile[] {
  const months = [...byMonth(now)].flatMap(([month, articles]) =>
    split(month, articleEntries(articles, now), leftAt(month)),
  );
  return [...split("pages", pageEntries(now)), ...months];
}

/** One file of the sitemap, without making the others; undefined if there is none with this name. */
export function sitemapFile(name: string, now: Date): SitemapFile | undefined {
  const [, group = ""] = /^(pages|\d{4}-\d{2})(?:-\d+)?$/.exec(name) ?? [];
  const articles = byMonth(now).get(group);
  const entries = group === "pages" ? pageEntries(now) : articles && articleEntries(articles, now);
  return entries && split(group, entries, leftAt(group)).find((file) => file.name === name);
}

/** Splits entries into as many files as they need: `name`, `name-2`, `name-3`. */
export function split(name: string, entries: SitemapEntry[], leftAt?: Date): SitemapFile[] {
  return Array.from({ length: Math.max(1, Math.ceil(entries.length / maxUrls)) }, (_, index) => ({
    name: index === 0 ? name : `${name}-${index + 1}`,
    entries: entries.slice(index * maxUrls, (index + 1) * maxUrls),
    leftAt,
  }));
}

/** The latest change of a page in a file, or of what it lists; undefined if none is known. */
export function fileChangedAt({ entries, leftAt }: SitemapFile): Date | undefined {
  return latest([...entries.flatMap(({ changedAt }) => changedAt ?? []), ...[leftAt ?? []].flat()]);
}

// By the list of published articles, which stays the same object until it changes. Grouping is slow.
const monthsOf = new WeakMap<readonly ArticleEntry[], Map<string, ArticleEntry[]>>();

function byMonth(now: Date): Map<string, ArticleEntry[]> {
  const articles = publishedInAll(now);
  const known = monthsOf.get(articles);
  if (known) return known;
  const time = site();
  const months = new Map<string, ArticleEntry[]>();
  monthsOf.set(articles, months);
  for (const article of articles) {
    const month = monthOf(article.publishedAt, time);
    const group = months.get(month) ?? [];
    months.set(month, group);
    group.push(article);
  }
  return months;
}

function articleEntries(articles: readonly ArticleEntry[], now: Date): SitemapEntry[] {
  const { address } = site();
  return articles.map((article) => {
    const { slug, image } = article;
    const picture = image && picturePath(image.id, syndicatedWidth(image), "jpg");
    return {
      url: absolute(address, articlePath(slug)),
      changedAt: changedAt(article, now),
      picture: picture && absolute(address, picture),
    };
  });
}

function pageEntries(now: Date): SitemapEntry[] {
  const { address } = site();
  const page = (path: string, articles: readonly ArticleEntry[] = []): SitemapEntry => ({
    url: absolute(address, path),
    // A list changes with its stories, and when one leaves. A page about the paper has no recorded change.
    changedAt: latest([
      ...articles.map((article) => changedAt(article, now)),
      ...[leftAt(path) ?? []].flat(),
    ]),
  });
  const listsIn = (language?: string) => {
    const { at } = site(language);
    return [
      page(at(frontPath), published(now, language)),
      ...categories().map(({ slug }) =>
        page(at(listPath("category", slug)), articlesIn(slug, now, language)),
      ),
      page(at(mostReadPath())),
      ...categories().map(({ slug }) => page(at(mostReadPath(slug)))),
      page(at(feedsPath)),
      ...authorsIn(now, language).map(({ slug }) =>
        page(at(listPath("author", slug)), articlesBy(slug, now, language)),
      ),
      ...allSeries(now, language).map(({ slug }) =>
        page(at(listPath("series", slug)), articlesInSeries(slug, now, language)),
      ),
      ...topics(now, language).map(({ slug }) =>
        page(at(listPath("topic", slug)), articlesAbout(slug, now, language)),
      ),
    ];
  };
  return [
    ...listsIn(),
    page(tipsPath),
    ...contentPages().map(({ slug }) => page(pagePath(slug))),
    ...editionLanguages().flatMap(listsIn),
  ];
}

/** The latest of some dates. */
export function latest(dates: Date[]): Date | undefined {
  return dates.reduce<Date | undefined>((last, date) => (last && last >= date ? last : date), undefined);
}
