import type { Document } from "@/lib/content/compile/sources/document";
import { codePoint, type Fault, Faults } from "@/lib/content/compile/sources/faults";
import { sampleLetters, scriptOf, scriptsWith } from "@/lib/language/scripts";
import { type DocumentReporter, documentReporter } from "./document-reporter";

/**
 * What readers of some documents see in the font of their device, since the paper has no typeface for it.
 * `languages` are those of the paper. Nothing of it stops editors. Ends after more than `most` notes.
 */
export function typefaceNotes(
  contentFolder: string,
  documents: readonly Document[],
  languages: readonly string[],
  most: number,
): Fault[] {
  const notes = new Faults();
  // What a language has no typeface for is noted once, at the language.
  const noted = new Set(["Latn", ...languages.map((language) => scriptCode(language))]);
  for (const document of documents) {
    if (notes.count > most) break;
    const report = documentReporter(contentFolder, document, notes);
    if (document.kind === "site") noteLanguages(languages, report);
    else if (document.kind === "article" || document.kind === "page") noteLetters(document, noted, report);
  }
  return notes.sorted();
}

function noteLanguages(languages: readonly string[], report: DocumentReporter): void {
  for (const [index, language] of languages.entries()) {
    const code = scriptCode(language);
    if (code === "Latn" || scriptOf(language).face) continue;
    const field = index === 0 ? "language" : `editions.${index - 1}.language`;
    report(field, `${shownIn(`${names.of(code)} letters`)} To add one, see docs/languages.md.`);
  }
}

function noteLetters(
  { fields, text }: Extract<Document, { kind: "article" | "page" }>,
  noted: ReadonlySet<string>,
  report: DocumentReporter,
): void {
  const isUnknown = (letter: string) => !scriptsWith(letter).some((code) => noted.has(code));
  const seen = new Set<string>();
  const note = (at: string | number, letters: string) => {
    for (const letter of letters) {
      const [code = ""] = scriptsWith(letter);
      if (!isUnknown(letter) || seen.has(code)) continue;
      seen.add(code);
      const name = code ? `${names.of(code)} letters` : `letters such as "${letter}" (${codePoint(letter)})`;
      report(at, shownIn(name));
    }
  };
  for (const field of ["headline", "title", "standfirst"])
    if (field in fields) note(field, sampleLetters(String((fields as Record<string, unknown>)[field] ?? "")));
  note(1, text.letters ?? "");
}

const names = new Intl.DisplayNames("en", { type: "script" });

const scriptCode = (language: string) => new Intl.Locale(language).maximize().script ?? "";

const shownIn = (letters: string) =>
  `The paper has no typeface for ${letters}: readers see them in the font of their device.`;
