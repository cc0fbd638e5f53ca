/** The scripts that are written from right to left, by their code (ISO 15924). */
const rightToLeft = new Set(["Adlm", "Arab", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"]);

export type Direction = "ltr" | "rtl";

/** The direction in which a language (BCP 47) is written, by its script: Node names it in two ways. */
export function directionOf(language: string): Direction {
  const { script = "" } = new Intl.Locale(language).maximize();
  return rightToLeft.has(script) ? "rtl" : "ltr";
}

/** A letter that is written from right to left. */
export const rightToLeftLetter =
  /(?=\p{L})[\p{scx=Adlm}\p{scx=Arab}\p{scx=Hebr}\p{scx=Mand}\p{scx=Mend}\p{scx=Nkoo}\p{scx=Rohg}\p{scx=Samr}\p{scx=Syrc}\p{scx=Thaa}]/gu;
