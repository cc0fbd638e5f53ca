import type { Category, StoredSite } from "./model";

/** The sections as the paper names them, or as the edition of a language does. */
export function categoriesIn({ categories, editions }: StoredSite, language?: string): Category[] {
  const { categories: names = [] } = editions?.find((edition) => edition.language === language) ?? {};
  if (names.length === 0) return categories;
  return categories.map((category) => ({
    ...category,
    ...names.find(({ slug }) => slug === category.slug),
  }));
}
