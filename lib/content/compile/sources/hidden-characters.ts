import { codePoint } from "./faults";

type Found = { index: number; character: string; text: string };

/** Private-use characters, noncharacters and marks of broken conversions: no reader sees what was meant. */
const unreadable = String.raw`\p{Co}|\p{Cs}|[\ufffc\ufffd]|[\ufff9-\ufffb]|\p{Noncharacter_Code_Point}`;
// Bidi marks, embeddings, overrides and isolates; then zero-width characters, except for the joiners (U+200C,
// U+200D), which Persian names and some emoji need; then controls, including line breaks.
const hiddenInField = new RegExp(
  String.raw`[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|[\u200b\u2060-\u2064\ufeff]|[\p{Cc}\u2028\u2029]|${unreadable}`,
  "u",
);
/** A body may hold what scripts need to be set well: tabs, line breaks, bidi marks, zero-width spaces. */
const hiddenInBody = new RegExp(String.raw`(?![\t\n])\p{Cc}|[\u202d\u202e\ufeff]|${unreadable}`, "gu");

/** The first character of a field that is invisible. It could reverse a headline in every list and feed. */
export function hiddenCharacter(text: string): Found | undefined {
  const found = hiddenInField.exec(text);
  return found ? describe(found[0], found.index) : undefined;
}

/** All characters of a body that are invisible, or that readers would see as an empty box. */
export function hiddenCharacters(text: string): Found[] {
  return [...text.matchAll(hiddenInBody)].map(({ 0: character, index }) => describe(character, index));
}

function describe(character: string, index: number): Found {
  const name = codePoint(character);
  const text = /[\ufffd\ufffc]/.test(character)
    ? `the character ${name}, which stands for one that was lost. Write the character that was meant.`
    : /\p{Co}/u.test(character)
      ? `the private-use character ${name}, which readers see as an empty box. Replace it.`
      : `the invisible character ${name}. Remove it.`;
  return { index, character, text };
}
