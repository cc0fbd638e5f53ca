import { parse } from "node:path";
import type { CheckContext } from "@/lib/content/compile/checks/check-documents";
import { LinkCheck } from "@/lib/content/compile/checks/check-links";
import { idsOfText } from "@/lib/content/compile/checks/ids-of-text";
import {
  type AddressFacts,
  addressFactsOf,
  factsOfEntries,
  PaperAddresses,
} from "@/lib/content/compile/checks/paper-addresses";
import { type Link, referencesOf } from "@/lib/content/compile/checks/references";
import type { DocumentCache } from "@/lib/content/compile/store/document-cache";
import { idsOnPage } from "./former-texts";
import type { Kept } from "./kept-versions";

/** What is published if some documents are held back. */
export type Publication = {
  known: DocumentCache;
  /** Whether a document is not published as it is now. */
  isHeld: (path: string) => boolean;
  /** The versions that stay, by slug. */
  kept: ReadonlyMap<string, Kept>;
  authors: readonly string[];
  context: CheckContext;
  hasFile: (path: string) => boolean;
  now: Date;
};

/** Returns whether a link leads to nothing that the paper serves after this publish. */
export function deadLinksAfter(publication: Publication): (link: Link) => boolean {
  const { known, kept, context, now } = publication;
  const { language, timeZone = "UTC" } = context;
  const slugs = new Map(
    known.shards.flatMap(({ paths }) => [...paths].map((path) => [parse(path).name, path] as const)),
  );
  const idsOf = (slug: string) => {
    const text = kept.get(slug);
    if (text !== undefined) return idsOnPage(text);
    const document = known.ifOpen(slugs.get(slug) ?? "");
    return document && idsOfText(document);
  };
  let isDead = false;
  const links = new LinkCheck(addressesAfter(publication), { now, language, timeZone }, idsOf, () => {
    isDead = true;
  });
  return (link) => {
    isDead = false;
    links.check(link);
    return isDead;
  };
}

/** The addresses that the paper serves after this publish. */
function addressesAfter({ known, isHeld, kept, authors, context, hasFile, now }: Publication) {
  const { timeZone, categories, language, editions } = context;
  const versions = [...kept.values()];
  const entries = versions.flatMap((text) => (text.kind === "article" ? text.entry : []));
  const stories = entries.map(({ slug }) => slug);
  const pages = versions.flatMap(({ kind, entry }) => (kind === "page" ? entry.slug : []));
  const facts: AddressFacts[] = [factsOfEntries(entries, timeZone, now)];
  const moved = entries.flatMap(({ slug, redirects }) => redirects.map((source) => ({ source, slug })));
  for (const shard of known.shards) {
    const { isOpen, summary } = shard;
    if (!isOpen && summary !== undefined) {
      // What is closed is online as it is.
      stories.push(...shard.slugs);
      facts.push(summary.addresses);
      moved.push(
        ...summary.references.redirects.map(({ source, path }) => ({ source, slug: parse(path).name })),
      );
      continue;
    }
    const sound = shard.open().filter(({ path }) => !isHeld(path));
    for (const { kind, slug } of sound) {
      if (kind === "article") stories.push(slug);
      if (kind === "page") pages.push(slug);
    }
    facts.push(addressFactsOf(sound, timeZone, now));
    const { redirects } = referencesOf(sound, { origins: context.origins, now });
    moved.push(...redirects.map(({ source, path }) => ({ source, slug: parse(path).name })));
  }
  const paper = new PaperAddresses({
    stories,
    pages,
    authors,
    categories,
    language,
    editions,
    facts,
    hasFile,
  });
  for (const { source, slug } of moved) paper.addFormer(source, slug);
  return paper;
}
