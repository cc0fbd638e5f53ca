import LineBreaker from "linebreak";

// Written without blanks between words. Unicode's rules for lines (UAX #14) leave the first to a dictionary, and break
// the others anywhere, which a headline in large type should not be.
const neverBroken = "\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const brokenAnywhere = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}";
const runsOn = new RegExp(`[${neverBroken}${brokenAnywhere}]`, "u");
const takesBreak = new RegExp(`^[${neverBroken}]{2}$`, "u");
const losesBreak = new RegExp(`^[${brokenAnywhere}]{2}$`, "u");

/** Where a text may be broken into lines, its end included, in rising order. */
export function lineBreaks(text: string): number[] {
  const breaks = new Set<number>();
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak())
    if (!isWithinName(text, next.position)) breaks.add(next.position);
  if (!runsOn.test(text)) return [...breaks];

  // All of the dictionaries are asked, whichever language is named.
  const words = new Set(
    [...new Intl.Segmenter("th", { granularity: "word" }).segment(text)].map(({ index }) => index),
  );
  const around = (position: number) => text.slice(position - 1, position + 1);
  for (const word of words) if (takesBreak.test(around(word))) breaks.add(word);
  return [...breaks]
    .filter((position) => words.has(position) || !losesBreak.test(around(position)))
    .sort((a, b) => a - b);
}

/** "Line 7" is one name. */
function isWithinName(text: string, position: number): boolean {
  return /^\d{1,3}(?!\d)/.test(text.slice(position)) && /(?:^|\s)\p{Lu}\S*\s$/u.test(text.slice(0, position));
}
