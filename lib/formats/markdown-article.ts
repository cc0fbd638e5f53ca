import type { Root } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import { stringify } from "yaml";
import type { Article, Site } from "@/lib/content/model";
import { syndicatedWidth } from "@/lib/content/picture-files";
import { absolute, articlePath, picturePath } from "@/lib/urls";
import { plainBody } from "./plain-body";
import { toMdast } from "./to-mdast";

/**
 * An article as plain Markdown with front matter: no MDX, so that any program can read it. The front matter
 * has the fields of our own sources (docs/writing.md), with names instead of slugs, and whole addresses.
 */
export function markdownArticle(article: Article, paper: Site): string {
  const { slug, image, keyPoints, corrections } = article;
  const { address } = paper;
  const url = absolute(address, articlePath(slug));
  const frontMatter = {
    headline: article.headline,
    standfirst: article.standfirst,
    url,
    publication: paper.name,
    language: paper.language,
    category: article.category.name,
    topics: article.topics.map(({ name }) => name),
    authors: article.authors.map(({ name }) => name),
    publishedAt: article.publishedAt.toISOString(),
    ...(article.updatedAt && { updatedAt: article.updatedAt.toISOString() }),
    ...(article.label && { label: article.label }),
    ...(keyPoints.length > 0 && { keyPoints }),
    ...(image && {
      image: {
        src: absolute(address, picturePath(image.id, syndicatedWidth(image), "jpg")),
        alt: image.alt,
        ...(image.caption && { caption: image.caption }),
        credit: image.credit,
        ...(image.licence && { licence: image.licence }),
      },
    }),
    ...(corrections.length > 0 && {
      corrections: corrections.map(({ at, text }) => ({ at: at.toISOString(), text })),
    }),
  };
  const tree: Root = toMdast(plainBody(article, { address, url }));
  const body = toMarkdown(tree, { extensions: [gfmToMarkdown()], bullet: "-", rule: "-", emphasis: "*" });
  // The headline is the top-level heading. Headings in the text are below it.
  const heading = toMarkdown({
    type: "root",
    children: [{ type: "heading", depth: 1, children: [{ type: "text", value: article.headline }] }],
  });
  return `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n\n${heading}\n${body}`;
}
