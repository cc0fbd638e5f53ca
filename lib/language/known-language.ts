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

/**
 * The tag that a text is meant for: that of a locale as programs write it ("en_GB.UTF-8"), or the code of a
 * language by its name in English, in itself or in any other language ("German", "Deutsch", "allemand").
 */
export function languageMeant(written: string): string | undefined {
  const tag = written
    .trim()
    .replace(/[.@].*$/, "")
    .replaceAll("_", "-");
  return isKnownLanguage(tag) ? Intl.getCanonicalLocales(tag)[0] : languageNamed(written.trim());
}

/** Names that no language of the platform has. */
const otherNames: Record<string, string> = {
  castilian: "es",
  farsi: "fa",
  flemish: "nl-BE",
  mandarin: "zh",
};

function languageNamed(name: string): string | undefined {
  const wanted = name.toLowerCase();
  const all = codes();
  const isNamedIn = (language: string) => {
    const names = new Intl.DisplayNames(language, options);
    return (code: string) => names.of(code)?.toLowerCase() === wanted;
  };
  return (
    all.find(isNamedIn("en")) ??
    all.find((code) => isNamedIn(code)(code)) ??
    all.map((language) => all.find(isNamedIn(language))).find((code) => code !== undefined) ??
    otherNames[wanted]
  );
}

/** All codes of two letters that are languages. */
function codes(): string[] {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => english.of(code) !== undefined && new Intl.Locale(code).language === code);
}
