import { join } from "node:path";
import { checkArticle, checkAuthor, checkSite, isTimeZone } from "./check-documents";
import { type Faults, insteadOf, quoted } from "./faults";
import { type CheckedFields, checkFields } from "./fields";
import { readFrontMatter } from "./front-matter";
import {
  type ArticleFields,
  type AuthorFields,
  articleFields,
  authorFields,
  type PageFields,
  pageFields,
  type SiteFields,
  siteFields,
} from "./schema";
import { topicSlug } from "./slugs";
import type { Source, Sources } from "./sources";

/** A picture that the content names, and where. */
export type NamedPicture = { src: string; isFace: boolean; path: string; line: number; isDraft: boolean };

/** What is known of the paper before it is compiled. */
export type CheckedPaper = {
  /** Every slug that the root of the site answers to. */
  addresses: Set<string>;
  /** The paths of drafts. */
  drafts: Set<string>;
  pictures: NamedPicture[];
};

type Checked<Fields> = { source: Source } & CheckedFields<Fields>;

/** Checks the front matter of all documents, each for itself and all together. Bodies are checked where they are compiled. */
export function checkPaper(
  contentFolder: string,
  sources: Sources,
  reserved: Set<string>,
  faults: Faults,
): CheckedPaper {
  const tellOf = (source: Source) => faults.of(join(contentFolder, source.path));
  const read = <Fields>(
    kind: Source["kind"],
    definitions: Parameters<typeof checkFields>[1],
  ): Checked<Fields>[] =>
    sources.documents
      .filter((source) => source.kind === kind)
      .map((source) => {
        const tell = tellOf(source);
        return { source, ...checkFields<Fields>(readFrontMatter(source, tell), definitions, tell) };
      });
  const [site] = read<SiteFields>("site", siteFields);
  const authors = read<AuthorFields>("author", authorFields);
  const pages = read<PageFields>("page", pageFields);
  const articles = read<ArticleFields>("article", articleFields);

  if (site) checkSite(site, tellOf(site.source));
  for (const author of authors) checkAuthor(author, tellOf(author.source));
  const { categories, timeZone } = site?.fields ?? {};
  const surroundings = {
    authors: authors.map(({ source }) => source.slug),
    categories: categories?.flatMap((category) => category?.slug ?? []),
    timeZone: timeZone !== undefined && isTimeZone(timeZone) ? timeZone : undefined,
  };
  for (const article of articles) checkArticle(article.source, article, surroundings, tellOf(article.source));
  const addresses = checkAddresses(articles, pages, reserved, tellOf);
  checkTopics(articles, tellOf);

  const pictures = [
    ...articles.map((article) => ({
      ...article,
      src: article.fields.image?.src,
      isFace: false,
      at: "image.src",
    })),
    ...authors.map((author) => ({ ...author, src: author.fields.face, isFace: true, at: "face" })),
  ].flatMap(({ source, src, isFace, lineOf, at, fields }): NamedPicture[] => {
    if (src === undefined) return [];
    return [
      {
        src,
        isFace,
        path: source.path,
        line: lineOf(at),
        isDraft: "draft" in fields && fields.draft === true,
      },
    ];
  });
  checkPictures(contentFolder, pictures, sources.images, faults);
  return {
    addresses,
    drafts: new Set(articles.filter(({ fields }) => fields.draft === true).map(({ source }) => source.path)),
    pictures,
  };
}

/** Told for each place that names a picture which is not there. */
export function checkPictures(
  contentFolder: string,
  pictures: readonly NamedPicture[],
  images: Set<string>,
  faults: Faults,
): void {
  for (const { src, path, line } of pictures) {
    if (images.has(src)) continue;
    const remedy = images.size === 0 ? "Put it there." : insteadOf(src, [...images]);
    faults.of(join(contentFolder, path))(
      line,
      `There is no picture ${quoted(src)} in content/images. ${remedy}`,
    );
  }
}

/** Articles, pages and redirects share one root of addresses with the routes of the site. Returns all of them. */
function checkAddresses(
  articles: Checked<ArticleFields>[],
  pages: Checked<PageFields>[],
  reserved: Set<string>,
  tellOf: (source: Source) => (line: number, text: string) => void,
): Set<string> {
  const claims = [
    ...[...articles, ...pages].map(({ source }) => ({ slug: source.slug, source, line: 1, isOwn: true })),
    ...articles.flatMap(({ source, fields, lineOf }) =>
      (fields.redirects ?? []).flatMap((slug, place) =>
        slug === undefined ? [] : [{ slug, source, line: lineOf(`redirects.${place}`), isOwn: false }],
      ),
    ),
  ];
  const owners = new Map<string, Source>();
  for (const { slug, source, line, isOwn } of claims) {
    const remedy = isOwn ? "Rename this file." : "Take it out of redirects.";
    const owner = owners.get(slug);
    if (reserved.has(slug))
      tellOf(source)(line, `The slug "${slug}" belongs to a part of the site. ${remedy}`);
    else if (owner === undefined) owners.set(slug, source);
    else if (owner !== source || isOwn)
      tellOf(source)(line, `${owner.path} has the slug "${slug}" already. ${remedy}`);
    else if (slug === source.slug) tellOf(source)(line, `"${slug}" is this story's own slug. ${remedy}`);
  }
  return new Set([...owners.keys(), ...reserved]);
}

function checkTopics(
  articles: Checked<ArticleFields>[],
  tellOf: (source: Source) => (line: number, text: string) => void,
) {
  const spellings = new Map<string, { name: string; source: Source }>();
  for (const { source, fields, lineOf } of articles) {
    fields.topics?.forEach((name, place) => {
      const slug = name && topicSlug(name);
      if (!slug) return;
      const first = spellings.get(slug);
      if (first === undefined) spellings.set(slug, { name, source });
      else if (first.name !== name) {
        tellOf(source)(
          lineOf(`topics.${place}`),
          `The topic ${quoted(name)} is spelled ${quoted(first.name)} in ${first.source.path}. Spell it one way.`,
        );
      }
    });
  }
}
