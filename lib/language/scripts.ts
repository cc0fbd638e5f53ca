import { otherScriptOf } from "./other-scripts";

/**
 * How each script is set: its typeface, from an npm package, and what Newsreader's measures would spoil. By
 * ISO 15924 code.
 */
export type Script = {
  /** The package of its serif, and the part of it that has this script. None: the device's font. */
  face?: { name: string; part: string; italic?: boolean };
  /** The least line height that keeps lines apart, as a multiple of the font size. Latin needs 1.04. */
  leading?: number;
  /** The size at which it looks as large as Newsreader, in per cent. */
  size?: number;
  /** The size at which small text in the device's sans serif is as legible as Latin, in per cent. */
  small?: number;
  /** Whether letters may move together in headlines. Joined or stacked ones must not. */
  isTightened?: boolean;
  /** Whether it has italics. Others show emphasis by weight, since a slanted copy would be wrong. */
  isSlanted?: boolean;
};

const alphabet = { isTightened: true, isSlanted: true } as const;

/** A script whose typeface is named after it. */
const noto = (part: string, leading: number, size?: number): Script => ({
  face: { name: `noto-serif-${part}`, part },
  leading,
  ...(size && { size }),
});

export const scripts: Record<string, Script> = {
  Latn: alphabet,
  Cyrl: { ...alphabet, face: { name: "noto-serif", part: "cyrillic", italic: true }, size: 93 },
  Grek: { ...alphabet, face: { name: "noto-serif", part: "greek", italic: true }, size: 93 },
  Armn: { ...alphabet, ...noto("armenian", 1.18, 93) },
  Geor: { ...noto("georgian", 1.18, 93), isTightened: true },
  Hebr: noto("hebrew", 1.2),
  Arab: { face: { name: "noto-naskh-arabic", part: "arabic" }, leading: 1.42, size: 108, small: 108 },
  Deva: noto("devanagari", 1.34),
  Beng: noto("bengali", 1.34),
  Gujr: noto("gujarati", 1.34),
  Guru: noto("gurmukhi", 1.34),
  Taml: noto("tamil", 1.34),
  Telu: noto("telugu", 1.46),
  Knda: noto("kannada", 1.4),
  Mlym: noto("malayalam", 1.34),
  Sinh: noto("sinhala", 1.38),
  Orya: noto("oriya", 1.34),
  Thai: noto("thai", 1.46),
  Laoo: noto("lao", 1.46),
  Khmr: noto("khmer", 1.6),
  Ethi: noto("ethiopic", 1.22),
  Tibt: noto("tibetan", 1.5),
  // Their typefaces have hundreds of files: devices that read them have their own.
  Hans: { leading: 1.28 },
  Hant: { leading: 1.28 },
  Jpan: { leading: 1.28 },
  Kore: { leading: 1.28 },
};

/** The script of a language (BCP 47); one that is not in the list is set in the device's font. */
export const scriptOf = (language: string): Script =>
  scripts[new Intl.Locale(language).maximize().script ?? ""] ?? { leading: 1.4 };

/** The scripts of Unicode in these, where several stand together. */
const parts: Record<string, string[]> = {
  Hans: ["Hani"],
  Hant: ["Hani"],
  Jpan: ["Hani", "Hira", "Kana"],
  Kore: ["Hang", "Hani"],
};

const lettersOf = Object.fromEntries(
  Object.keys(scripts).map((code) => {
    const classes = (parts[code] ?? [code]).map((part) => `\\p{scx=${part}}`).join("");
    return [code, new RegExp(`(?=\\p{L})[${classes}]`, "u")];
  }),
);

/** The scripts that have a letter; none for one that only scripts without an entry here have. */
export function scriptsWith(letter: string): string[] {
  const known = scriptsOf.get(letter);
  if (known) return known;
  const found = Object.keys(lettersOf).filter((code) => lettersOf[code]?.test(letter));
  scriptsOf.set(letter, found);
  return found;
}

const scriptsOf = new Map<string, string[]>();

/** A letter of each script in a text, apart from Latin. */
export function sampleLetters(text: string): string {
  const found = new Map<string, string>();
  for (const [letter] of text.matchAll(/(?=\p{L})\P{scx=Latn}/gu)) {
    const script = String(scriptsWith(letter)) || otherScriptOf(letter);
    if (!found.has(script)) found.set(script, letter);
  }
  return [...found.values()].join("");
}
