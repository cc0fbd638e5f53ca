import type { FrontFields, Loose } from "@/lib/content/schema";
import { days } from "@/lib/time";
import { hasEnded } from "./edited-front";

/** After this time a lead without an end has probably been forgotten. */
const forgotten = days(2);

/** A part of a front that an editor should remove or correct, by its field, as in `leads.0`, and why. */
export type Overstayed = { at: string; text: string };

/** What has ended on a front or ends too early, and leads without an end whose story is old. */
export function overstayedIn(
  { leads = [], pins = [], breaking }: Loose<FrontFields>,
  publishedAt: (slug: string) => Date | undefined,
  now: Date,
): Overstayed[] {
  const named = (kind: string, parts: typeof leads | typeof pins) =>
    parts.flatMap((part, index) => {
      if (part?.story === undefined) return [];
      const at = `${kind}s.${index}`;
      const name = `The ${kind} "${part.story}"`;
      if (hasEnded(part, now)) return { at, text: `${name} has ended and can be removed.` };
      const time = publishedAt(part.story)?.getTime();
      if (part.until !== undefined && time !== undefined && time >= Date.parse(part.until))
        return { at, text: `${name} ends before its story is published. Correct until:.` };
      const age = time === undefined ? 0 : now.getTime() - time;
      if (kind === "pin" || part.until !== undefined || age <= forgotten) return [];
      const count = Math.floor(age / days(1));
      return {
        at,
        text: `${name} stands without an end and is ${count.toLocaleString("en")} days old. Add until: or remove it.`,
      };
    });
  return [
    ...named("lead", leads),
    ...named("pin", pins),
    ...(breaking && hasEnded(breaking, now)
      ? [{ at: "breaking", text: "The breaking line has ended and can be removed." }]
      : []),
  ];
}
