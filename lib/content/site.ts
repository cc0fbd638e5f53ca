import { siteAddress } from "@/lib/env";
import { wordsOf } from "@/lib/language/languages";
import { editionPath, inEdition } from "@/lib/urls";
import { categoriesIn } from "./categories-in";
import type { Category, Site, StoredSite } from "./model";
import { paper } from "./paper";

const sites = new WeakMap<StoredSite, Map<string, Site>>();

/**
 * The identity of the paper in its own language, or in that of an edition. SITE_ADDRESS in the environment
 * overrides its address.
 */
export function site(language?: string): Site {
  const { site: stored } = paper();
  const known = sites.get(stored) ?? new Map<string, Site>();
  sites.set(stored, known);
  const found = known.get(language ?? "");
  if (found) return found;
  const made = siteIn(language, stored);
  known.set(language ?? "", made);
  return made;
}

function siteIn(language: string | undefined, stored: StoredSite): Site {
  const edition = stored.editions?.find((one) => one.language === language);
  const paper = { ...stored, address: siteAddress ?? stored.address };
  if (!edition) return { ...paper, at: (path) => path, say: wordsOf(paper.language, paper.words) };
  return {
    ...paper,
    ...edition,
    categories: categoriesIn(paper, language),
    at: (path) => inEdition(edition.language, path),
    say: wordsOf(edition.language),
    ownLanguage: paper.language,
  };
}

/** The languages of the editions besides the paper's own. */
export const editionLanguages = (): string[] => (site().editions ?? []).map(({ language }) => language);

/** The language of the edition whose addresses begin with this segment: `hy` of `/hy/category/news`. */
export const editionNamed = (segment: string): string | undefined =>
  editionLanguages().find((language) => editionPath(language) === `/${segment}`);

/** The sections, in the order of the section bar. */
export function categories(): Category[] {
  return site().categories;
}

export function category(slug: string, language?: string): Category | undefined {
  return site(language).categories.find((candidate) => candidate.slug === slug);
}
