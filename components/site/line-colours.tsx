import type { Category } from "@/lib/content/model";

/** The class `line-<slug>` sets the colour of a category in both themes. */
export function LineColours({ categories }: { categories: Category[] }) {
  const rules = categories.map(
    ({ slug, line }) => `.line-${slug}{--line:light-dark(${line.light},${line.dark})}`,
  );
  return <style>{rules.join("")}</style>;
}
