import LineBreaker from "linebreak";

// Scripts without spaces between words. Unicode's line breaking (UAX #14) needs a dictionary for the first
// group, and breaks the second anywhere, which looks wrong in large type.
const neverBroken = "\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const brokenAnywhere = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}";
const runsOn = new RegExp(`[${neverBroken}${brokenAnywhere}]`, "u");
const takesBreak = new RegExp(`^[${neverBroken}]{2}$`, "u");
const losesBreak = new RegExp(`^[${brokenAnywhere}]{2}$`, "u");

/** The positions at which a line may end, ascending, with the end of the text. */
export function lineBreaks(text: string): number[] {
  const breaks = new Set<number>();
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak())
    if (!isWithinName(text, next.position)) breaks.add(next.position);
  if (!runsOn.test(text)) return [...breaks];

  // The word segmenter uses all dictionaries, whatever its language.
  const words = new Set(
    [...new Intl.Segmenter("th", { granularity: "word" }).segment(text)].map(({ index }) => index),
  );
  const around = (position: number) => text.slice(position - 1, position + 1);
  for (const word of words) if (takesBreak.test(around(word))) breaks.add(word);
  return [...breaks]
    .filter((position) => words.has(position) || !losesBreak.test(around(position)))
    .sort((a, b) => a - b);
}

/** Keeps "Line 7" on one line. */
function isWithinName(text: string, position: number): boolean {
  return /^\d{1,3}(?!\d)/.test(text.slice(position)) && /(?:^|\s)\p{Lu}\S*\s$/u.test(text.slice(0, position));
}
