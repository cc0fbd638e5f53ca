import { isClaimed } from "./families";

/**
 * The letters of a text that no typeface of the share cards claims, each once: the card then shows something
 * else (set-card.ts). Opens no font, so it is quick enough for every headline of an archive. Emoji are not
 * among them, since cards draw their parts or leave them out.
 */
export function undrawnLetters(text: string): string[] {
  const letters = [...text.normalize("NFC")].filter(
    (letter) => !ignored.test(letter) && !isClaimed(letter.codePointAt(0) ?? 0),
  );
  return [...new Set(letters)];
}

// Marks without a typeface are left out.
const ignored =
  /[\s\p{Cc}\p{Default_Ignorable_Code_Point}\p{Extended_Pictographic}\p{Regional_Indicator}\p{Script=Inherited}]/u;
