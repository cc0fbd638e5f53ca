import type { Changes } from "@/lib/content/compile/store/changes";
import type { HeldBack } from "./hold-back";
import { listed } from "./listed";
import { massRemoval } from "./removals";

/** Far more than a person reads. */
const mostListed = 1_000;

/** What a publish changed, in lines. `slugs` are those that files have now. */
export function changesInWords(
  { added, changed, moved, gone, topicsGone, scheduled, ofEveryPage, fronts }: Changes,
  slugs: ReadonlySet<string>,
): string[] {
  const hasFile = (address: string) => slugs.has(address.slice(1));
  const lost = gone.filter((address) => !hasFile(address));
  const areTexts = lost.some((address) => !address.includes("/", 1));
  return [
    ...shortly("New", added),
    ...shortly("Changed", changed),
    ...shortly("Changed on every page", ofEveryPage),
    ...shortly("Changed fronts", fronts),
    ...inFull(
      "Moved",
      moved.map(({ from, to }) => `${from} to ${to}`),
    ),
    ...inFull("Taken down", gone.filter(hasFile)),
    ...inFull(
      "Gone",
      lost,
      areTexts ? `. Renamed? Add ${lost.length === 1 ? "it" : "them"} to redirects.` : "",
    ),
    ...inFull("Gone with their last story", topicsGone),
    ...shortly("Scheduled", scheduled),
  ];
}

/** Why a publish was refused, and how to go on, in lines. */
export function removalInWords(changes: Changes): string[] {
  const { gone = [], online = 0 } = massRemoval(changes) ?? {};
  return [
    `${gone.length.toLocaleString("en")} of ${online.toLocaleString("en")} stories and pages would go:`,
    ...itemLines(gone),
    "Nothing was published. If they should go, run npm run content -- --yes.",
  ];
}

/** What faults held back, in lines. `count` is their number. */
export function heldBackInWords(held: HeldBack, count: number, isNew: boolean): string[] {
  const faults = `${counted(count, "fault", "faults")} in the content.`;
  if (held.reasons.length > 0) {
    const published = isNew ? "Nothing was published but what was taken down" : "Nothing was published";
    return [...held.reasons, `${faults} ${published}; the last good content stays.`];
  }
  const stay = [...held.stories, ...held.pages].map(({ slug }) => `/${slug}`).sort();
  const fronts = [...held.paths].filter((path) => /^front(?:\.yaml$|\/)/.test(path)).sort();
  const waiting = [...held.waiting].map(([path, other]) => `${path} (for ${other})`).sort();
  const wait =
    waiting.length === 0
      ? "Everything"
      : `${counted(waiting.length, "file waits", "files wait")} for others; everything`;
  return [
    ...inFull("Wait for others", waiting),
    ...inFull("Stay as they were", stay),
    ...inFull("Not online", held.offline.toSorted()),
    ...inFull(
      "Fronts that stay as they were",
      fronts.filter((path) => path in held.fronts),
    ),
    ...inFull(
      "Fronts that are not in use",
      fronts.filter((path) => !(path in held.fronts)),
    ),
    `${faults} ${wait} else is published.`,
  ];
}

type Compiled = {
  articles: number;
  pages: number;
  authors: number;
  /** Undefined if they were not looked at. */
  pictures: number | undefined;
  /** Those that were left out. */
  drafts: number;
  stored: { id: string; isNew: boolean };
  /** How many documents were compiled, since they had changed. */
  compiled: number;
  seconds: number;
};

/** What a compile made, in one line. */
export function compiledInWords(made: Compiled): string {
  const { articles, pages, authors, pictures, drafts, stored, compiled, seconds } = made;
  const counts = [
    counted(articles, "article", "articles"),
    counted(pages, "page", "pages"),
    counted(authors, "author", "authors"),
    ...(pictures === undefined ? [] : [counted(pictures, "picture", "pictures")]),
  ].join(", ");
  const left = drafts === 0 ? "" : `; ${counted(drafts, "draft", "drafts")} left out`;
  const serving = `${stored.isNew ? "Now" : "Already"} serving ${stored.id}`;
  const work = compiled === 0 ? "nothing" : counted(compiled, "document", "documents");
  return `Content compiled: ${counts}${left}. ${serving}; ${work} compiled in ${seconds.toFixed(1)} s.`;
}

/** A line with the first of some items, and how many there are besides. */
function shortly(name: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${name}: ${listed(items)}`];
}

/** All items, one a line: what an editor may have to act on. */
function inFull(name: string, items: readonly string[], end = ""): string[] {
  if (items.length === 0) return [];
  if (items.length === 1) return [`${name}: ${items[0]}${end}`];
  return [`${name}: ${items.length.toLocaleString("en")}${end}`, ...itemLines(items)];
}

function itemLines(items: readonly string[]): string[] {
  const more = items.length - mostListed;
  return [
    ...items.slice(0, mostListed).map((item) => `  ${item}`),
    ...(more > 0 ? [`  and ${more.toLocaleString("en")} more`] : []),
  ];
}

export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
