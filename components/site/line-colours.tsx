import type { Category } from "@/lib/content/model";

/** Gives every section its line: the class `line-<slug>` sets `--line` for all inside it, in both themes. */
export function LineColours({ categories }: { categories: Category[] }) {
  const rules = categories.map(
    ({ slug, line }) => `.line-${slug}{--line:light-dark(${line.light},${line.dark})}`,
  );
  return <style>{rules.join("")}</style>;
}
