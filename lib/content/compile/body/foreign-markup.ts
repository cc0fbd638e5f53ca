import type { MarkupForm } from "@/lib/content/compile/sources/markup-form";

const line = String.raw`(?<=^[ \t>]{0,20})`;
const formula = "Write it in words and signs, such as x² or ½.";
const furniture = "Use furniture, or write the words only.";

/**
 * What LaTeX, pandoc, reStructuredText, Org, Textile, MediaWiki, forums and Word leave in a text. Each form
 * is more than what people write in prose: $5 and $6, [sic], 5*, p. 12.
 */
export const foreignForms: MarkupForm[] = [
  { of: /\$\$(?!\$)[^$]+\$\$(?!\$)/gu, signs: "$", is: "the formula", remedy: formula },
  {
    of: /(?<![\p{L}\p{N}$])\$(?=[^\s\d$])(?:[^$\n]*[\\^_=][^$\n]*[^\s$]|[A-Za-z])\$(?![\p{L}\p{N}$])/gu,
    signs: "$",
    is: "the formula",
    remedy: formula,
  },
  {
    of: /(?<![^\s(])\\(?:[a-z]{3,}|(?:La)?TeX)(?![\\\p{L}\p{N}.:{\uFFFC/-])/gu,
    signs: "\\",
    is: "the command",
    remedy: "Remove it, or put it between backticks.",
  },
  {
    of: /\[-?@[\p{L}\p{N}][^\]\n]*\]/gu,
    signs: "@",
    is: "the citation",
    remedy: "Name the source in words, or write a footnote, [^1].",
  },
  {
    of: /(?<![\p{L}\p{N}:]):[a-z][\w:+.-]*:\uFFFC+/gu,
    signs: ":",
    is: "the role",
    remedy: "Write the words only, or a link.",
  },
  {
    of: /\uFFFC_{1,2}(?![\p{L}\p{N}_])/gu,
    signs: "_",
    is: "the link",
    remedy: "Write [words](https://example.org).",
  },
  {
    of: new RegExp(String.raw`${line}\.\. [\w-]+::[^\n]*`, "gmu"),
    signs: ":",
    is: "the directive",
    remedy: furniture,
  },
  {
    of: new RegExp(String.raw`${line}#\+\w+[^\n]*`, "gmu"),
    signs: "#",
    is: "the mark of",
    remedy: furniture,
  },
  {
    of: new RegExp(String.raw`${line}(?:h[1-6]|bq)\. \S[^\n]*`, "gmu"),
    signs: "123456q",
    is: "the mark of",
    remedy: 'Begin a heading with ##, and a quote with "> ".',
  },
  {
    of: /(?<![\p{L}\p{N}])"[^"\n]+":(?:https?:\S*|\uFFFB+|\/[a-z][\w/-]*)/gu,
    signs: '"',
    is: "the link",
    remedy: "Write [words](https://example.org).",
  },
  { of: /![\w./-]+\.(?:png|jpe?g|gif|webp|svg)!/giu, signs: "!", is: "the picture", remedy: "Use <Figure>." },
  {
    of: /\[(?:https?:\S+|\uFFFB+)[ \t]+[^\]\n]+\]/gu,
    signs: "[",
    is: "the link",
    remedy: "Write [words](https://example.org).",
  },
  {
    of: /\[(b|i|u|s|code|quote|list|center|left|right|spoiler|h[1-6])\][\s\S]*?\[\/\1\]/giu,
    signs: "[",
    is: "the shortcode",
    remedy: "Write **words** or other Markdown, or the words only.",
  },
  {
    of: /\[(?:if [^\]\n]*(?:mso|gte|lte|\bIE\b|support|vml)[^\]\n]*|endif)\]/gu,
    signs: "[",
    is: "the mark of Word",
    remedy: "Remove it.",
  },
  {
    of: new RegExp(String.raw`${line}(?:={3,6}[^=\s][^=\n]*={3,6}|\+{3,}|={3,}|\|{7}[^\n]*)[ \t]*$`, "gmu"),
    signs: "=+|",
    is: "the line",
    remedy: "Remove it, or begin a heading with ##.",
    isOnce: true,
  },
  {
    of: /(?<=[\p{L}\p{N}])\^(?=\p{N}{0,9}\p{L})[\p{L}\p{N}]{1,10}\^(?![\p{L}\p{N}])/gu,
    signs: "^",
    is: "the marks of",
    remedy: "Write the letters only, or the sign itself.",
  },
  {
    of: new RegExp(String.raw`${line}(?:p\([\w-]+\)|fn\d{1,3})\. \S[^\n]*`, "gmu"),
    signs: "(0123456789",
    is: "the mark of",
    remedy: "Write the words only, or a footnote, [^1].",
  },
  {
    of: new RegExp(
      String.raw`${line}(?::[A-Z_]{3,}:|([\^"+=~])\1{3,}|\|={3,})[ \t]*$|${line}(?:= \p{L}|!{3} \w|\*\[[^\]\n]+\]:)[^\n]*`,
      "gmu",
    ),
    signs: ':^"+=~|!*',
    is: "the line",
    remedy: "Remove it, or begin a heading with ##.",
    isOnce: true,
  },
  {
    of: /(?<![\p{L}\p{N}!])!\[[^\]\n]+\](?![([])/gu,
    signs: "[",
    is: "the picture",
    remedy: "Use <Figure>.",
  },
  {
    of: /\[[^[\]\n]+\]（(?:https?:|\/|\uFFFB)[^）\n]*）|\[[^[\]{}\n]+\}(?: ?\([^)\n]*\))?/giu,
    signs: "[",
    is: "the link",
    remedy: "Write [words](https://example.org).",
  },
  {
    of: /(?<![\p{L}\p{N}%])%[a-z][a-z_]+%(?![\p{L}\p{N}%])|(?<![\p{L}\p{N}@])@[a-z][\w.()-]*@(?![\p{L}\p{N}@])/giu,
    signs: "%@",
    is: "the marks of",
    remedy: "Write the words only.",
  },
  {
    of: /(?<=[\p{L}\p{N}])\$[_^][^$\n]{1,20}\$/gu,
    signs: "$",
    is: "the formula",
    remedy: formula,
  },
];

/** Headings of Org, unless two stars are what the text marks its footnotes with. */
export const orgHeading: MarkupForm = {
  of: new RegExp(String.raw`${line}\*{2,6} [^\s*][^\n]*`, "gmu"),
  signs: "*",
  is: "the heading mark of",
  remedy: "Write ## and an ordinary space before the heading.",
};

/** Stars that close what another pair of stars has closed already, as in **a**b**. */
export const secondClosing: MarkupForm = {
  of: /(?<=[\p{L}\p{N}])\*\*(?![\p{L}\p{N}*])/gu,
  signs: "*",
  is: "the marks",
  remedy: "Close each pair once, around whole words, or write \\*\\* for the signs themselves.",
};

/** Formulas whose backslashes Markdown takes for its own, so that \(x\) would be published as (x). */
export function escapedFormulas(written: string): { index: number; words: string }[] {
  return [...written.matchAll(/\\\((?:(?!\\\)|\n\n)[\s\S])*\\\)|\\\[(?:(?!\\\]|\n\n)[\s\S])*\\\]/g)].flatMap(
    ({ 0: words, index }) => {
      const inner = words.slice(2, -2);
      const isProse = /\p{L}{3,} \p{L}{2,}/u.test(inner.replace(/\\[a-z]+/gi, ""));
      const isFormula = words.startsWith("\\(")
        ? inner.length < 200 && !/\p{L}{4}/u.test(inner.replace(/\\[a-z]+/gi, ""))
        : /[\\^_=]/.test(inner);
      return isFormula && !isProse ? [{ index, words }] : [];
    },
  );
}
