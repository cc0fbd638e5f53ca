import { readFileSync } from "node:fs";
import { join } from "node:path";
import { placeIn } from "@/lib/content/compile/body/report-at";
import type { ArticleDocument, Document, PageDocument } from "@/lib/content/compile/sources/document";
import { codePoint, type Fault, Faults } from "@/lib/content/compile/sources/faults";
import { splitFrontMatter } from "@/lib/content/compile/sources/front-matter";
import { textOf } from "@/lib/content/compile/sources/sources";
import { sampleLetters, scriptOf, scripts } from "@/lib/language/scripts";
import { documentReporter } from "./document-reporter";
import { inDeviceFont } from "./language-notes";
import { lettersOf, scriptCode, scriptCodes } from "./script-names";

/**
 * What readers of some documents see in the font of their device, since there is no typeface of ours for its
 * script (lib/language/scripts.ts). `languages` are those of the paper, its own first. Nothing of it stops
 * editors. Ends after more than `most` notes.
 */
export function typefaceNotes(
  contentFolder: string,
  documents: readonly Document[],
  languages: readonly string[],
  most: number,
): Fault[] {
  const notes = new Faults();
  const [own = "en"] = languages;
  // What a language has no typeface for is noted once, at the language.
  const noted = languages.filter((language) => !scriptOf(language).face).map(scriptCode);
  for (const document of documents) {
    if (notes.count > most) break;
    if (document.kind !== "article" && document.kind !== "page") continue;
    const { language = own } = document.kind === "article" ? document.fields : {};
    const known = new Set(["Latn", ...noted]);
    noteLetters(contentFolder, document, { known, language }, notes);
  }
  return notes.sorted();
}

type OfPage = {
  /** The scripts that need no note. */
  known: ReadonlySet<string>;
  language: string;
};

function noteLetters(
  contentFolder: string,
  document: ArticleDocument | PageDocument,
  { known, language }: OfPage,
  notes: Faults,
): void {
  const report = documentReporter(contentFolder, document, notes);
  const seen = new Set<string>();
  const note = (letters: string, reportLetter: (letter: string, text: string) => void) => {
    for (const letter of letters) {
      const codes = scriptCodes(letter);
      const [code = ""] = codes;
      if (seen.has(code) || codes.some((code) => known.has(code) || scripts[code]?.face)) continue;
      seen.add(code);
      const name = code ? lettersOf(code) : `letters such as "${letter}" (${codePoint(letter)})`;
      const fact = `Pages in ${language} have no typeface for ${name}: ${inDeviceFont}`;
      reportLetter(letter, `${fact} To change that, see "Typefaces" in docs/languages.md.`);
    }
  };
  const fields: Record<string, unknown> = document.fields;
  for (const field of ["headline", "title", "standfirst"])
    note(sampleLetters(String(fields[field] ?? "")), (_, text) => report(field, text));
  note(document.text.letters ?? "", (letter, text) =>
    report(firstPlaceOf(letter, join(contentFolder, document.path)), text),
  );
}

/** The place where a letter is first written in a body; the first line if it is an entity there. */
function firstPlaceOf(letter: string, path: string) {
  const { body = "" } = splitFrontMatter(textOf(readFileSync(path)) ?? "") ?? {};
  const index = body.indexOf(letter);
  return index < 0 ? 1 : placeIn(body, index);
}
