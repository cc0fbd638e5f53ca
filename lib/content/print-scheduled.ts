import { readableSpan } from "@/lib/readable-span";
import { paint, table } from "@/lib/terminal";
import { dateAndTime } from "@/lib/time";
import { paper } from "./paper";

/** Prints the stories, updates and corrections that are scheduled after `now`, next first. */
export function printScheduled(now: Date): void {
  const { articles, site } = paper();
  const due = articles
    .filter(({ isDraft }) => !isDraft)
    .flatMap((article) => [
      { at: article.publishedAt, what: "publication", article },
      ...(article.updatedAt ? [{ at: article.updatedAt, what: "update", article }] : []),
      ...article.correctionTimes.map((at) => ({ at, what: "correction", article })),
    ])
    .filter(({ at }) => at > now)
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  if (due.length === 0) {
    console.log("Nothing is scheduled. To schedule a story, set its publishedAt to a time in the future.");
    return;
  }
  console.log(paint("bold", `${due.length} scheduled, times in ${site.timeZone}`));
  console.log(
    table(
      [
        { name: "when" },
        { name: "in", isFigure: true },
        { name: "what" },
        { name: "section" },
        { name: "story", isCut: true },
      ],
      due.map(({ at, what, article: { category, headline } }) => [
        dateAndTime(at, site),
        readableSpan(at.getTime() - now.getTime()),
        what,
        category.name,
        headline,
      ]),
    ),
  );
}
