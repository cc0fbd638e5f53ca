/** The predefined list styles of CSS by the numbering system (CLDR) whose digits they have. */
const listStyles: Record<string, string> = {
  arab: "arabic-indic",
  arabext: "persian",
  beng: "bengali",
  deva: "devanagari",
  gujr: "gujarati",
  guru: "gurmukhi",
  khmr: "khmer",
  knda: "kannada",
  laoo: "lao",
  mlym: "malayalam",
  mymr: "myanmar",
  orya: "oriya",
  telu: "telugu",
  thai: "thai",
  tibt: "tibetan",
};

/** The CSS list style of the digits that a language (BCP 47) counts with; undefined for 0 to 9. */
export function numeralsOf(language: string): string | undefined {
  const { numberingSystem } = new Intl.NumberFormat(language).resolvedOptions();
  return listStyles[numberingSystem];
}
