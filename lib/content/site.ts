import { siteAddress } from "@/lib/env";
import { wordsOf } from "@/lib/language/languages";
import type { Category, Site, StoredSite } from "./model";
import { paper } from "./paper";

const sites = new WeakMap<StoredSite, Site>();

/** The identity of the paper. SITE_ADDRESS in the environment overrides its address. */
export function site(): Site {
  const { site: stored } = paper();
  const known = sites.get(stored);
  if (known) return known;
  const address = siteAddress ?? stored.address;
  const made = { ...stored, address, say: wordsOf(stored.language, stored.words) };
  sites.set(stored, made);
  return made;
}

/** The sections, in the order of the section bar. */
export function categories(): Category[] {
  return site().categories;
}

export function category(slug: string): Category | undefined {
  return categories().find((candidate) => candidate.slug === slug);
}
