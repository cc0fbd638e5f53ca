import type { Paragraph, RootContent } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import { stringify } from "yaml";
import type { Article, Site } from "@/lib/content/model";
import { syndicatedWidth } from "@/lib/content/picture-files";
import { rightsOf } from "@/lib/content/rights";
import { type FieldsIn, textsIn } from "@/lib/content/schema";
import { dateAndTime } from "@/lib/time";
import { absolute, articlePath, listPath, picturePath } from "@/lib/urls";
import { fullText } from "./full-text";
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
    rights: rightsOf(paper).text,
    ...texts,
    category: article.category.name,
    topics: article.topics.map(({ name }) => name),
    authors: article.authors.map(({ name }) => name),
    publishedAt: article.publishedAt.toISOString(),
    updatedAt: article.updatedAt?.toISOString(),
    label: article.label,
    series: article.series && { name: article.series.name, part: article.series.part },
    translations: unlessEmpty(
      article.translations.map(({ language, slug }) => ({
        language,
        url: absolute(address, articlePath(slug)),
      })),
    ),
    partner: article.partner,
    review: article.review,
    life: article.life,
    keyPoints: unlessEmpty(keyPoints),
    image: image && {
      src: absolute(address, picturePath(image.id, syndicatedWidth(image), "jpg")),
      alt: image.alt,
      caption: image.caption,
      credit: image.credit,
      licence: image.licence,
    },
    corrections: unlessEmpty(
      corrections.map((correction) => ({ ...correction, at: correction.at.toISOString() })),
    ),
  } satisfies FieldsIn<"markdown">;
  const children: RootContent[] = [
    // The headings of the body are below it.
    { type: "heading", depth: 1, children: [{ type: "text", value: article.headline }] },
    { type: "paragraph", children: [{ type: "text", value: article.standfirst }] },
    byline(article, paper),
    ...toMdast(fullText(article, url, paper)),
  ];
  const text = toMarkdown(
    { type: "root", children },
    { extensions: [gfmToMarkdown()], bullet: "-", rule: "-", emphasis: "*" },
  );
  return `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n\n${text}`;
}

/** The label, the authors and the dates, as on the page. */
function byline({ label, authors, publishedAt, updatedAt }: Article, paper: Site): Paragraph {
  const { say, language, address } = paper;
  const text = (value: string) => ({ type: "text" as const, value });
  const names = new Intl.ListFormat(language).formatToParts(authors.map(({ name }) => name));
  const links = names.map(({ type, value }, index) => {
    // Names and what joins them take turns.
    const author = type === "element" ? authors[index / 2] : undefined;
    if (!author) return text(value);
    const url = absolute(address, paper.at(listPath("author", author.slug)));
    return { type: "link" as const, url, children: [text(value)] };
  });
  const facts = [
    ...(label ? [say(`label.${label}`)] : []),
    say.parts<"article.by", typeof links>("article.by", { names: links }),
    dateAndTime(publishedAt, paper),
    ...(updatedAt ? [say("article.updated", { date: dateAndTime(updatedAt, paper) })] : []),
  ];
  const sentences = facts.flatMap((words, place) =>
    [place > 0 ? " " : "", say.parts<"sentence", typeof words>("sentence", { words })].flat(3),
  );
  return {
    type: "paragraph",
    children: sentences.map((part) => (typeof part === "string" ? text(part) : part)),
  };
}

const unlessEmpty = <Item>(list: Item[]) => (list.length > 0 ? list : undefined);
