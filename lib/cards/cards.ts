/** The share card of each page, from published content. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { articlesAbout, movedTo, publishedEntry, topic } from "@/lib/content/articles";
import { author } from "@/lib/content/authors";
import type { ArticleEntry, Author, Category, CreditedPicture, Topic } from "@/lib/content/model";
import { category, site } from "@/lib/content/site";
import { yearOf, yearsBetween } from "@/lib/time";
import type { Card, CardKind } from "./card";

/** The card of an article at `now`. After a year it shows the year of publication. */
export function cardOfArticle(entry: ArticleEntry, now: Date): Card {
  const { slug, headline, category, label, authors, publishedAt, updatedAt, isCorrected, image } = entry;
  const { language, timeZone, say } = site();
  const isOld = yearsBetween(publishedAt, now) >= 1;
  return {
    ...baseOf("article", slug),
    lines: [category.line.light],
    kicker: category.name,
    ...(label && { label: say(`label.${label}`) }),
    title: headline,
    byline: new Intl.ListFormat(language, { type: "conjunction" }).format(authors.map(({ name }) => name)),
    stamps: [
      ...(isOld ? [yearOf(publishedAt, { language, timeZone })] : []),
      ...(isCorrected ? [say("card.corrected")] : []),
      ...(updatedAt && updatedAt <= now ? [say("card.updated")] : []),
    ],
    ...(image && { picture: pictureOf(image) }),
  };
}

/** The part of a picture that a card shows: its caption and credit do not change the card's address. */
function pictureOf({ id, width, height, widths, colour, focus }: CreditedPicture) {
  return { id, width, height, widths, colour, focus };
}

export function cardOfCategory({ slug, name, description, line }: Category): Card {
  return { ...baseOf("category", slug), lines: [line.light], title: name, description };
}

/** A topic has no colour of its own: its card has that of its newest story. */
export function cardOfTopic({ slug, name }: Topic, now: Date): Card {
  const line = articlesAbout(slug, now)[0]?.category.line ?? site().categories[0]?.line;
  return {
    ...baseOf("topic", slug),
    lines: line ? [line.light] : [],
    kicker: site().say("list.topic"),
    title: name,
  };
}

export function cardOfAuthor({ slug, name, role, face }: Author): Card {
  return {
    ...baseOf("author", slug),
    lines: [],
    kicker: role,
    title: name,
    ...(face && { picture: { ...face, focus: { x: 0.5, y: 0.5 } } }),
  };
}

export function cardOfFront(): Card {
  const { name, tagline } = site();
  return { ...baseOf("front", "front"), lines: allLines(), title: name, description: tagline };
}

export function cardOfMostRead(): Card {
  const { name, say } = site();
  return {
    ...baseOf("most-read", "most-read"),
    lines: allLines(),
    title: say("most read.name"),
    description: say("most read.card", { paper: name }),
  };
}

/** The card of a page; undefined if readers have no such page. Finds a renamed article by its former slug. */
export function cardAt(kind: string, slug: string, now: Date): Card | undefined {
  const cardIf = <Page>(page: Page | undefined, cardOf: (page: Page, now: Date) => Card) =>
    page && cardOf(page, now);
  switch (kind) {
    case "article":
      return cardIf(publishedEntry(slug, now) ?? movedTo(slug, now), cardOfArticle);
    case "category":
      return cardIf(category(slug), cardOfCategory);
    case "topic":
      return cardIf(topic(slug, now), cardOfTopic);
    case "author":
      return cardIf(author(slug), cardOfAuthor);
    case "front":
      return slug === "front" ? cardOfFront() : undefined;
    case "most-read":
      return slug === "most-read" ? cardOfMostRead() : undefined;
    default:
      return undefined;
  }
}

function baseOf(kind: CardKind, slug: string) {
  const { name, language } = site();
  return { kind, slug, paper: name, language, mark: paperMark(), stamps: [] };
}

let mark: string | undefined;

/** The paper's icon. A newsroom replaces it with its own. */
function paperMark(): string {
  mark ??= readFileSync(join(process.cwd(), "app/icon.svg"), "utf8").trim();
  return mark;
}

const allLines = () => site().categories.map(({ line }) => line.light);
