import { articlesIn, published, storyIn } from "@/lib/content/articles";
import { paper } from "@/lib/content/paper";
import { site } from "@/lib/content/site";
import { type EditedFront, editedFront } from "./edited-front";
import type { Front } from "./front";
import { layOutFront } from "./lay-out-front";
import { layOutSection, type SectionFront } from "./lay-out-section";

/** The front of the paper at `now`, or that of an edition. */
export function frontAt(now: Date, language?: string): Front {
  const { categories } = site(language);
  const edited = editedAt("front.yaml", now, language);
  return layOutFront({ articles: published(now, language), categories, edited }, now);
}

/** The top of a section's first page at `now`, in the paper or in an edition. */
export function sectionFrontAt(section: string, now: Date, language?: string): SectionFront {
  const edited = editedAt(`front/${section}.yaml`, now, language);
  return layOutSection(articlesIn(section, now, language), edited, now);
}

/** What the desk wants of a front. An edition shows the translations of the stories that it names. */
function editedAt(path: string, now: Date, language: string | undefined): EditedFront {
  const { breaking, ...fields } = paper().fronts[path] ?? {};
  // The line is written in the paper's own language.
  const isEdition = site(language).ownLanguage !== undefined;
  const shown = { ...fields, ...(breaking && !isEdition && { breaking }) };
  return editedFront(shown, (slug) => storyIn(slug, now, language), now);
}
