import LineBreaker from "linebreak";

// Written without blanks between words. Unicode's rules for lines (UAX #14) leave these to a dictionary.
const runsOn = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Where a text may be broken into lines, its end included, in rising order. */
export function lineBreaks(text: string): number[] {
  const breaks: number[] = [];
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak())
    if (!isWithinName(text, next.position)) breaks.push(next.position);
  if (!runsOn.test(text)) return breaks;
  // All of the dictionaries are asked, whichever language is named.
  for (const { index } of new Intl.Segmenter("th", { granularity: "word" }).segment(text))
    if (runsOn.test(text.charAt(index - 1)) && runsOn.test(text.charAt(index))) breaks.push(index);
  return [...new Set(breaks)].sort((a, b) => a - b);
}

/** "Line 7" is one name. */
function isWithinName(text: string, position: number): boolean {
  return /^\d{1,3}(?!\d)/.test(text.slice(position)) && /(?:^|\s)\p{Lu}\S*\s$/u.test(text.slice(0, position));
}
