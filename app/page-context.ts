import type { PageContext } from "@/components/site/page-shell";
import { now } from "@/lib/clock";
import { contentPages } from "@/lib/content/pages";
import { editionLanguages, editionNamed, site } from "@/lib/content/site";
import { areTipsSetUp } from "@/lib/tips/tips-set-up";

/** The context of a page rendered now, in the paper's own language or that of an edition. */
export function pageContext(language?: string): PageContext {
  const edition = site(language);
  const { language: spoken, timeZone, say, at, ownLanguage } = edition;
  return {
    site: edition,
    locale: { now: now(), language: spoken, timeZone, say, at, ...(ownLanguage && { ownLanguage }) },
    editions: editionsOf(),
    pages: contentPages(),
    takesTips: areTipsSetUp(),
  };
}

function editionsOf(): PageContext["editions"] {
  const others = editionLanguages();
  if (others.length === 0) return [];
  return [undefined, ...others].map((language) => {
    const { language: spoken, at } = site(language);
    return { language: spoken, at };
  });
}

/** The same for a page below `/<edition>`, by that segment of its address; undefined if there is none. */
export function contextOfEdition(segment: string | undefined): PageContext | undefined {
  if (segment === undefined) return pageContext();
  const language = editionNamed(segment);
  return language === undefined ? undefined : pageContext(language);
}
