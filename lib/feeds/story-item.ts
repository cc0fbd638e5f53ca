import { mediaFilesIn } from "@/lib/content/media-files-in";
import type { Article, Site } from "@/lib/content/model";
import { jpegBytes, syndicatedWidth } from "@/lib/content/picture-files";
import type { AllFieldsIn } from "@/lib/content/schema";
import { fullHtml } from "@/lib/formats/full-text";
import { sourcePath } from "@/lib/redirect-source";
import { absolute, articlePath, type ListKind, listPath, mediaPath, picturePath } from "@/lib/urls";

/** A story or a correction in a feed. All addresses are whole URLs. */
export type FeedItem = Awaited<ReturnType<typeof storyItem>>;

/** Partners that take feeds, such as MSN, refuse longer titles. In characters. */
const longestTitle = 150;

/** A story as it is in feeds. */
export async function storyItem(article: Article, paper: Site, changedAt: Date) {
  const { slug, standfirst, authors, category, topics, label } = article;
  const { address } = paper;
  const url = absolute(address, articlePath(slug));
  const listUrl = (kind: ListKind, of: string) => absolute(address, paper.at(listPath(kind, of)));
  return {
    id: storyId(article, address),
    url,
    title: titleOf(article, paper),
    summary: standfirst,
    html: fullHtml(article, url, paper),
    publishedAt: article.publishedAt,
    changedAt,
    authors: authors.map(({ name, slug }) => ({ name, url: listUrl("author", slug) })),
    categories: [
      { name: category.name, slug: category.slug, scheme: absolute(address, "/category") },
      ...topics.map((topic) => ({ ...topic, scheme: absolute(address, "/topic") })),
      ...(label ? [{ name: paper.say(`label.${label}`), slug: label, scheme: undefined }] : []),
    ],
    picture: await pictureOf(article, address),
    media: mediaFilesIn(article).map(({ file, type, bytes, seconds, title }) => ({
      url: absolute(address, mediaPath(file)),
      type,
      bytes,
      seconds: Math.round(seconds),
      title,
    })),
  } satisfies AllFieldsIn<"feeds">;
}

/** The id of a story. A renamed one keeps its first address, which redirects to the current one. */
export const storyId = ({ slug, redirects }: Pick<Article, "slug" | "redirects">, address: string): string =>
  absolute(address, sourcePath(redirects[0] ?? slug));

/**
 * The headline; its short form if it is too long for partners and has one. A story that somebody pays for
 * says so: many feed readers show nothing but the title.
 */
function titleOf({ headline: long, shortHeadline = long, partner }: Article, { say }: Site): string {
  const headline = [...long].length > longestTitle ? shortHeadline : long;
  return partner ? say("partner.title", { label: say(`partner.${partner.kind} label`), headline }) : headline;
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
    credit: [image.credit, image.licence].filter(Boolean).join(" / "),
  };
}
