import { join } from "node:path";
import { checkArticle, checkAuthor, checkSite, isTimeZone } from "./check-documents";
import type { ArticleDocument, AuthorDocument, Document, PageDocument, SiteDocument } from "./document";
import { type Faults, insteadOf, quoted, type Tell } from "./faults";
import { type LineOf, linesIn } from "./lines";
import { topicSlug } from "./slugs";

/** The documents of a paper by their kind. */
export type PaperDocuments = {
  site: SiteDocument | undefined;
  authors: AuthorDocument[];
  pages: PageDocument[];
  articles: ArticleDocument[];
};

export function byKind(documents: readonly Document[]): PaperDocuments {
  return {
    site: documents.find((document) => document.kind === "site"),
    authors: documents.filter((document) => document.kind === "author"),
    pages: documents.filter((document) => document.kind === "page"),
    articles: documents.filter((document) => document.kind === "article"),
  };
}

/** A picture that the content names, and where. */
export type NamedPicture = { src: string; isFace: boolean; isDraft: boolean; tell: (text: string) => void };

/** Tells what is wrong in one document. */
type Teller = { lineOf: LineOf; tell: Tell };

/**
 * Tells the faults of all documents, each for itself and all together, and returns the pictures that they name.
 * `reserved` are the slugs of the site's own routes, `images` the pictures that there are.
 */
export function checkPaper(
  contentFolder: string,
  { site, authors, pages, articles }: PaperDocuments,
  { reserved, images }: { reserved: ReadonlySet<string>; images: ReadonlySet<string> },
  faults: Faults,
): NamedPicture[] {
  const tellers = new Map<Document, Teller>();
  const tellerOf = (document: Document): Teller => {
    const teller = tellers.get(document) ?? {
      lineOf: linesIn(contentFolder, document),
      tell: faults.of(join(contentFolder, document.path)),
    };
    tellers.set(document, teller);
    return teller;
  };
  for (const document of [...(site ? [site] : []), ...authors, ...pages, ...articles]) {
    for (const { line, text } of document.faults) tellerOf(document).tell(line, text);
  }

  if (site) checkSite(site, tellerOf(site).lineOf, tellerOf(site).tell);
  for (const author of authors) checkAuthor(author, tellerOf(author).lineOf, tellerOf(author).tell);
  const { categories, timeZone } = site?.fields ?? {};
  const surroundings = {
    authors: authors.map(({ slug }) => slug),
    categories: categories?.flatMap((category) => category?.slug ?? []),
    timeZone: timeZone !== undefined && isTimeZone(timeZone) ? timeZone : undefined,
  };
  for (const article of articles) {
    const { lineOf, tell } = tellerOf(article);
    checkArticle(article, surroundings, lineOf, tell);
  }
  const addresses = checkAddresses(articles, pages, reserved, tellerOf);
  checkLinks([...articles, ...pages], addresses, tellerOf);
  checkTopics(articles, tellerOf);
  const pictures = namedPictures({ authors, pages, articles }, tellerOf);
  checkPictures(pictures, images);
  return pictures;
}

/** Articles, pages and redirects share one root of addresses with the routes of the site. Returns all of them. */
function checkAddresses(
  articles: readonly ArticleDocument[],
  pages: readonly PageDocument[],
  reserved: ReadonlySet<string>,
  tellerOf: (document: Document) => Teller,
): Set<string> {
  const claims = [
    ...[...articles, ...pages].map((document) => ({
      slug: document.slug,
      document,
      line: () => 1,
      isOwn: true,
    })),
    ...articles.flatMap((document) =>
      (document.fields.redirects ?? []).flatMap((slug, place) => {
        const line = () => tellerOf(document).lineOf(`redirects.${place}`);
        return slug === undefined ? [] : [{ slug, document, line, isOwn: false }];
      }),
    ),
  ];
  const owners = new Map<string, Document>();
  for (const { slug, document, line, isOwn } of claims) {
    const fail = (text: string) =>
      tellerOf(document).tell(line(), `${text} ${isOwn ? "Rename this file." : "Take it out of redirects."}`);
    const owner = owners.get(slug);
    if (reserved.has(slug)) fail(`The slug "${slug}" belongs to a part of the site.`);
    else if (owner === undefined) owners.set(slug, document);
    else if (owner !== document || isOwn) fail(`${owner.path} has the slug "${slug}" already.`);
    else if (slug === document.slug) fail(`"${slug}" is this story's own slug.`);
  }
  return new Set([...owners.keys(), ...reserved]);
}

function checkLinks(
  documents: readonly (ArticleDocument | PageDocument)[],
  addresses: ReadonlySet<string>,
  tellerOf: (document: Document) => Teller,
): void {
  for (const document of documents) {
    for (const { slug, line } of document.text.links) {
      if (addresses.has(slug)) continue;
      const remedy = insteadOf(slug, [...addresses]);
      tellerOf(document).tell(line, `There is no story or page ${quoted(`/${slug}`)}. ${remedy}`);
    }
  }
}

/**
 * A topic is to be spelled as most stories spell it, or the first of them where it is even: a slip in one is not to be
 * told of all the others.
 */
function checkTopics(articles: readonly ArticleDocument[], tellerOf: (document: Document) => Teller): void {
  const spellings = new Map<string, Map<string, { count: number; path: string }>>();
  const eachTopic = (work: (slug: string, name: string, article: ArticleDocument, place: number) => void) => {
    for (const article of articles) {
      article.fields.topics?.forEach((name, place) => {
        const slug = name && topicSlug(name);
        if (slug) work(slug, name, article, place);
      });
    }
  };
  eachTopic((slug, name, { path }) => {
    const names = spellings.get(slug) ?? new Map();
    names.set(name, { path, ...names.get(name), count: (names.get(name)?.count ?? 0) + 1 });
    spellings.set(slug, names);
  });
  eachTopic((slug, name, article, place) => {
    const [usual] = [...(spellings.get(slug) ?? [])].sort(([, a], [, b]) => b.count - a.count);
    if (usual === undefined || usual[0] === name) return;
    const { lineOf, tell } = tellerOf(article);
    tell(
      lineOf(`topics.${place}`),
      `The topic ${quoted(name)} is spelled ${quoted(usual[0])} in ${usual[1].path}. Spell it one way.`,
    );
  });
}

/** Every picture that any document names, each time that it does. */
function namedPictures(
  { authors, pages, articles }: Omit<PaperDocuments, "site">,
  tellerOf: (document: Document) => Teller,
): NamedPicture[] {
  const inFront = (document: Document, src: string | undefined, at: string, isFace: boolean) => {
    const tell = (text: string) => tellerOf(document).tell(tellerOf(document).lineOf(at), text);
    return src === undefined ? [] : [{ src, isFace, isDraft: isDraft(document), tell }];
  };
  return [
    ...articles.flatMap((article) => inFront(article, article.fields.image?.src, "image.src", false)),
    ...authors.flatMap((author) => inFront(author, author.fields.face, "face", true)),
    ...[...articles, ...pages].flatMap((document) =>
      document.text.figures.map(({ src, line }) => {
        const tell = (text: string) => tellerOf(document).tell(line, text);
        return { src, isFace: false, isDraft: isDraft(document), tell };
      }),
    ),
  ];
}

function checkPictures(pictures: readonly NamedPicture[], images: ReadonlySet<string>): void {
  for (const { src, tell } of pictures) {
    if (images.has(src)) continue;
    const remedy = images.size === 0 ? "Put it there." : insteadOf(src, [...images]);
    tell(`There is no picture ${quoted(src)} in content/images. ${remedy}`);
  }
}

/** Whether no reader may see a document, now or ever as it is. */
export function isDraft(document: Document): boolean {
  return "draft" in document.fields && document.fields.draft === true;
}
