import {
  articlesAbout,
  articlesBy,
  articlesIn,
  articlesInSeries,
  published,
  article as readArticle,
  series,
  topic,
} from "@/lib/content/articles";
import { author } from "@/lib/content/authors";
import { leftAt, takenDownFrom } from "@/lib/content/departures";
import type { Article, ArticleEntry, Site } from "@/lib/content/model";
import { contentPages } from "@/lib/content/pages";
import { compiledAt } from "@/lib/content/paper";
import { changedAt } from "@/lib/content/publication";
import { rightsOf } from "@/lib/content/rights";
import { category, site } from "@/lib/content/site";
import { announceSettings } from "@/lib/env";
import { sourcePath } from "@/lib/redirect-source";
import {
  absolute,
  articlePath,
  correctionsPath,
  type FeedFormat,
  type FeedList,
  feedPath,
  feedsPath,
  frontPath,
  listPath,
} from "@/lib/urls";
import { correctionId, correctionItems } from "./correction-items";
import { type FeedItem, storyItem } from "./story-item";

/** The content of a feed in any format. All addresses are whole URLs. */
export type Feed = NonNullable<Awaited<ReturnType<typeof feedOf>>>;

const feedLength = 50;

/** The feed of the paper or of one list at `now`; undefined if the list does not exist. */
export async function feedOf(list: FeedList | undefined, now: Date, language?: string) {
  const paper = site(language);
  const { name: paperName, address, say, at } = paper;
  const shown = await shownIn(list, now, paper);
  if (!shown) return undefined;
  const { name, description, descriptionLanguage, path, items } = shown;
  const self = (format: FeedFormat) => absolute(address, at(feedPath(format, list)));
  return {
    title: name === undefined ? paperName : `${name} | ${paperName}`,
    description,
    /** The language of the description, if that is not the language of the feed. */
    descriptionLanguage,
    language: paper.language,
    say,
    rights: rightsOf(paper),
    // The page with the same stories.
    home: absolute(address, shown.home ?? path),
    self: { rss: self("rss"), atom: self("atom"), json: self("json") },
    address,
    /** The page of all feeds. */
    feeds: absolute(address, at(feedsPath)),
    // A WebSub hub that notifies subscribers.
    hub: announceSettings().hub,
    updatedAt: latestChange(
      [...items.map(({ changedAt }) => changedAt), ...[leftAt(path) ?? []].flat()],
      now,
    ),
    items,
    takenDown: takenDownFrom(path, now).flatMap(({ id, at, corrections }) => {
      const story = absolute(address, sourcePath(id));
      const ids = list === "corrections" ? corrections.map((key) => correctionId(story, key)) : [story];
      return ids.map((id) => ({ id, at }));
    }),
  };
}

type Shown = {
  name?: string;
  description: string;
  descriptionLanguage?: string | undefined;
  path: string;
  home?: string;
  items: FeedItem[];
};

async function shownIn(list: FeedList | undefined, now: Date, paper: Site): Promise<Shown | undefined> {
  const { at, language, say } = paper;
  if (list === undefined)
    return {
      description: paper.description,
      path: at(frontPath),
      items: await storyItems(published(now, language), now),
    };
  if (list === "corrections") {
    const hasPage = contentPages().some(({ slug }) => articlePath(slug) === correctionsPath);
    return {
      name: say("corrections.name"),
      description: say("corrections.description"),
      path: at(correctionsPath),
      home: hasPage ? correctionsPath : at(frontPath),
      items: await correctionItems(now, feedLength, paper),
    };
  }
  const { kind, slug } = list;
  const found = storiesOf(list, now, paper);
  if (!found) return undefined;
  const { name, description, articles } = found;
  // Editions do not translate the biographies of authors.
  const descriptionLanguage = kind === "author" ? paper.ownLanguage : undefined;
  const items = await storyItems(articles, now);
  return { name, description, descriptionLanguage, path: at(listPath(kind, slug)), items };
}

function storiesOf({ kind, slug }: Exclude<FeedList, "corrections">, now: Date, { language, say }: Site) {
  switch (kind) {
    case "category": {
      const found = category(slug, language);
      return found && { ...found, articles: articlesIn(slug, now, language) };
    }
    case "topic": {
      const found = topic(slug, now, language);
      if (!found) return undefined;
      const description = say("topic.description", { name: found.name });
      return { ...found, description, articles: articlesAbout(slug, now, language) };
    }
    case "series": {
      const found = series(slug, now, language);
      if (!found) return undefined;
      const description = say("series.description", { name: found.name });
      return { ...found, description, articles: articlesInSeries(slug, now, language) };
    }
    case "author": {
      const found = author(slug);
      return found && { ...found, description: found.bio, articles: articlesBy(slug, now, language) };
    }
  }
}

/** The newest of these stories. */
async function storyItems(articles: readonly ArticleEntry[], now: Date): Promise<FeedItem[]> {
  const newest = articles.slice(0, feedLength);
  const whole = await Promise.all(newest.map(({ slug }) => readArticle(slug, now)));
  const found = whole.filter((article): article is Article => article !== undefined);
  return Promise.all(
    found.map((article) => storyItem(article, site(article.language), changedAt(article, now))),
  );
}

/** The latest of these times, never in the future; without any, the time of the compile. */
function latestChange(changes: Date[], now: Date): Date {
  const times = (changes.length > 0 ? changes : [compiledAt()]).map((change) => change.getTime());
  return new Date(Math.min(Math.max(...times), now.getTime()));
}
