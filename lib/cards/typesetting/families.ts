/**
 * The typefaces of share cards, from npm packages. Each is split into files by code point ranges: a headline
 * in Japanese loads about twenty files, not all hundred.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** One file of a typeface. `claims` is its declared `unicode-range`; the file may lack some of it. */
type FontFile = { path: string; claims: (codePoint: number) => boolean };

export type Family = {
  files: FontFile[];
  /** Line height, as a multiple of the font size. */
  leading: number;
  /** Added to the weight, to look as dark as Newsreader. */
  bolder: number;
};

const packages = join(process.cwd(), "node_modules");

type Source = {
  /** Added to the weight, to look as dark as Newsreader. */
  bolder?: number;
  /** The axes of its files, or the weight of files that have none. */
  axes?: "standard" | "wght" | 400 | 600;
  /** The one part of it to use. By default all. */
  part?: string;
};

function family(
  name: string,
  leading: number,
  { bolder = 0, axes = "wght", part: only }: Source = {},
): Family {
  const scope = typeof axes === "number" ? "@fontsource" : "@fontsource-variable";
  const folder = join(packages, scope, name);
  const ranges: Record<string, string> = JSON.parse(readFileSync(join(folder, "unicode.json"), "utf8"));
  return {
    leading,
    bolder,
    files: Object.entries(ranges)
      .filter(([part]) => part === (only ?? part))
      .map(([part, range]) => ({
        path: join(folder, "files", `${name}-${part.replace(/[[\]]/g, "")}-${axes}-normal.woff2`),
        claims: claimsOf(range),
      })),
  };
}

/** Parses a CSS `unicode-range`. */
function claimsOf(range: string): FontFile["claims"] {
  const spans = range.split(",").map((span) => {
    const [first = "", last = first] = span.trim().replace(/^U\+/i, "").split("-");
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });
  return (codePoint) => spans.some(([first, last]) => first <= codePoint && codePoint <= last);
}

// The "standard" files of Newsreader include its optical sizes: finer strokes at larger sizes.
const newsreader = family("newsreader", 1.07, { axes: "standard" });
const notoSerif = family("noto-serif", 1.14);
const simplifiedChinese = family("noto-serif-sc", 1.28, { bolder: 150 });
const traditionalChinese = family("noto-serif-tc", 1.28, { bolder: 150 });
const japanese = family("noto-serif-jp", 1.28, { bolder: 150 });
const korean = family("noto-serif-kr", 1.28, { bolder: 150 });

/** Scripts with a typeface that is named after them, and its leading. */
const leadings = {
  Armenian: 1.18,
  Georgian: 1.18,
  Hebrew: 1.18,
  Devanagari: 1.34,
  Bengali: 1.34,
  Gujarati: 1.34,
  Gurmukhi: 1.34,
  Tamil: 1.34,
  Telugu: 1.46,
  Kannada: 1.4,
  Malayalam: 1.34,
  Sinhala: 1.38,
  Thai: 1.46,
  Lao: 1.46,
  Khmer: 1.6,
  Ethiopic: 1.22,
  Oriya: 1.34,
  Tibetan: 1.5,
};

/** Scripts that have no variable serif, with the leading and the weight of their sans serif. */
const sansSerifs = {
  Adlam: [1.34, 600],
  Balinese: [1.8, 600],
  Hanifi_Rohingya: [1.42, 600],
  Javanese: [1.8, 600],
  Meetei_Mayek: [1.34, 600],
  Mongolian: [1.42, 400],
  Nko: [1.34, 400],
  Ol_Chiki: [1.22, 600],
  Sundanese: [1.34, 600],
  Tifinagh: [1.22, 400],
  Vai: [1.22, 400],
} as const;

const byScript: [script: RegExp, families: Family[]][] = [
  [/\p{Script=Latin}/u, [newsreader, notoSerif]],
  [/\p{Script=Cyrillic}|\p{Script=Greek}/u, [notoSerif]],
  ...Object.entries(leadings).map(([script, leading]): [RegExp, Family[]] => [
    new RegExp(`\\p{Script=${script}}`, "u"),
    [family(`noto-serif-${script.toLowerCase()}`, leading)],
  ]),
  [/\p{Script=Myanmar}/u, [family("noto-serif-myanmar", 1.7, { axes: 600 })]],
  [/\p{Script=Thaana}/u, [family("noto-sans-thaana", 1.42)]],
  [/\p{Script=Syriac}/u, [family("noto-sans-syriac", 1.42)]],
  [/\p{Script=Cherokee}/u, [family("noto-sans-cherokee", 1.18)]],
  [/\p{Script=Canadian_Aboriginal}/u, [family("noto-sans-canadian-aboriginal", 1.22)]],
  ...Object.entries(sansSerifs).map(([script, [leading, axes]]): [RegExp, Family[]] => {
    const part = script.toLowerCase().replace("_", "-");
    return [new RegExp(`\\p{Script=${script}}`, "u"), [family(`noto-sans-${part}`, leading, { axes, part })]];
  }),
  [/\p{Script=Arabic}/u, [family("noto-naskh-arabic", 1.42, { bolder: 100 })]],
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, [japanese]],
  [/\p{Script=Hangul}/u, [korean]],
  [/\p{Script=Bopomofo}/u, [traditionalChinese]],
];

const all = [newsreader, ...new Set(byScript.flatMap(([, families]) => families)), simplifiedChinese];

const claimed = new Map<number, boolean>();

/** Whether any typeface declares a code point. Opens none of them. */
export function isClaimed(codePoint: number): boolean {
  const known = claimed.get(codePoint);
  if (known !== undefined) return known;
  const isKnown = all.some(({ files }) => files.some(({ claims }) => claims(codePoint)));
  claimed.set(codePoint, isKnown);
  return isKnown;
}

/** Whether text belongs to a script of its own. Punctuation, digits and spaces do not. */
export const hasScript = (text: string) => !/^[\p{Script=Common}\p{Script=Inherited}]*$/u.test(text);

/**
 * All typefaces, those for `text` first. Chinese characters look different in Chinese, Japanese and Korean:
 * the `whole` text decides, or else the paper's `language`.
 */
export function familiesFor(text: string, whole: string, language: string): Family[] {
  const own = /\p{Script=Han}/u.test(text)
    ? [familyOfHan(whole, language)]
    : (byScript.find(([script]) => script.test(text))?.[1] ?? []);
  return [...new Set([...own, ...all])];
}

function familyOfHan(whole: string, language: string): Family {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(whole)) return japanese;
  if (/\p{Script=Hangul}/u.test(whole)) return korean;
  if (/^ja\b/i.test(language)) return japanese;
  if (/^ko\b/i.test(language)) return korean;
  if (/^zh-(?:hant|tw|hk|mo)\b/i.test(language)) return traditionalChinese;
  return simplifiedChinese;
}
