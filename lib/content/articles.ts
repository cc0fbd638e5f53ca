import { isPreview } from "@/lib/env";
import { directionOf } from "@/lib/language/direction";
import { nearest } from "@/lib/nearest";
import { redirectSource } from "@/lib/redirect-source";
import { withCurrentLinks } from "./current-links";
import { withDirections } from "./directions";
import { isPaid } from "./front/rank-stories";
import { withLinkedStories } from "./linked-stories";
import { type Lists, listsOf } from "./lists";
import type { Article, ArticleEntry, Author, Topic, TopicInFull } from "./model";
import { paper, storedBody } from "./paper";
import { type Neighbours, neighboursOf } from "./parts";
import { publicationState } from "./publication";
import { relatedTo } from "./related";
import { withSponsoredLinks } from "./sponsored-links";
import type { StoredArticleBody } from "./stored";

/** In preview, every list also has drafts and scheduled stories, with future updates and corrections. */
function lists(now: Date): Lists {
  return listsOf(paper(), now, isPreview);
}

/** The language of an edition; undefined for the paper's own. */
const editionOf = (language: string | undefined) =>
  language === paper().site.language ? undefined : language;

/** The lists of an edition, or of the paper's own language. */
function listsIn(language: string | undefined, now: Date): Lists {
  return lists(now).of(editionOf(language));
}

/**
 * The published articles of the paper's own language or of an edition, newest first: the only list that
 * pages, feeds and cards start from.
 */
export function published(now: Date, language?: string): readonly ArticleEntry[] {
  return listsIn(language, now).articles;
}

/** Those of all editions. */
export function publishedInAll(now: Date): readonly ArticleEntry[] {
  return lists(now).articles;
}

/** A story in each language that it is published in; empty if that is one. */
function translationsOf(story: ArticleEntry, now: Date): readonly ArticleEntry[] {
  const all = lists(now).translations(story);
  return all.length > 1 ? all : [];
}

/** The published entry with this slug. Fast: thousands of calls a second. */
export function publishedEntry(slug: string, now: Date): ArticleEntry | undefined {
  return lists(now).withSlug(slug);
}

/**
 * The published story that has this slug or had it, in the paper's own language or as it is translated for an
 * edition.
 */
export function storyIn(slug: string, now: Date, language?: string): ArticleEntry | undefined {
  const story = publishedEntry(slug, now) ?? movedTo(slug, now);
  return (
    story &&
    lists(now)
      .translations(story)
      .find((one) => one.language === editionOf(language))
  );
}

/**
 * The published article that has this slug, or had it before it was renamed. Drafts and scheduled ones are
 * not published, in preview too.
 */
export function publishedUnder(slug: string, now: Date): ArticleEntry | undefined {
  const entry = publishedEntry(slug, now) ?? movedTo(slug, now);
  return entry && publicationState(entry, now) === "published" ? entry : undefined;
}

export function articlesIn(category: string, now: Date, language?: string): readonly ArticleEntry[] {
  return listsIn(language, now).inCategory(category);
}

export function articlesAbout(topic: string, now: Date, language?: string): readonly ArticleEntry[] {
  return listsIn(language, now).aboutTopic(topic);
}

/** The published parts of a series, newest first. */
export function articlesInSeries(series: string, now: Date, language?: string): readonly ArticleEntry[] {
  return listsIn(language, now).inSeries(series);
}

/** The parts around a story in its series. */
export function neighbours(story: ArticleEntry, now: Date): Neighbours {
  return neighboursOf(story, story.series ? articlesInSeries(story.series.slug, now, story.language) : []);
}

/** Every series that has a published part, in the order of their newest ones. */
export function allSeries(now: Date, language?: string): readonly Topic[] {
  return listsIn(language, now).series;
}

export function series(slug: string, now: Date, language?: string): Topic | undefined {
  return allSeries(now, language).find((one) => one.slug === slug);
}

export function articlesBy(author: string, now: Date, language?: string): readonly ArticleEntry[] {
  return listsIn(language, now).byAuthor(author);
}

/** All authors of the paper, by name; in an edition those of its published articles. */
export function authorsIn(now: Date, language?: string): readonly Author[] {
  const { authors } = paper();
  return editionOf(language) === undefined
    ? authors
    : authors.filter(({ slug }) => articlesBy(slug, now, language).length > 0);
}

/** Every topic of a published article, by name, in the order of the alphabet of its language. */
export function topics(now: Date, language?: string): readonly Topic[] {
  const { compare } = new Intl.Collator(language ?? paper().site.language);
  return [...listsIn(language, now).topics].sort((a, b) => compare(a.name, b.name));
}

export function topic(slug: string, now: Date, language?: string): TopicInFull | undefined {
  const found = articlesAbout(slug, now, language)[0]?.topics.find((candidate) => candidate.slug === slug);
  if (!found) return undefined;
  const { site, topics } = paper();
  const edition = editionOf(language) ?? site.language;
  const note = topics.find((one) => one.slug === slug && (one.language ?? site.language) === edition);
  const [explainer] = namedStories([note?.explainer], now, language);
  return {
    ...found,
    ...(note?.description && { description: note.description }),
    ...(explainer && { explainer }),
  };
}

/** The stories that an author names as the best, in this order, as far as the edition has them. */
export const bestOf = (author: Author, now: Date, language?: string): ArticleEntry[] =>
  namedStories(author.best ?? [], now, language);

/** The stories with these slugs, each in the language of the edition; without those that it does not have. */
function namedStories(
  slugs: readonly (string | undefined)[],
  now: Date,
  language: string | undefined,
): ArticleEntry[] {
  const all = lists(now);
  const edition = editionOf(language);
  return slugs.flatMap((slug) => {
    const story = slug === undefined ? undefined : publishedEntry(slug, now);
    return (story && all.translations(story).find((one) => one.language === edition)) ?? [];
  });
}

/**
 * A published article with its body, as of `now`; undefined if there is none with this slug. The latest
 * correction is first: who comes back wants to know what changed since.
 */
export async function article(slug: string, now: Date): Promise<Article | undefined> {
  const entry = publishedEntry(slug, now);
  if (!entry) return undefined;
  const { corrections, body: written, ...texts } = await storedBody<StoredArticleBody>(slug);
  const direction = directionOf(entry.language ?? paper().site.language);
  const linked = withLinkedStories(written, (linkedSlug) => publishedUnder(linkedSlug, now));
  const current = withCurrentLinks(linked, (address) => supersededBy(address, now));
  const body = withDirections(isPaid(entry) ? withSponsoredLinks(current) : current, direction);
  const dated = corrections.map((correction) => ({ ...correction, at: new Date(correction.at) }));
  const translations = translationsOf(entry, now).map(({ slug, language = paper().site.language }) => ({
    language,
    slug,
  }));
  return {
    ...entry,
    ...texts,
    body,
    translations,
    corrections: dated
      .filter(({ at }) => isPreview || at <= now)
      .sort((a, b) => b.at.getTime() - a.at.getTime()),
  };
}

/** The published article that formerly had this slug, or this address of a former system. */
export function movedTo(slug: string, now: Date): ArticleEntry | undefined {
  return lists(now).withOldSlug(slug)[0];
}

/** The published article whose former address a request has, with its query if it has one. */
export function movedFrom(target: string, now: Date): ArticleEntry | undefined {
  const source = redirectSource(target);
  return source === undefined ? undefined : movedTo(source, now);
}

/** The slug of the article at a former address, unless an article has that address now. */
export function supersededBy(address: string, now: Date): string | undefined {
  const source = redirectSource(address);
  return source === undefined || publishedEntry(source, now) ? undefined : movedTo(source, now)?.slug;
}

/** The names in the queries of former addresses. No other query changes what is at an address. */
export function queryNames(now: Date): readonly string[] {
  return lists(now).queryNames;
}

/** At most three published articles that a reader may have meant by a slug that does not exist. */
export function suggestedFor(slug: string, now: Date): readonly ArticleEntry[] {
  // Longer ones are not typing errors.
  if (slug.length > 100) return [];
  const likely = lists(now).likeSlug(slug, 400);
  const slugs = likely.map((article) => article.slug);
  const alike = nearest(slug, slugs, 3);
  return likely.filter((article) => alike.includes(article.slug));
}

/** Whether a story with this slug was published once and then withdrawn. */
export function isWithdrawn(slug: string): boolean {
  return paper().withdrawn.has(slug);
}

/** Whether a withdrawn story had this address. */
export function isWithdrawnAddress(target: string): boolean {
  return isWithdrawn(redirectSource(target) ?? "");
}

/** Stories to read next (`relatedTo`). */
export function related(to: ArticleEntry, now: Date): ArticleEntry[] {
  return relatedTo(to, listsIn(to.language, now));
}
