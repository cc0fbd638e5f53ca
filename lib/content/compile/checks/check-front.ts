import type { FrontDocument } from "@/lib/content/compile/sources/document";
import { mustBeOneOf, quoted, suggest } from "@/lib/content/compile/sources/faults";
import type { DocumentReporter } from "./document-reporter";
import { frontOfPaper, storiesNamedIn } from "./stories-of-front";

/** Checks a front alone. `categories` are the slugs of the sections; undefined while they have a fault. */
export function checkFront(
  document: FrontDocument,
  categories: readonly string[] | undefined,
  report: DocumentReporter,
): void {
  const { path, slug, fields } = document;
  const isSection = path !== frontOfPaper;
  if (isSection && categories && !categories.includes(slug))
    report(1, `There is no section ${quoted(slug)}. ${suggest(slug, categories)} Rename this file.`);
  for (const field of ["strips", "breaking"] as const)
    if (isSection && fields[field] !== undefined)
      report(field, `"${field}" is for the front of the paper. Move it to ${frontOfPaper}.`);
  fields.strips?.forEach((strip, index) => {
    if (strip === undefined || isSection) return;
    if (categories && !categories.includes(strip))
      report(`strips.${index}`, mustBeOneOf("strips", strip, categories));
    else if (fields.strips?.indexOf(strip) !== index)
      report(`strips.${index}`, `${quoted(strip)} is listed twice in strips. Keep one.`);
  });
  const places = new Map<string, string>();
  for (const { slug, at } of storiesNamedIn(document)) {
    // The breaking line may lead to a story that stands below it.
    if (at === "breaking.story") continue;
    const other = places.get(slug);
    if (other !== undefined)
      report(at, `${quoted(slug)} is named in ${fieldOf(other)} already. Keep one place.`);
    else places.set(slug, at);
  }
}

/** The list of a place for editors: `leads` of `leads.0.story`, `followUps` of `leads.0.followUps.1`. */
const fieldOf = (at: string) => (at.includes(".followUps.") ? "followUps" : at.split(".")[0]);
