/** The cards of the paper: one for each page that is passed on, made of what readers may see. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { articlesAbout, movedTo, publishedEntry, topic } from "@/lib/content/articles";
import { author } from "@/lib/content/authors";
import {
  type ArticleEntry,
  type Author,
  type Category,
  labelNames,
  type Site,
  type Topic,
} from "@/lib/content/model";
import { category, site } from "@/lib/content/site";
import { yearOf, yearsBetween } from "@/lib/time";
import type { Card, CardKind } from "./card";

/** The card of a story as it stands at `now`: after a year, it says of which year it is. */
export function cardOfArticle(entry: ArticleEntry, now: Date): Card {
  const { slug, headline, category, label, authors, publishedAt, updatedAt, isCorrected, image } = entry;
  const isOld = yearsBetween(publishedAt, now) >= 1;
  return {
    ...ofPaper("article", slug),
    lines: [category.line.light],
    kicker: category.name,
    ...(label && { label: labelNames[label] }),
    title: headline,
    byline: listOfNames(authors, site()),
    stamps: [
      ...(isOld ? [yearOf(publishedAt, site())] : []),
      ...(isCorrected ? ["Corrected"] : []),
      ...(updatedAt && updatedAt <= now ? ["Updated"] : []),
    ],
    ...(image && {
      picture: {
        id: image.id,
        width: image.width,
        height: image.height,
        widths: image.widths,
        colour: image.colour,
        focus: image.focus,
      },
    }),
  };
}

export function cardOfCategory({ slug, name, description, line }: Category): Card {
  return { ...ofPaper("category", slug), lines: [line.light], title: name, description };
}

/** A topic runs on the line of its newest story, since it has none of its own. */
export function cardOfTopic({ slug, name }: Topic, now: Date): Card {
  const line = articlesAbout(slug, now)[0]?.category.line ?? site().categories[0]?.line;
  return { ...ofPaper("topic", slug), lines: line ? [line.light] : [], kicker: "Topic", title: name };
}

export function cardOfAuthor({ slug, name, role, face }: Author): Card {
  return {
    ...ofPaper("author", slug),
    lines: [],
    kicker: role,
    title: name,
    ...(face && { picture: { ...face, focus: { x: 0.5, y: 0.5 } } }),
  };
}

export function cardOfFront(): Card {
  const { name, tagline } = site();
  return { ...ofPaper("front", "front"), lines: allLines(), title: name, description: tagline };
}

export function cardOfMostRead(): Card {
  return {
    ...ofPaper("most-read", "most-read"),
    lines: allLines(),
    title: "Most Read",
    description: `What readers of ${site().name} read, each counted once.`,
  };
}

/**
 * The card that stands at `/cards/<kind>/<slug>/`. Undefined where readers have no such page, or not yet. A story
 * that was renamed has its card under its new name only, and that one is found by the old one, too.
 */
export function cardAt(kind: string, slug: string, now: Date): Card | undefined {
  switch (kind) {
    case "article": {
      const entry = publishedEntry(slug, now) ?? movedTo(slug, now);
      return entry && cardOfArticle(entry, now);
    }
    case "category":
      return made(category(slug), cardOfCategory);
    case "topic":
      return made(topic(slug, now), (found) => cardOfTopic(found, now));
    case "author":
      return made(author(slug), cardOfAuthor);
    case "front":
      return slug === "front" ? cardOfFront() : undefined;
    case "most-read":
      return slug === "most-read" ? cardOfMostRead() : undefined;
    default:
      return undefined;
  }
}

function made<Thing>(thing: Thing | undefined, card: (thing: Thing) => Card): Card | undefined {
  return thing && card(thing);
}

function ofPaper(
  kind: CardKind,
  slug: string,
): Pick<Card, "kind" | "slug" | "paper" | "language" | "mark" | "stamps"> {
  const { name, language } = site();
  return { kind, slug, paper: name, language, mark: paperMark(), stamps: [] };
}

let mark: string | undefined;

/** The icon that a newsroom replaces when it makes the paper its own. */
function paperMark(): string {
  mark ??= readFileSync(join(process.cwd(), "app/icon.svg"), "utf8").trim();
  return mark;
}

function allLines(): string[] {
  return site().categories.map(({ line }) => line.light);
}

function listOfNames(authors: Author[], { language }: Site): string {
  return new Intl.ListFormat(language, { type: "conjunction" }).format(authors.map(({ name }) => name));
}
