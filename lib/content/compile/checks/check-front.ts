import type { FrontDocument } from "@/lib/content/compile/sources/document";
import { mustBeOneOf, quoted, suggest } from "@/lib/content/compile/sources/faults";
import { hasEnded } from "@/lib/content/front/edited-front";
import type { DocumentReporter } from "./document-reporter";
import type { PaperAddresses } from "./paper-addresses";
import type { Location, ReportAt } from "./references";

const front = "front.yaml";

/** A story that a front names, and the field that does. */
type NamedStory = { slug: string; at: string };

/** The stories that a front names, in the order of its fields; with `now`, without parts that have ended. */
function storiesNamedIn({ fields }: FrontDocument, now?: Date): NamedStory[] {
  const { leads = [], pins = [], off = [], breaking } = fields;
  const isOver = (part: { until?: string | undefined } | undefined) =>
    now !== undefined && part !== undefined && hasEnded(part, now);
  const named = (slug: string | undefined, at: string) => (slug === undefined ? [] : [{ slug, at }]);
  return [
    ...leads.flatMap((lead, index) =>
      isOver(lead)
        ? []
        : [
            ...named(lead?.story, `leads.${index}.story`),
            ...(lead?.followUps ?? []).flatMap((slug, place) =>
              named(slug, `leads.${index}.followUps.${place}`),
            ),
          ],
    ),
    ...pins.flatMap((pin, index) => (isOver(pin) ? [] : named(pin?.story, `pins.${index}.story`))),
    ...off.flatMap((slug, index) => named(slug, `off.${index}`)),
    ...(isOver(breaking) ? [] : named(breaking?.story, "breaking.story")),
  ];
}

/** Checks a front alone. `categories` are the slugs of the sections; undefined while they have a fault. */
export function checkFront(
  document: FrontDocument,
  categories: readonly string[] | undefined,
  report: DocumentReporter,
): void {
  const { path, slug, fields } = document;
  const isSection = path !== front;
  if (isSection && categories && !categories.includes(slug))
    report(1, `There is no section ${quoted(slug)}. ${suggest(slug, categories)} Rename this file.`);
  for (const field of ["strips", "breaking"] as const)
    if (isSection && fields[field] !== undefined)
      report(field, `"${field}" is for the front of the paper. Move it to ${front}.`);
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
    places.set(slug, at);
  }
}

/** The field of a place for editors: `leads` of `leads.0.story`. */
const fieldOf = (at: string) => at.split(".")[0];

/** Checks that a front names stories that readers can open at `now`. */
export function checkFrontStories(
  document: FrontDocument,
  paper: PaperAddresses,
  now: Date,
  report: ReportAt,
): void {
  const viewer = now.getTime();
  for (const { slug, at } of storiesNamedIn(document, now)) {
    const location: Location = { document, at };
    const fail = (text: string) => report(location, text);
    const current = paper.storyAt(slug);
    const coming = current === undefined ? undefined : paper.coming(current);
    if (current === undefined) {
      const published = paper.parts.stories.filter((story) => paper.isStoryFor(story, viewer));
      fail(`Unknown story ${quoted(slug)}. ${suggest(slug, published)}`);
    } else if (current !== slug) fail(`The story ${quoted(slug)} is now ${quoted(current)}. Write that.`);
    else if (coming?.at === null)
      fail(`${quoted(slug)} is a draft, which readers cannot open. Publish it first, or remove it here.`);
    else if (coming !== undefined && !paper.isStoryFor(slug, viewer))
      fail(`${quoted(slug)} is not published yet. Name it here when it is.`);
  }
}
