import { site } from "@/lib/content/site";
import { readableSpan } from "@/lib/readable-span";
import { paint, table } from "@/lib/terminal";
import { dateAndTime } from "@/lib/time";
import type { Placed } from "./front";
import { frontAt, sectionFrontAt } from "./fronts";

/** Prints what stands on the front of the paper at `now`, and why. */
export function printFront(now: Date): void {
  const { layout, breaking, placed } = frontAt(now);
  console.log(paint("bold", `The front, ${layout}, on ${dateAndTime(now, site())}`));
  if (breaking)
    console.log(`Breaking: ${breaking.text}${breaking.article ? ` (${breaking.article.slug})` : ""}`);
  printPlaces(placed, now);
}

/** Prints the top of a section's first page at `now`, and why. */
export function printSectionFront(section: string, now: Date): void {
  const { placed, rest } = sectionFrontAt(section, now);
  console.log(paint("bold", `The front of ${section}, on ${dateAndTime(now, site())}`));
  printPlaces(placed, now);
  console.log(paint("dim", `Below them, by month: ${rest.length}.`));
}

function printPlaces(placed: readonly Placed[], now: Date): void {
  if (placed.length === 0) {
    console.log("There is no published story to show.");
    return;
  }
  console.log(
    table(
      [
        { name: "place" },
        { name: "story", isCut: true },
        { name: "section" },
        { name: "weight" },
        { name: "age", isFigure: true },
        { name: "why" },
      ],
      placed.map(({ article, place, reason }) => [
        place,
        article.shortHeadline ?? article.headline,
        article.category.name,
        article.weight ?? "normal",
        readableSpan(now.getTime() - article.publishedAt.getTime()),
        reason,
      ]),
    ),
  );
}
