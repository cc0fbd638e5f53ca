import type { Category } from "@/lib/content/model";
import { facesOf } from "@/lib/language/faces";
import { numeralsOf } from "@/lib/language/numerals";
import { scriptOf } from "@/lib/language/scripts";

type Props = { categories: Category[]; language: string };

/**
 * The style rules that `content/site.yaml` decides: the class `line-<slug>` sets the colour of a category in
 * both themes, and the language decides typeface, line height, digits and whether letters are slanted.
 */
export function PaperStyles({ categories, language }: Props) {
  const lines = categories.map(
    ({ slug, line }) => `.line-${slug}{--line:light-dark(${line.light},${line.dark})}`,
  );
  return <style>{[...facesFor(language), ...lines, ...stylesFor(language)].join("")}</style>;
}

function facesFor(language: string): string[] {
  const { size } = scriptOf(language);
  return facesOf(language).map(
    ({ address, style, range }) =>
      `@font-face{font-family:Script;src:url(${address});font-weight:100 900;font-style:${style};font-display:swap;${size ? `size-adjust:${size}%;` : ""}unicode-range:${range}}`,
  );
}

/** What differs from Latin (theme.css). */
function stylesFor(language: string): string[] {
  const { leading, isTightened, isSlanted } = scriptOf(language);
  const numerals = numeralsOf(language);
  const properties = [
    ...(leading ? [`--leading:${leading}`] : []),
    ...(isTightened ? [] : ["--tracking:0"]),
    ...(numerals ? [`--numerals:${numerals}`] : []),
    ...(isSlanted ? [] : ["font-synthesis-style:none"]),
  ];
  const emphasis = isSlanted ? [] : [":is(em,cite){font-weight:650}"];
  return properties.length > 0 ? [`:root{${properties.join(";")}}`, ...emphasis] : [];
}
