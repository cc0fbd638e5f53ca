import { quoted } from "@/lib/content/compile/sources/faults";
import { isSlug, topicSlug } from "@/lib/content/compile/sources/slugs";
import type { ArticleFields, Loose } from "@/lib/content/schema";
import type { DocumentReporter } from "./document-reporter";
import type { Located, References, ReportAt } from "./references";

/** Checks the place of one story in its series. */
export function checkSeries(series: Loose<ArticleFields>["series"], report: DocumentReporter): void {
  const { name, part } = series ?? {};
  if (part !== undefined && !(Number.isInteger(part) && part >= 1))
    report("series.part", '"series.part" must be a whole number from 1 on.');
  if (name !== undefined && !isSlug(topicSlug(name)))
    report(
      "series.name",
      `The series ${quoted(name)} must contain letters or digits, and not too many: its address is made of them.`,
    );
}

/** A series has one name, and each of its parts is one story. Parts may be missing: they are to come. */
export function checkPartsOfSeries(parts: References["series"], report: ReportAt): void {
  const first = new Map<string, Located<References["series"][number]>>();
  for (const story of parts) {
    const { name, part, path, location } = story;
    const slug = topicSlug(name);
    const named = first.get(slug);
    if (named === undefined) first.set(slug, story);
    else if (named.name !== name)
      report(
        location,
        `The series ${quoted(name)} is spelled ${quoted(named.name)} in ${named.path}. Use one spelling.`,
      );
    const taken = first.get(`${slug} ${part}`);
    if (taken === undefined) first.set(`${slug} ${part}`, story);
    else if (taken.path !== path)
      report(
        location,
        `Part ${part} of the series ${quoted(name)} is ${taken.path}. Give this story another number.`,
      );
  }
}
