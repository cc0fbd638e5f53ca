const options = { type: "language", fallback: "none" } as const;
const english = new Intl.DisplayNames("en", options);
const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
const scripts = new Intl.DisplayNames("en", { type: "script", fallback: "none" });

/** Whether a text is the tag (BCP 47) of a language, script and region that exist. */
export function isKnownLanguage(tag: string): boolean {
  try {
    // Intl also takes any word of up to eight letters, such as "deutsch", for a code that may exist one day.
    if (!/^[a-z]{2,3}(?:-|$)/i.test(tag)) return false;
    const { language, script, region } = new Intl.Locale(tag);
    return (
      english.of(language) !== undefined &&
      (script === undefined || scripts.of(script) !== undefined) &&
      (region === undefined || regions.of(region) !== undefined)
    );
  } catch {
    return false;
  }
}

/** The code of a language by its name in English or in itself ("German", "Deutsch"), if one has it. */
export function languageNamed(name: string): string | undefined {
  const wanted = name.toLowerCase();
  return codes().find((code) => {
    const own = new Intl.DisplayNames(code, options).of(code);
    return english.of(code)?.toLowerCase() === wanted || own?.toLowerCase() === wanted;
  });
}

/** All codes of two letters that are languages. */
function codes(): string[] {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => english.of(code) !== undefined && new Intl.Locale(code).language === code);
}
