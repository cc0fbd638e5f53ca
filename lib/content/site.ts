import { siteAddress } from "@/lib/env";
import { wordsOf } from "@/lib/language/languages";
import type { Category, Site } from "./model";
import { paper } from "./paper";

/** The identity of the paper. SITE_ADDRESS in the environment overrides its address. */
export function site(): Site {
  const { site } = paper();
  return {
    ...site,
    ...(siteAddress !== undefined && { address: siteAddress }),
    say: wordsOf(site.language),
  };
}

/** The sections, in the order of the section bar. */
export function categories(): Category[] {
  return site().categories;
}

export function category(slug: string): Category | undefined {
  return categories().find((candidate) => candidate.slug === slug);
}
