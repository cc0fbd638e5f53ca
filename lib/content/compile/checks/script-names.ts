import { otherScriptOf } from "@/lib/language/other-scripts";
import { scriptsWith } from "@/lib/language/scripts";

/** The code of the script of a language (BCP 47). */
export const scriptCode = (language: string): string => new Intl.Locale(language).maximize().script ?? "";

/** The codes of the scripts that have a letter. Several share those of Chinese. */
export function scriptCodes(letter: string): string[] {
  const known = scriptsWith(letter);
  return known.length > 0 ? known : [otherScriptOf(letter)];
}

const names = new Intl.DisplayNames("en", { type: "script" });

/** The letters of a script, in words. The platform calls both forms of Chinese by what distinguishes them. */
export const lettersOf = (code: string): string =>
  `${/^Han[st]$/.test(code) ? "Chinese" : names.of(code)} letters`;
