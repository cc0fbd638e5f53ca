import type { SiteDocument } from "@/lib/content/compile/sources/document";
import { type Fault, Faults } from "@/lib/content/compile/sources/faults";
import { isSpoken } from "@/lib/language/languages";
import { scriptOf } from "@/lib/language/scripts";
import { documentReporter } from "./document-reporter";
import { lettersOf, scriptCode } from "./script-names";

const names = new Intl.DisplayNames("en", { type: "language" });

/**
 * What readers of a language of the paper get without a typeface of ours, or in English. `languages` are the
 * paper's own and those of its editions, `before` those that it had when it was last published.
 */
export function languageNotes(
  contentFolder: string,
  site: SiteDocument,
  languages: readonly string[],
  before: readonly string[],
): Fault[] {
  const notes = new Faults();
  const report = documentReporter(contentFolder, site, notes);
  for (const [index, language] of languages.entries()) {
    if (before.includes(language)) continue;
    const field = index === 0 ? "language" : `editions.${index - 1}.language`;
    const code = scriptCode(language);
    if (code !== "Latn" && !scriptOf(language).face)
      report(field, `The paper has no typeface for ${lettersOf(code)}: ${inDeviceFont} ${remedy("add one")}`);
    if (!isSpoken(language))
      report(
        field,
        `The paper's own words do not exist in ${names.of(language)}: readers see English. ${remedy("add them")}`,
      );
  }
  return notes.sorted();
}

export const inDeviceFont = "readers see them in the font of their device.";
const remedy = (what: string) => `To ${what}, see "Add a language" in docs/languages.md.`;
