import type { Changes } from "@/lib/content/compile/store/changes";
import type { HeldBack } from "./hold-back";
import { massRemoval } from "./removals";

/** More addresses than this would scroll the faults out of sight. */
const mostNamed = 5;

/** What a publish changed, in a few lines. `slugs` are those that files have now. */
export function changesInWords(
  { added, changed, moved, gone, scheduled, isSiteChanged }: Changes,
  slugs: ReadonlySet<string>,
): string[] {
  const hasFile = (address: string) => slugs.has(address.slice(1));
  const lost = gone.filter((address) => !hasFile(address));
  const pairs = moved.map(({ from, to }) => `${from} to ${to}`);
  return [
    ...line("New", added),
    ...line("Changed", changed),
    ...line("Changed on every page", isSiteChanged ? ["site.yaml"] : []),
    ...line("Moved", pairs),
    ...line("Taken down", gone.filter(hasFile)),
    ...line(
      "Gone",
      lost,
      lost.some((address) => !address.includes("/", 1)) ? ". Renamed? Add it to redirects." : "",
    ),
    ...line("Scheduled", scheduled),
  ];
}

function line(name: string, items: readonly string[], end = ""): string[] {
  return items.length === 0 ? [] : [`${name}: ${someOf(items)}${end}`];
}

/** Why a publish was refused, and how to go on. */
export function removalInWords(changes: Changes): string {
  const { gone = [], online = 0 } = massRemoval(changes) ?? {};
  return `${gone.length.toLocaleString("en")} of ${online.toLocaleString("en")} stories and pages would go: ${someOf(gone)}. Nothing was published. If they should go, run npm run content -- --yes.`;
}

/** What faults held back, in a few lines. `count` is their number. */
export function heldBackInWords(held: HeldBack, count: number, isNew: boolean): string[] {
  const faults = `${counted(count, "fault", "faults")} in the content.`;
  if (held.reasons.length > 0) {
    const published = isNew ? "Nothing was published but what was taken down" : "Nothing was published";
    return [...held.reasons.slice(0, mostNamed), `${faults} ${published}; the last good content stays.`];
  }
  const stay = [...held.stories, ...held.pages].map(({ slug }) => `/${slug}`).sort();
  const waiting = [...held.waiting].map(([path, other]) => `${path} (for ${other})`);
  return [
    ...line("Wait for others", waiting),
    ...line("Stay as they were", stay),
    ...line("Not online", held.offline.map((slug) => `/${slug}`).sort()),
    `${faults} Everything else is published.`,
  ];
}

/** The first of some items, and how many there are besides. */
export function someOf(items: readonly string[]): string {
  const more = items.length - mostNamed;
  const named = items.slice(0, mostNamed).join(", ");
  return more > 0 ? `${named} and ${more.toLocaleString("en")} more` : named;
}

export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
