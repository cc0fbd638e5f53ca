/** The share card of each page, from published content. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  articlesAbout,
  articlesInSeries,
  movedTo,
  publishedEntry,
  series,
  topic,
} from "@/lib/content/articles";
import { author } from "@/lib/content/authors";
import { focusOf } from "@/lib/content/crops";
import type { ArticleEntry, Author, Category, CreditedPicture, Picture, Topic } from "@/lib/content/model";
import { category, editionNamed, site } from "@/lib/content/site";
import { listOfNames } from "@/lib/language/list-of-names";
import { yearOf, yearsBetween } from "@/lib/time";
import { editionPath } from "@/lib/urls";
import type { Card, CardKind, CardPicture } from "./card";

/** The card of an article at `now`. After a year it shows the year of publication. */
export function cardOfArticle(entry: ArticleEntry, now: Date): Card {
  const { slug, headline, category, label, authors, publishedAt, updatedAt, isCorrected, image, partner } =
    entry;
  const { language, timeZone, say } = site(entry.language);
  const isOld = yearsBetween(publishedAt, now) >= 1;
  return {
    ...baseOf("article", slug, language),
    lines: [category.line.light],
    kicker: category.name,
    ...(label && { label: say(`label.${label}`) }),
    title: headline,
    byline: listOfNames(
      authors.map(({ name }) => name),
      language,
    ),
    stamps: [
      ...(partner ? [say(`partner.${partner.kind} label`)] : []),
      ...(isOld ? [yearOf(publishedAt, { language, timeZone })] : []),
      ...(isCorrected ? [say("card.corrected")] : []),
      ...(updatedAt && updatedAt <= now ? [say("card.updated")] : []),
    ],
    ...(image && { picture: pictureOf(image) }),
    ...(label === "opinion" && facesOf(authors)),
  };
}

/** An opinion is somebody's, as on its page. More faces than these would push the headline down. */
const mostFaces = 3;

function facesOf(authors: readonly Author[]): { faces?: CardPicture[] } {
  const faces = authors.flatMap(({ face }) => (face ? [wholeFace(face)] : [])).slice(0, mostFaces);
  return faces.length > 0 ? { faces } : {};
}

const wholeFace = (face: Picture): CardPicture => ({ ...face, focus: { x: 0.5, y: 0.5 } });

/** The part of a picture that a card shows: its caption and credit do not change the card's address. */
function pictureOf(picture: CreditedPicture) {
  const { id, width, height, widths, colour } = picture;
  return { id, width, height, widths, colour, focus: focusOf(picture, "card") };
}

export function cardOfCategory({ slug, name, description, line }: Category, language?: string): Card {
  return { ...baseOf("category", slug, language), lines: [line.light], title: name, description };
}

/** A topic has no colour of its own: its card has that of its newest story. */
export function cardOfTopic({ slug, name }: Topic, now: Date, language?: string): Card {
  const line = articlesAbout(slug, now, language)[0]?.category.line ?? site(language).categories[0]?.line;
  return {
    ...baseOf("topic", slug, language),
    lines: line ? [line.light] : [],
    kicker: site(language).say("list.topic"),
    title: name,
  };
}

/** The card of a series has the colour of its newest part. */
export function cardOfSeries({ slug, name }: Topic, now: Date, language?: string): Card {
  const line = articlesInSeries(slug, now, language)[0]?.category.line;
  return {
    ...baseOf("series", slug, language),
    lines: line ? [line.light] : [],
    kicker: site(language).say("series.name"),
    title: name,
  };
}

export function cardOfAuthor({ slug, name, role, face }: Author, language?: string): Card {
  return {
    ...baseOf("author", slug, language),
    lines: [],
    kicker: role,
    title: name,
    ...(face && { picture: wholeFace(face) }),
  };
}

export function cardOfFront(language?: string): Card {
  const { name, tagline } = site(language);
  return { ...baseOf("front", "front", language), lines: allLines(), title: name, description: tagline };
}

export function cardOfMostRead(language?: string): Card {
  const { name, say } = site(language);
  return {
    ...baseOf("most-read", "most-read", language),
    lines: allLines(),
    title: say("most read.name"),
    description: say("most read.card", { paper: name }),
  };
}

/**
 * The card of a page; undefined if readers have no such page. Finds a renamed article by its former slug.
 * `named` is the slug, for a list of an edition with its segment: `news.hy`.
 */
export function cardAt(kind: string, named: string, now: Date): Card | undefined {
  const [slug = "", segment] = named.split(".");
  const language = segment === undefined ? undefined : editionNamed(segment);
  if (segment !== undefined && language === undefined) return undefined;
  const cardIf = <Page>(page: Page | undefined, cardOf: (page: Page) => Card) => page && cardOf(page);
  switch (kind) {
    case "article":
      return cardIf(publishedEntry(named, now) ?? movedTo(named, now), (entry) => cardOfArticle(entry, now));
    case "category":
      return cardIf(category(slug, language), (found) => cardOfCategory(found, language));
    case "topic":
      return cardIf(topic(slug, now, language), (found) => cardOfTopic(found, now, language));
    case "series":
      return cardIf(series(slug, now, language), (found) => cardOfSeries(found, now, language));
    case "author":
      return cardIf(author(slug), (found) => cardOfAuthor(found, language));
    case "front":
      return slug === "front" ? cardOfFront(language) : undefined;
    case "most-read":
      return slug === "most-read" ? cardOfMostRead(language) : undefined;
    default:
      return undefined;
  }
}

function baseOf(kind: CardKind, slug: string, language?: string) {
  const { name, language: spoken } = site(language);
  const isOfEdition = kind !== "article" && spoken !== site().language;
  return {
    kind,
    slug: isOfEdition ? `${slug}.${editionPath(spoken).slice(1)}` : slug,
    paper: name,
    language: spoken,
    mark: paperMark(),
    stamps: [],
  };
}

let mark: string | undefined;

/** The paper's icon. A newsroom replaces it with its own. */
function paperMark(): string {
  mark ??= readFileSync(join(process.cwd(), "app/icon.svg"), "utf8").trim();
  return mark;
}

const allLines = () => site().categories.map(({ line }) => line.light);
