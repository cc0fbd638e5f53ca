import { type Address, addressAt } from "@/lib/addresses";
import { canonicalPath, segmentsOf } from "@/lib/canonical-path";
import { quoted } from "@/lib/content/compile/sources/faults";
import { idsOfPage } from "@/lib/content/page-ids";
import { feedMeantBy } from "@/lib/feed-aliases";
import { nearest } from "@/lib/nearest";
import { redirectSource } from "@/lib/redirect-source";
import { dateAndTime } from "@/lib/time";
import type { PaperAddresses, Viewer } from "./paper-addresses";
import type { Link, Located, Location, ReportAt } from "./references";
import { similarAddresses } from "./similar-addresses";

/** Searching all the addresses of an archive takes a while. */
const mostSearches = 100;

/** Checks links to the paper itself against every address that it serves. */
export class LinkCheck {
  readonly #remedies = new Map<string, string>();
  /** The paths of documents with links to parts that do not exist. */
  readonly deadFragments = new Set<string>();

  /** `idsOf` are the ids on the page of a story or page; undefined while its document need not be read. */
  constructor(
    readonly paper: PaperAddresses,
    readonly time: { now: Date; language: string; timeZone: string },
    readonly idsOf: (slug: string, isNeeded: boolean) => readonly string[] | undefined,
    readonly report: ReportAt,
  ) {}

  check({ to, from, isStory, location }: Located<Link>): void {
    const now = this.time.now.getTime();
    const viewer: Viewer = from === null ? "newsroom" : Math.max(now, from ?? now);
    // Most links of an archive. Parsing each would take longer than all other checks.
    if (this.paper.isStoryFor(to.slice(1), viewer)) return;
    const url = new URL(to, "https://paper.invalid");
    const path = canonicalPath(url.pathname);
    if (path === undefined) {
      this.report(location, `The address ${writtenAt(location)} is malformed. Copy it from the browser.`);
      return;
    }
    const address = addressAt(path, this.paper.contentsFor(viewer));
    if (address.kind !== "missing") {
      if (isStory) this.report(location, `${writtenAt(location)} is not a story. Name a story by its slug.`);
      else this.#checkFragment(url, address, location);
      return;
    }
    const story = this.paper.storyAt(redirectSource(url.pathname + url.search) ?? "");
    const isFeed = () =>
      feedMeantBy(segmentsOf(path), this.paper.contentsFor(viewer).storiesIn) !== undefined;
    if (story !== undefined && this.paper.isStoryFor(story, viewer))
      this.#checkFragment(url, { kind: "text", slug: story }, location);
    else if (isFeed()) return;
    else if (location === undefined) this.report(location, "");
    else this.report(location, this.#missing(path, story, viewer, writtenAt(location)));
  }

  #missing(path: string, story: string | undefined, viewer: Viewer, written: string): string {
    if (story !== undefined) {
      const at = this.paper.coming(story)?.at ?? null;
      if (at === null)
        return `${written} is a draft, which readers cannot open. Publish it first, or remove the link.`;
      const when = dateAndTime(new Date(at), this.time);
      return `${written} is published on ${when}, after this. Schedule it earlier, or add the link then.`;
    }
    if (viewer !== "newsroom" && addressAt(path, this.paper.contentsFor("newsroom")).kind !== "missing")
      return `${written} has no published story by then. Publish one first, or remove the link.`;
    return `Unknown address ${written}. ${this.#remedy(path, viewer)}`;
  }

  #remedy(path: string, viewer: Viewer): string {
    const known = this.#remedies.get(path);
    if (known !== undefined) return known;
    const similar =
      this.#remedies.size < mostSearches ? similarAddresses(path, this.paper.candidatesFor(viewer)) : [];
    const remedy = meant(similar) ?? "Correct it, or remove the link.";
    this.#remedies.set(path, remedy);
    return remedy;
  }

  #checkFragment({ hash }: URL, address: Address, location: Location | undefined): void {
    const [id = ""] = decoded(hash.slice(1)).split(":~:", 1);
    // An empty fragment and "top" are the top of any page.
    if (id === "" || id.toLowerCase() === "top") return;
    const ids = this.#idsAt(address, location !== undefined);
    if (ids === undefined || ids.includes(id)) return;
    const headings = ids.filter((known) => !/^fn(?:ref)?-/.test(known));
    const similar = nearest(id.toLowerCase(), headings, 3, 4).map((near) => `#${near}`);
    if (location !== undefined) this.deadFragments.add(location.document.path);
    this.report(
      location,
      `The page has no part ${quoted(`#${id}`)}. ${meant(similar) ?? "Correct it, or remove it from the link."}`,
    );
  }

  #idsAt(address: Address, isNeeded: boolean): readonly string[] | undefined {
    if (address.kind === "page") return idsOfPage(address.of, this.paper.parts.categories ?? []);
    if (address.kind !== "text") return undefined;
    return this.idsOf(this.paper.storyAt(address.slug) ?? address.slug, isNeeded);
  }
}

/** The address of a link as its author typed it, without the part of a page. */
function writtenAt(location: Location | undefined): string {
  return quoted((location?.written ?? "").replace(/#.*$/s, ""));
}

function meant(things: readonly string[]): string | undefined {
  if (things.length === 0) return undefined;
  const listed = new Intl.ListFormat("en", { type: "disjunction" }).format(things.map(quoted));
  return `Did you mean ${listed}?`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
