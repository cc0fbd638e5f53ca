import { faceRules, facesOf } from "@/lib/language/faces";
import { numeralsOf } from "@/lib/language/numerals";
import { scriptOf } from "@/lib/language/scripts";

type Props = {
  language: string;
  /** Whether the styles of another language are on the page already. */
  isOfEdition?: boolean;
};

/** What the language of a page decides: typeface, line height, digits, and whether letters are slanted. */
export function LanguageStyles({ language, isOfEdition = false }: Props) {
  const rules = [...faceRules(language), ...stylesFor(language, isOfEdition), ...hyphensFor(language)].join(
    "",
  );
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

/**
 * Hyphenation of languages other than English (theme.css). In headlines only of words that would fill most of
 * a line, since balanced lines would hyphenate shorter ones too. `:lang()`, because an edition in another
 * language has these styles as well. Nothing for scripts without hyphens.
 */
function hyphensFor(language: string): string[] {
  const { language: spoken } = new Intl.Locale(language);
  if (spoken === "en" || !scriptOf(language).isTightened) return [];
  const everywhere = languagesOfLongWords.includes(spoken) ? "hyphens:auto;" : "";
  return [
    `body:lang(${spoken}){${everywhere}${hyphenLimits(14, 5, 6)}}`,
    `:is(h1,h2,h3):lang(${spoken}){${hyphenLimits(20, 8, 9)}}`,
    `@media (width<44rem){.text-title:lang(${spoken}){${hyphenLimits(17, 6, 8)}}}`,
    // Names of people, addresses, code, and the words of a receipt. Authors are on labels.
    ":is(code,dd,figcaption,footer,textarea,[href^=mailto],[translate=no],main .label){hyphens:manual}",
  ];
}

/** Languages that write compounds as one word, longer than a column of the front page is wide. */
const languagesOfLongWords = ["af", "da", "de", "et", "fi", "hu", "is", "nb", "nl", "nn", "no", "sv"];

/** The shortest word, and the fewest letters beside a hyphen. Safari only knows the latter. */
const hyphenLimits = (word: number, letters: number, inSafari: number) =>
  `hyphenate-limit-chars:${word} ${letters};-webkit-hyphenate-limit-before:${inSafari};-webkit-hyphenate-limit-after:${inSafari}`;
