import { latestCorrections, type StoryCorrection } from "@/lib/content/corrections";
import type { Site } from "@/lib/content/model";
import { correctionsId } from "@/lib/content/page-ids";
import { h, plainHtml } from "@/lib/formats/plain-elements";
import { absolute, articlePath, frontPath } from "@/lib/urls";
import { type FeedItem, storyId } from "./story-item";

/** The latest corrections of an edition as items of a feed: each once, with the time at which it was made. */
export async function correctionItems(now: Date, most: number, paper: Site): Promise<FeedItem[]> {
  const latest = await latestCorrections(now, most, paper.language);
  return latest.map((correction) => itemOf(correction, paper));
}

/** The id of a correction: that of its story, and its key. */
export const correctionId = (story: string, key: string): string => `${story}#correction-${key}`;

function itemOf(correction: StoryCorrection, paper: Site): FeedItem {
  const { article, at, text, wrong, right } = correction;
  const { address, say } = paper;
  const { category } = article;
  const story = absolute(address, articlePath(article.slug));
  const html = [
    h("p", {}, [text]),
    ...(wrong ? [h("p", {}, say.parts("corrections.wrong", { words: h("del", {}, [wrong]) }))] : []),
    ...(right ? [h("p", {}, say.parts("corrections.right", { words: h("ins", {}, [right]) }))] : []),
    h("p", {}, [h("a", { href: story }, [article.headline])]),
  ];
  return {
    id: correctionId(storyId(article, address), correction.key),
    url: `${story}#${correctionsId}`,
    title: say("corrections.of", { headline: article.shortHeadline ?? article.headline }),
    summary: text,
    html: plainHtml(html),
    publishedAt: at,
    changedAt: at,
    // The paper corrects, not the author.
    authors: [{ name: paper.name, url: absolute(address, paper.at(frontPath)) }],
    categories: [{ name: category.name, slug: category.slug, scheme: absolute(address, "/category") }],
    picture: undefined,
    media: [],
  };
}
