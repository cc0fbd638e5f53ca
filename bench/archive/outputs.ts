import { pageOf } from "@/lib/pagination";
import { monthOf } from "@/lib/time";
import {
  alternatePath,
  articlePath,
  feedPath,
  frontPath,
  type ListKind,
  listPath,
  newsSitemapPath,
  sitemapFilePath,
} from "@/lib/urls";
import { timeZone } from "../corpus/identity";
import type { PlannedStory } from "../corpus/plan";
import type { Edit } from "./edits";

/** Something that readers or programs fetch, and whether it shows an edit. */
export type Output = { name: string; path: string; shows: (text: string, edit: Edit) => boolean };

/** All outputs that contain a story, with the page of each list. `stories` are all stories, newest first. */
export function outputsOf(story: PlannedStory, stories: PlannedStory[]): Output[] {
  const list = (kind: ListKind, slug: string, isIn: (other: PlannedStory) => boolean): Output => ({
    name: kind,
    path: listPath(kind, slug, pageNumberOf(story, stories.filter(isIn))),
    shows: headline,
  });
  const [topic = ""] = story.topics;
  const [author = ""] = story.authors;
  const everyStory: Output[] = [
    { name: "story", path: articlePath(story.slug), shows: headline },
    { name: "Markdown", path: alternatePath(story.slug, "md"), shows: headline },
    { name: "JSON", path: alternatePath(story.slug, "json"), shows: headline },
    list("category", story.category, (other) => other.category === story.category),
    list("topic", slugOfTopic(topic), (other) => other.topics.includes(topic)),
    list("author", author, (other) => other.authors.includes(author)),
    {
      name: "sitemap of the month",
      path: sitemapFilePath(monthOf(story.publishedAt, { timeZone })),
      shows: (text, { changedAt }) =>
        text.includes(`${articlePath(story.slug)}</loc><lastmod>${changedAt.toISOString()}`),
    },
  ];
  if (story !== stories[0]) return everyStory;
  return [
    ...everyStory,
    { name: "front", path: frontPath, shows: headline },
    { name: "RSS feed", path: feedPath("rss"), shows: headline },
    { name: "Atom feed", path: feedPath("atom"), shows: headline },
    { name: "JSON feed", path: feedPath("json"), shows: headline },
    ...(
      [
        ["category", story.category],
        ["topic", slugOfTopic(topic)],
        ["author", author],
      ] as const
    ).map(
      ([kind, slug]): Output => ({
        name: `feed of the ${kind}`,
        path: feedPath("rss", { kind, slug }),
        shows: headline,
      }),
    ),
    { name: "news sitemap", path: newsSitemapPath, shows: headline },
  ];
}

function headline(text: string, edit: Edit): boolean {
  return text.includes(edit.headline);
}

function pageNumberOf(story: PlannedStory, list: PlannedStory[]): number {
  const onAPage = pageOf(list, 1)?.items.length ?? 1;
  return Math.floor(list.indexOf(story) / onAPage) + 1;
}

/** Topics of the corpus consist of plain words. */
function slugOfTopic(topic: string): string {
  return topic.toLowerCase().replaceAll(" ", "-");
}
