import type { Category } from "@/lib/content/model";
import { numeralsOf } from "@/lib/language/numerals";

type Props = { categories: Category[]; language: string };

/**
 * Style rules that site.yaml decides. The class `line-<slug>` sets `--line` in both themes; `--numerals` is
 * the list style of the language's digits, where they are not 0 to 9.
 */
export function PaperStyles({ categories, language }: Props) {
  const numerals = numeralsOf(language);
  const rules = categories.map(
    ({ slug, line }) => `.line-${slug}{--line:light-dark(${line.light},${line.dark})}`,
  );
  if (numerals !== undefined) rules.push(`:root{--numerals:${numerals}}`);
  return <style>{rules.join("")}</style>;
}
