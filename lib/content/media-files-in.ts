import type { Media } from "./media";
import type { Article } from "./model";

/** The videos and recordings in a story, with their titles, in its order. */
export function mediaFilesIn({ body }: Pick<Article, "body">): (Media & { title: string })[] {
  return body.children.flatMap((node) => {
    if (node.type !== "element" || !node.properties.media) return [];
    const media: Media = JSON.parse(String(node.properties.media));
    return [{ ...media, title: String(node.properties.title) }];
  });
}
