import { isDirectionNeeded } from "./direction-marks";
import { codePoint } from "./faults";
import { windowsCharacter } from "./mojibake";

/** A character that readers do not see, and what is wrong with it, to follow "contains". */
export type Hidden = { index: number; character: string; text: string };

/** The first character of a field that is invisible. It could reverse a headline in every list and feed. */
export function hiddenCharacter(text: string): Hidden | undefined {
  return hiddenIn(text).next().value ?? undefined;
}

/**
 * The first characters of a body that are invisible, or that readers would see as an empty box, and that the
 * caller wants to know of.
 */
export function hiddenCharacters(text: string, isWanted = (_index: number) => true): Hidden[] {
  if (!mayBeSuspect.test(text)) return [];
  const found: Hidden[] = [];
  for (const hidden of hiddenIn(text)) {
    if (found.length === mostHidden) break;
    if (hidden.character !== "\t" && hidden.character !== "\n" && isWanted(hidden.index)) found.push(hidden);
  }
  return found;
}

/** A text pasted from a word processor may have a soft hyphen in every word. */
export const mostHidden = 20;

const suspect =
  /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u2800\ufff9-\ufffd]|\p{Noncharacter_Code_Point}/gu;
/** Most texts hold none of these, which is far quicker to find. */
const mayBeSuspect = /[^\n -~¡-¬®-ɏ–—‘-”…]/;
/** A flag of England, Scotland or Wales is a black flag and letters that show only its name. */
const flag = /\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}/gu;

/** Of several side by side only the first, since they are one mistake. */
function* hiddenIn(text: string): Generator<Hidden, undefined> {
  const searched = text.replace(flag, (whole) => "x".repeat(whole.length));
  let end = -1;
  for (const { 0: character, index } of searched.matchAll(suspect)) {
    if (isNeeded(character, text, index)) continue;
    if (index !== end) yield { index, character, text: faultOf(character) };
    end = /[\t\n]/.test(character) ? -1 : index + character.length;
  }
  return undefined;
}

function faultOf(character: string): string {
  if (character === "\t") return "a tab. Write a space.";
  const name = codePoint(character);
  if (/[\ufffc\ufffd]/.test(character))
    return `the character ${name}, which stands for one that was lost. Write the character that was meant.`;
  if (/\p{Co}/u.test(character))
    return `the private-use character ${name}, which readers see as an empty box. Replace it.`;
  const windows = windowsCharacter(character.codePointAt(0) ?? 0);
  if (windows !== undefined)
    return `the control character ${name}, which is ${windows} in another encoding. Write ${windows} itself.`;
  const words = nameOf(character.codePointAt(0) ?? 0);
  return `the invisible character ${name}${words && ` (${words})`}. Remove it.`;
}

/** The scripts whose letters join, stack or change shape, so that joiners and variants mean something. */
const shaped =
  /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Common}\p{Script=Inherited}])[\p{L}\p{M}\p{Nd}]|[\u0640\u0660-\u0669]/u;
/** Scripts without spaces between words, where editors mark where a line may break. */
const unspaced =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Javanese}\p{Script=Balinese}\p{Script=Tai_Tham}\p{Script=New_Tai_Lue}\p{Script=Tai_Viet}]/u;
const isDirection = /[\u061c\u200e\u200f\u2066-\u2069]/;
const pictograph = /\p{Extended_Pictographic}/u;

/** Whether a script or an emoji needs an invisible character where it stands. */
function isNeeded(character: string, text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 16), index);
  const previous = lastOf(before);
  // Vowel signs of Arabic and Hebrew belong to the letter before them.
  const letter = lastOf(before.replace(/\p{Script=Inherited}+$/u, ""));
  const next = String.fromCodePoint(text.codePointAt(index + character.length) ?? 0);
  const isBeside = (form: RegExp) => form.test(letter) || form.test(previous) || form.test(next);
  const code = character.codePointAt(0) ?? 0;

  if (character === "\u200c") return isBeside(shaped);
  if (character === "\u200d") {
    const emoji = lastOf(before.replace(/[\ufe0f\u{1f3fb}-\u{1f3ff}]+$/u, ""));
    return isBeside(shaped) || (pictograph.test(emoji) && pictograph.test(next));
  }
  if (character === "\u200b" || character === "\u2060") return isBeside(unspaced);
  if (code === 0xfe0e || code === 0xfe0f) {
    if (/[\d#*]/.test(previous)) return next === "\u20e3";
    return /(?!\p{ASCII})[\p{Emoji}\p{S}]/u.test(previous);
  }
  if (code >= 0xfe00 && code <= 0xfe0d)
    return /(?!\p{ASCII})[\p{S}\p{Script=Han}\p{P}]|0/u.test(previous) || shaped.test(previous);
  if (code >= 0xe0100 && code <= 0xe01ef) return /\p{Script=Han}/u.test(previous);
  if (code >= 0x180b && code <= 0x180f) return isBeside(/\p{Script=Mongolian}/u);
  if (code === 0x115f || code === 0x1160) return isBeside(/[\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb]/);
  if (code === 0x034f) return isBeside(/\p{Script=Hebrew}/u);
  if (isDirection.test(character)) return isDirectionNeeded(character, text, index);
  if (code === 0x2800) return /[\u2801-\u28ff]/.test(text);
  return false;
}

function lastOf(text: string): string {
  return [...text].at(-1) ?? "";
}

const names: Record<number, string> = {
  173: "soft hyphen",
  847: "combining grapheme joiner",
  1564: "Arabic letter mark",
  4447: "Hangul filler",
  4448: "Hangul filler",
  6068: "Khmer inherent vowel",
  6069: "Khmer inherent vowel",
  6158: "Mongolian vowel separator",
  8203: "zero-width space",
  8204: "zero-width non-joiner",
  8205: "zero-width joiner",
  8206: "left-to-right mark",
  8207: "right-to-left mark",
  8232: "line separator",
  8233: "paragraph separator",
  8234: "left-to-right embedding",
  8235: "right-to-left embedding",
  8236: "pop directional formatting",
  8237: "left-to-right override",
  8238: "right-to-left override",
  8288: "word joiner",
  8289: "function application",
  8290: "invisible times",
  8291: "invisible separator",
  8292: "invisible plus",
  8294: "left-to-right isolate",
  8295: "right-to-left isolate",
  8296: "first strong isolate",
  8297: "pop directional isolate",
  10240: "Braille pattern blank",
  12644: "Hangul filler",
  65279: "byte order mark",
  65440: "halfwidth Hangul filler",
};

const ranges: [first: number, last: number, name: string][] = [
  [0x0000, 0x009f, "control character"],
  [0x180b, 0x180f, "Mongolian variation selector"],
  [0x206a, 0x206f, "deprecated format character"],
  [0xfe00, 0xfe0f, "variation selector"],
  [0xfff9, 0xfffb, "interlinear annotation"],
  [0x1bca0, 0x1bca3, "shorthand format control"],
  [0x1d173, 0x1d17a, "musical format control"],
  [0xe0000, 0xe007f, "tag character"],
  [0xe0100, 0xe01ef, "variation selector"],
];

function nameOf(code: number): string {
  return names[code] ?? ranges.find(([first, last]) => first <= code && code <= last)?.[2] ?? "";
}
