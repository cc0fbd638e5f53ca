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
  const [face] = facesOf(language);
  return (
    <>
      {face && <link rel="preload" as="font" type="font/woff2" crossOrigin="" href={face.address} />}
      {rules && (
        <style href={`language-${language}`} precedence="language">
          {rules}
        </style>
      )}
    </>
  );
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
  const { leading = 0, isTightened, isSlanted } = scriptOf(language);
  const numerals = numeralsOf(language) ?? "decimal";
  const properties = [
    ...(isAll || leading > 0 ? [`--leading:${leading}`] : []),
    ...(isAll || !isTightened ? [`--tracking:${isTightened ? 1 : 0}`] : []),
    ...(isAll || numerals !== "decimal" ? [`--numerals:${numerals}`] : []),
    ...(isAll || !isSlanted ? [`font-synthesis-style:${isSlanted ? "auto" : "none"}`] : []),
  ];
  const emphasis = isAll || !isSlanted ? [`:is(em,cite){font-weight:${isSlanted ? "inherit" : 650}}`] : [];
  return properties.length > 0 ? [`:root{${properties.join(";")}}`, ...emphasis] : [];
}
