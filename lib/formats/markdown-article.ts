import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import { stringify } from "yaml";
import type { Article, Site } from "@/lib/content/model";
import { syndicatedWidth } from "@/lib/content/picture-files";
import { type FieldsIn, textsIn } from "@/lib/content/schema";
import { absolute, articlePath, picturePath } from "@/lib/urls";
import { plainBody } from "./plain-body";
import { toMdast } from "./to-mdast";

/**
 * An article as Markdown with front matter, without MDX. Its fields are those of our sources
 * (docs/writing.md), with names in place of slugs, and whole addresses.
 */
export function markdownArticle(article: Article, paper: Site): string {
  const { slug, image, keyPoints, corrections } = article;
  const { address } = paper;
  const url = absolute(address, articlePath(slug));
  const { headline, standfirst, ...texts } = textsIn("markdown", article);
  // Keys without a value are left out.
  const frontMatter = {
    headline,
    standfirst,
    url,
    publication: paper.name,
    language: paper.language,
    ...texts,
    category: article.category.name,
    topics: article.topics.map(({ name }) => name),
    authors: article.authors.map(({ name }) => name),
    publishedAt: article.publishedAt.toISOString(),
    updatedAt: article.updatedAt?.toISOString(),
    label: article.label,
    keyPoints: unlessEmpty(keyPoints),
    image: image && {
      src: absolute(address, picturePath(image.id, syndicatedWidth(image), "jpg")),
      alt: image.alt,
      caption: image.caption,
      credit: image.credit,
      licence: image.licence,
    },
    corrections: unlessEmpty(corrections.map(({ at, text }) => ({ at: at.toISOString(), text }))),
  } satisfies FieldsIn<"markdown">;
  const body = toMarkdown(
    { type: "root", children: toMdast(plainBody(article, { address, url })) },
    { extensions: [gfmToMarkdown()], bullet: "-", rule: "-", emphasis: "*" },
  );
  // The headline is the first-level heading; those of the body are below it.
  const heading = toMarkdown({
    type: "heading",
    depth: 1,
    children: [{ type: "text", value: article.headline }],
  });
  return `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n\n${heading}\n${body}`;
}

const unlessEmpty = <Item>(list: Item[]) => (list.length > 0 ? list : undefined);
