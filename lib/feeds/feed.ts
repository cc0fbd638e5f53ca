import {
  articlesAbout,
  articlesBy,
  articlesIn,
  published,
  article as readArticle,
  topic,
} from "@/lib/content/articles";
import { author } from "@/lib/content/authors";
import { labelNames } from "@/lib/content/labels";
import type { Article, ArticleEntry, Site } from "@/lib/content/model";
import { compiledAt } from "@/lib/content/paper";
import { jpegBytes, syndicatedWidth } from "@/lib/content/picture-files";
import { changedAt } from "@/lib/content/publication";
import type { AllFieldsIn } from "@/lib/content/schema";
import { category, site } from "@/lib/content/site";
import { announceSettings } from "@/lib/env";
import { fullHtml } from "@/lib/formats/full-text";
import {
  absolute,
  articlePath,
  type FeedFormat,
  feedPath,
  frontPath,
  type ListKind,
  listPath,
  picturePath,
} from "@/lib/urls";

/** The content of a feed in any format. All addresses are whole URLs. */
export type Feed = NonNullable<Awaited<ReturnType<typeof feedOf>>>;
export type FeedItem = Feed["items"][number];

export type FeedList = { kind: ListKind; slug: string };

const feedLength = 50;

/** The feed of the paper or of one list at `now`; undefined if the list does not exist. */
export async function feedOf(list: FeedList | undefined, now: Date) {
  const paper = site();
  const { name: paperName, description, language, address } = paper;
  const shown = list ? listShown(list, now) : { name: "", description, articles: published(now) };
  if (!shown) return undefined;
  const newest = shown.articles.slice(0, feedLength);
  const whole = await Promise.all(newest.map(({ slug }) => readArticle(slug, now)));
  const items = await Promise.all(
    whole.filter((article) => article !== undefined).map((article) => itemOf(article, paper, now)),
  );
  const self = (format: FeedFormat) => absolute(address, feedPath(format, list));
  return {
    title: list ? `${shown.name} | ${paperName}` : paperName,
    description: shown.description,
    language,
    // The page with the same stories.
    home: absolute(address, list ? listPath(list.kind, list.slug) : frontPath),
    self: { rss: self("rss"), atom: self("atom"), json: self("json") },
    address,
    // A WebSub hub that notifies subscribers.
    hub: announceSettings().hub,
    updatedAt: newestChange(newest, now),
    items,
  };
}

function listShown({ kind, slug }: FeedList, now: Date) {
  switch (kind) {
    case "category": {
      const found = category(slug);
      return found && { ...found, articles: articlesIn(slug, now) };
    }
    case "topic": {
      const found = topic(slug, now);
      const description = `Every story about ${found?.name}.`;
      return found && { ...found, description, articles: articlesAbout(slug, now) };
    }
    case "author": {
      const found = author(slug);
      return found && { ...found, description: found.bio, articles: articlesBy(slug, now) };
    }
  }
}

/** The latest change of these stories; for an empty list, the time at which the content was compiled. */
function newestChange(articles: readonly ArticleEntry[], now: Date): Date {
  const times = articles.map((article) => changedAt(article, now).getTime());
  return new Date(times.length > 0 ? Math.max(...times) : Math.min(compiledAt().getTime(), now.getTime()));
}

async function itemOf(article: Article, paper: Site, now: Date) {
  const { slug, headline, standfirst, authors, category, topics, label, redirects } = article;
  const { address } = paper;
  const url = absolute(address, articlePath(slug));
  const listUrl = (kind: ListKind, of: string) => absolute(address, listPath(kind, of));
  return {
    // A renamed story keeps its first address as its id. It redirects to the current one.
    id: absolute(address, articlePath(redirects[0] ?? slug)),
    url,
    title: headline,
    summary: standfirst,
    html: fullHtml(article, url, paper),
    publishedAt: article.publishedAt,
    changedAt: changedAt(article, now),
    authors: authors.map(({ name, slug }) => ({ name, url: listUrl("author", slug) })),
    categories: [
      { name: category.name, slug: category.slug, scheme: absolute(address, "/category") },
      ...topics.map((topic) => ({ ...topic, scheme: absolute(address, "/topic") })),
      ...(label ? [{ name: labelNames[label], slug: label, scheme: undefined }] : []),
    ],
    picture: await pictureOf(article, address),
  } satisfies AllFieldsIn<"feeds">;
}

async function pictureOf({ image }: Article, address: string) {
  if (!image) return undefined;
  const width = syndicatedWidth(image);
  return {
    url: absolute(address, picturePath(image.id, width, "jpg")),
    type: "image/jpeg" as const,
    width,
    height: Math.round((image.height * width) / image.width),
    bytes: await jpegBytes(image, width),
    alt: image.alt,
    credit: [image.credit, image.licence].filter(Boolean).join(", "),
  };
}
