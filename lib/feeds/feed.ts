import {
  articlesAbout,
  articlesBy,
  articlesIn,
  published,
  article as readArticle,
  topic,
} from "@/lib/content/articles";
import { author } from "@/lib/content/authors";
import { leftAt, takenDownFrom } from "@/lib/content/departures";
import type { Article, ArticleEntry } from "@/lib/content/model";
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
  frontPath,
  listPath,
} from "@/lib/urls";
import { correctionId, correctionItems } from "./correction-items";
import { type FeedItem, storyItem } from "./story-item";

/** The content of a feed in any format. All addresses are whole URLs. */
export type Feed = NonNullable<Awaited<ReturnType<typeof feedOf>>>;

const feedLength = 50;

/** The feed of the paper or of one list at `now`; undefined if the list does not exist. */
export async function feedOf(list: FeedList | undefined, now: Date) {
  const paper = site();
  const { name: paperName, language, address, say } = paper;
  const shown = await shownIn(list, now);
  if (!shown) return undefined;
  const { name, description, path, items } = shown;
  const self = (format: FeedFormat) => absolute(address, feedPath(format, list));
  return {
    title: name === undefined ? paperName : `${name} | ${paperName}`,
    description,
    language,
    say,
    rights: rightsOf(paper),
    // The page with the same stories.
    home: absolute(address, shown.home ?? path),
    self: { rss: self("rss"), atom: self("atom"), json: self("json") },
    address,
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

type Shown = { name?: string; description: string; path: string; home?: string; items: FeedItem[] };

async function shownIn(list: FeedList | undefined, now: Date): Promise<Shown | undefined> {
  if (list === undefined)
    return {
      description: site().description,
      path: frontPath,
      items: await storyItems(published(now), now),
    };
  const { say } = site();
  if (list === "corrections") {
    const hasPage = contentPages().some(({ slug }) => articlePath(slug) === correctionsPath);
    return {
      name: say("corrections.name"),
      description: say("corrections.description"),
      path: correctionsPath,
      home: hasPage ? correctionsPath : frontPath,
      items: await correctionItems(now, feedLength),
    };
  }
  const { kind, slug } = list;
  const found = storiesOf(list, now);
  if (!found) return undefined;
  const { name, description, articles } = found;
  return { name, description, path: listPath(kind, slug), items: await storyItems(articles, now) };
}

function storiesOf({ kind, slug }: Exclude<FeedList, "corrections">, now: Date) {
  switch (kind) {
    case "category": {
      const found = category(slug);
      return found && { ...found, articles: articlesIn(slug, now) };
    }
    case "topic": {
      const found = topic(slug, now);
      if (!found) return undefined;
      const description = site().say("topic.description", { name: found.name });
      return { ...found, description, articles: articlesAbout(slug, now) };
    }
    case "author": {
      const found = author(slug);
      return found && { ...found, description: found.bio, articles: articlesBy(slug, now) };
    }
  }
}

/** The newest of these stories. */
async function storyItems(articles: readonly ArticleEntry[], now: Date): Promise<FeedItem[]> {
  const newest = articles.slice(0, feedLength);
  const whole = await Promise.all(newest.map(({ slug }) => readArticle(slug, now)));
  const paper = site();
  const found = whole.filter((article): article is Article => article !== undefined);
  return Promise.all(found.map((article) => storyItem(article, paper, changedAt(article, now))));
}

/** The latest of these times, never in the future; without any, the time of the compile. */
function latestChange(changes: Date[], now: Date): Date {
  const times = (changes.length > 0 ? changes : [compiledAt()]).map((change) => change.getTime());
  return new Date(Math.min(Math.max(...times), now.getTime()));
}
