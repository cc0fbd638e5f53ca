import type { FrontDocument } from "@/lib/content/compile/sources/document";
import { hasEnded } from "@/lib/content/front/edited-front";

/** The file of the paper's own front. Those of sections are `front/<section>.yaml`. */
export const frontOfPaper = "front.yaml";

/** A story that a front names, and the field that does. */
type NamedStory = { slug: string; at: string };

/** The stories that a front names, in the order of its fields; with `now`, without parts that have ended. */
export function storiesNamedIn({ fields }: FrontDocument, now?: Date): NamedStory[] {
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
