import type { Document, FrontDocument } from "@/lib/content/compile/sources/document";
import { quoted, suggest } from "@/lib/content/compile/sources/faults";
import { type PaperAddresses, timeOf } from "./paper-addresses";
import type { ReportAt } from "./references";
import { frontOfPaper, storiesNamedIn } from "./stories-of-front";

type Paper = {
  addresses: PaperAddresses;
  /** The document of a story. Opens its shard. */
  storyNamed: (slug: string) => Document | undefined;
  /** Those that are open: all of them, once there is a fault. */
  documents: readonly Document[];
  now: Date;
};

/**
 * Checks that a front names stories that it can show: published or scheduled, of its section, and no paid one
 * as a lead.
 */
export function checkFrontStories(document: FrontDocument, paper: Paper, report: ReportAt): void {
  for (const { slug, at } of storiesNamedIn(document, paper.now)) {
    const fault = nameFault(slug, paper) ?? placeFault(slug, at, document, paper);
    if (fault !== undefined) report({ document, at }, fault);
  }
}

/** What keeps a front from naming a story. A scheduled one takes its place at its time. */
function nameFault(slug: string, paper: Paper): string | undefined {
  const { addresses } = paper;
  const current = addresses.storyAt(slug);
  if (current === undefined) {
    const meant = slugIn(slug);
    const found = meant === slug ? undefined : addresses.storyAt(meant);
    if (found !== undefined) return `${quoted(slug)} is an address. Write ${quoted(found)}.`;
    return `Unknown story ${quoted(slug)}. ${remedyFor(meant, paper)}`;
  }
  if (current !== slug) return `The story ${quoted(slug)} is now ${quoted(current)}. Write that.`;
  if (addresses.coming(slug)?.at === null)
    return `${quoted(slug)} is a draft, which readers cannot open. Publish it first, or remove it here.`;
  return undefined;
}

function placeFault(
  slug: string,
  at: string,
  front: FrontDocument,
  { storyNamed, addresses }: Paper,
): string | undefined {
  const story = storyNamed(slug);
  if (story?.kind !== "article") return undefined;
  const { category = "", partner } = story.fields;
  // An unknown section has a fault of its own.
  const areSections = [category, front.slug].every((section) =>
    addresses.parts.categories?.includes(section),
  );
  if (front.path !== frontOfPaper && areSections && category !== front.slug)
    return `${quoted(at)} must be a story of the section ${front.slug}: ${quoted(slug)} is in ${category}. Remove it here.`;
  if (/^leads\.\d+\.story$/.test(at) && partner?.kind === "paid")
    return `${quoted(slug)} is a paid story, which must not lead a front. Remove it from leads.`;
  return undefined;
}

/** The slug in what was pasted: the address of a story, or the path of its file. */
function slugIn(pasted: string): string {
  const [path = ""] = pasted.split(/[?#]/);
  const last = path.split("/").filter(Boolean).at(-1) ?? "";
  return last.replace(/\.mdx?$/, "");
}

/** A similar slug, or the newest ones: an editor looks for a story of today. */
function remedyFor(slug: string, { addresses, documents, now }: Paper): string {
  const known = addresses.parts.stories.filter((story) => addresses.coming(story)?.at !== null);
  const suggestion = suggest(slug, known);
  if (known.length <= mostListed || suggestion.startsWith("Did")) return suggestion;
  const times = documents.flatMap((document) => {
    const time = document.kind === "article" ? timeOf(document) : null;
    return time === null || time > now.getTime() ? [] : { slug: document.slug, time };
  });
  const newest = times.toSorted((a, b) => b.time - a.time).slice(0, mostListed);
  return `The newest are ${newest.map(({ slug }) => slug).join(", ")}.`;
}

const mostListed = 5;
