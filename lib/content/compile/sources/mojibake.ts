import type { Markup } from "./shortcodes";

/** The characters of Windows-1252 for the bytes 0x80 to 0x9f. The others are those of Unicode. */
const windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
/** The character that a control character (U+0080 to U+009F) is in Windows-1252, undefined for none. */
export function windowsCharacter(code: number): string | undefined {
  const character = code >= 0x80 ? windows[code - 0x80] : undefined;
  return character?.charCodeAt(0) === code ? undefined : character;
}

/** Two or three bytes of UTF-8 that were read as Windows-1252: Ã© for é, â€™ for ’. */
const misread = new RegExp(
  `Ã[\u0080-\u009f${windows}¡-ª¬-º¼-¿]|Â[£©®°±·§½²³´¿¡]|â[€‚][${windows}¡-¿]|ï»¿`,
  "gu",
);

/** Characters that were saved in one encoding and read in another. */
export function mojibakeIn(text: string): Markup[] {
  if (!/[ÃÂâï]/.test(text)) return [];
  return [...text.matchAll(misread)].flatMap(({ 0: found, index }) => {
    const bytes = Uint8Array.from([...found], (character) => {
      const at = windows.indexOf(character);
      return at < 0 ? (character.codePointAt(0) ?? 0) : 0x80 + at;
    });
    const meant = new TextDecoder().decode(bytes);
    if (meant.includes("\ufffd")) return [];
    const remedy = meant === "" ? "Remove it" : `Write ${meant}`;
    return [
      {
        index,
        length: found.length,
        text: `readers would see ${found}, which was saved in another encoding. ${remedy}.`,
      },
    ];
  });
}
