import { facesOf } from "@/lib/language/faces";
import { numeralsOf } from "@/lib/language/numerals";
import { scriptOf } from "@/lib/language/scripts";

type Props = {
  language: string;
  /** Whether the styles of another language are on the page already. */
  isOfEdition?: boolean;
};

/** What the language of a page decides: typeface, line height, digits, and whether letters are slanted. */
export function LanguageStyles({ language, isOfEdition = false }: Props) {
  const rules = [...facesFor(language), ...stylesFor(language, isOfEdition)].join("");
  if (!rules) return null;
  return (
    <style href={`language-${language}`} precedence="language">
      {rules}
    </style>
  );
}

/** Has the browser load the typeface of a language before it knows of the text. */
export function EarlyTypeface({ language }: { language: string }) {
  const [face] = facesOf(language);
  return face && <link rel="preload" as="font" type="font/woff2" crossOrigin="" href={face.address} />;
}

function facesFor(language: string): string[] {
  const { size = 100 } = scriptOf(language);
  return facesOf(language).map(
    ({ address, style, range }) =>
      `@font-face{font-family:Script;src:url(${address});font-weight:100 900;font-style:${style};font-display:swap;size-adjust:${size}%;unicode-range:${range}}`,
  );
}

/** What differs from Latin, which theme.css is for; all of it where another language was there before. */
function stylesFor(language: string, isAll: boolean): string[] {
  const { leading = 0, small = 100, isTightened, isSlanted } = scriptOf(language);
  const numerals = numeralsOf(language) ?? "decimal";
  const properties = [
    // Running text needs more than headlines.
    ...(isAll || leading > 0 ? [`--leading:${leading}`, `--reading:${(leading * 1.12).toFixed(2)}`] : []),
    ...(isAll || small !== 100 ? [`--small:${small / 100}`] : []),
    ...(isAll || !isTightened ? [`--tracking:${isTightened ? 1 : 0}`] : []),
    ...(isAll || numerals !== "decimal" ? [`--numerals:${numerals}`] : []),
    ...(isAll || !isSlanted ? [`font-synthesis-style:${isSlanted ? "auto" : "none"}`] : []),
  ];
  // Upright with its quotation marks and digits, though their typeface has italics.
  const emphasis = [
    `:is(em,cite){font-weight:${isSlanted ? "inherit" : 650}}`,
    `:is(em,cite,figure>blockquote){font-style:${isSlanted ? "italic" : "normal"}}`,
  ];
  return properties.length > 0
    ? [`:root{${properties.join(";")}}`, ...(isAll || !isSlanted ? emphasis : [])]
    : [];
}
