import { paper } from "@/lib/content/paper";
import { site } from "@/lib/content/site";
import { readableSpan } from "@/lib/readable-span";
import { paint, table } from "@/lib/terminal";
import { dateAndTime } from "@/lib/time";
import type { Placed } from "./front";
import { frontAt, sectionFrontAt } from "./fronts";
import { overstayedIn } from "./overstayed";

/** Prints what stands on the front of the paper at `now`, and why. */
export function printFront(now: Date): void {
  const { layout, breaking, placed } = frontAt(now);
  console.log(paint("bold", `The front, ${layout}, on ${dateAndTime(now, site())}`));
  if (breaking)
    console.log(`Breaking: ${breaking.text}${breaking.article ? ` (${breaking.article.slug})` : ""}`);
  printPlaces(placed, now);
  printNotes("front.yaml", now);
}

/** Prints the top of a section's first page at `now`, and why. */
export function printSectionFront(section: string, now: Date): void {
  const { placed, rest } = sectionFrontAt(section, now);
  console.log(paint("bold", `The front of ${section}, on ${dateAndTime(now, site())}`));
  printPlaces(placed, now);
  console.log(paint("dim", `Below them, by month: ${rest.length}.`));
  printNotes(`front/${section}.yaml`, now);
}

function printPlaces(placed: readonly Placed[], now: Date): void {
  if (placed.length === 0) {
    console.log("There is no published story to show.");
    return;
  }
  const [header = "", ...lines] = table(
    [{ name: "place" }, { name: "story", isCut: true }, { name: "age", isFigure: true }, { name: "why" }],
    placed.map(({ article, place, reason }) => [
      place,
      article.shortHeadline ?? article.headline,
      readableSpan(now.getTime() - article.publishedAt.getTime()),
      reason,
    ]),
  ).split("\n");
  // On a line of its own no slug is cut: editors copy it into front.yaml.
  const indent = " ".repeat(Math.max(...placed.map(({ place }) => place.length), "place".length) + 2);
  console.log(header);
  for (const [index, { article }] of placed.entries()) {
    const { slug, category, weight = "normal" } = article;
    console.log(lines[index]);
    console.log(paint("dim", `${indent}${slug}  (${category.name}, ${weight})`));
  }
}

/** Prints which stories of a front wait for their time, and what an editor can remove from its file. */
function printNotes(path: string, now: Date): void {
  const { articles, fronts } = paper();
  const front = fronts[path] ?? {};
  const publishedAt = (slug: string) => articles.find((article) => article.slug === slug)?.publishedAt;
  for (const { story } of [...(front.leads ?? []), ...(front.pins ?? [])]) {
    const time = publishedAt(story);
    if (time !== undefined && time > now)
      console.log(`Scheduled: "${story}" takes its place on ${dateAndTime(time, site())}.`);
  }
  for (const { text } of overstayedIn(front, publishedAt, now)) console.log(`Note: content/${path}: ${text}`);
}
