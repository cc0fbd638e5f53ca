import type { Category } from "@/lib/content/model";

/** Style rules for the colours of categories: the class `line-<slug>` sets `--line` in both themes. */
export function LineColours({ categories }: { categories: Category[] }) {
  const rules = categories.map(
    ({ slug, line }) => `.line-${slug}{--line:light-dark(${line.light},${line.dark})}`,
  );
  return <style>{rules.join("")}</style>;
}
