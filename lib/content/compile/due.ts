import { paint, table } from "@/lib/terminal";
import { dayAndTime } from "@/lib/time";
import { paper } from "../paper";
import { publicationState } from "../publication";
import { readableSpan } from "./readable-span";

/** Prints the stories of the compiled content that will come out after `now`, the next one first. */
export function tellDue(now: Date): void {
  const { articles, site } = paper();
  const due = articles.filter((article) => publicationState(article, now) === "scheduled").toReversed();
  if (due.length === 0) {
    console.log("No story is scheduled. One whose publishedAt lies ahead comes out by itself.");
    return;
  }
  console.log(paint("bold", `${due.length} scheduled, times in ${site.timeZone}`));
  console.log(
    table(
      [{ name: "out" }, { name: "in", isFigure: true }, { name: "section" }, { name: "story", isCut: true }],
      due.map(({ publishedAt, category, headline }) => [
        dayAndTime(publishedAt, site),
        readableSpan(publishedAt.getTime() - now.getTime()),
        category.name,
        headline,
      ]),
    ),
  );
}
