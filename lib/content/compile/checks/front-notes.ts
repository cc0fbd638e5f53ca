import type { Document, FrontDocument } from "@/lib/content/compile/sources/document";
import { type Fault, Faults } from "@/lib/content/compile/sources/faults";
import { overstayedIn } from "@/lib/content/front/overstayed";
import { documentReporter } from "./document-reporter";

/** What editors can remove from fronts at `now`. `storyNamed` is the document of a story. */
export function frontNotes(
  contentFolder: string,
  fronts: readonly FrontDocument[],
  storyNamed: (slug: string) => Document | undefined,
  now: Date,
): Fault[] {
  const publishedAt = (slug: string) => {
    const story = storyNamed(slug);
    const time = story?.kind === "article" ? Date.parse(story.fields.publishedAt ?? "") : Number.NaN;
    return Number.isNaN(time) ? undefined : new Date(time);
  };
  const notes = new Faults();
  for (const front of fronts) {
    const report = documentReporter(contentFolder, front, notes);
    for (const { at, text } of overstayedIn(front.fields, publishedAt, now)) report(at, text);
  }
  return notes.sorted();
}
