import type { ProgressLog } from "@/lib/progress-log";
import { frontNotes } from "./checks/front-notes";
import { headlineNotes, type UndrawnLetters } from "./checks/headline-notes";
import { languageNotes } from "./checks/language-notes";
import { typefaceNotes } from "./checks/typeface-notes";
import type { MadePictures } from "./pictures/make-pictures";
import { pictureNotes } from "./pictures/picture-notes";
import { type Document, restOf } from "./sources/document";
import { type Fault, faultLine, visible } from "./sources/faults";
import type { ImageFolder } from "./sources/image-folder";
import type { Sources } from "./sources/sources";
import type { DocumentCache } from "./store/document-cache";

/** A first compile has notes about the whole archive, and editors read those of the story that they write. */
const mostNotes = 20;

export type NotedPaper = {
  undrawnLetters: UndrawnLetters;
  /** The paper's own language, and those of its editions. */
  languages: readonly string[];
  /** Those that it had when it was last published. */
  before: readonly string[];
  /** The documents whose letters may lack a typeface now. */
  lettered: readonly Document[];
};

/** Prints what editors should know about some documents: `most` of each kind. Nothing of it stops them. */
export function printNotes(
  contentFolder: string,
  documents: readonly Document[],
  made: MadePictures,
  { undrawnLetters, languages, before, lettered }: NotedPaper,
  log: ProgressLog,
  most = mostNotes,
): void {
  print(pictureNotes(contentFolder, documents, made, most), log, most);
  print(headlineNotes(contentFolder, documents, undrawnLetters, most), log, most);
  const site = documents.find((document) => document.kind === "site");
  if (site) print(languageNotes(contentFolder, site, languages, before), log, most);
  print(typefaceNotes(contentFolder, lettered, languages, most), log, most);
}

function print(notes: readonly Fault[], log: ProgressLog, most: number): void {
  for (const note of notes.slice(0, most)) log.print(faultLine({ ...note, text: `Note: ${note.text}` }));
  if (notes.length > most)
    log.print("There are more notes like these. npm run content -- --all-notes prints all.");
}

/** Prints what editors can remove from fronts, each time: what was right when it was written goes stale. */
export function printNotesOnFronts(
  contentFolder: string,
  known: DocumentCache,
  { documents }: Sources,
  heldBack: ReadonlySet<string>,
  now: Date,
  log: ProgressLog,
): void {
  const fronts = restOf(known.rest.open()).fronts.filter(({ path }) => !heldBack.has(path));
  const storyNamed = (slug: string) => {
    const { path = "" } = documents.find((file) => file.kind === "article" && file.slug === slug) ?? {};
    return known.shardOf(path)?.get(path);
  };
  print(frontNotes(contentFolder, fronts, storyNamed, now), log, mostNotes);
}

/** Prints which files in the folder of pictures no document names, and which look alike. */
export function printNotesOnNames(
  images: ImageFolder,
  named: readonly { src: string }[],
  log: ProgressLog,
): void {
  const unused = images.unused(named.map(({ src }) => src)).map(visible);
  if (unused.length > 0) log.print(`Note: unused in content/images: ${unused.join(", ")}.`);
  for (const [one = "", ...others] of images.lookalikes)
    log.print(
      `Note: ${visible(one)} and ${others.map(visible).join(", ")} in content/images differ only in what nobody sees. Rename one.`,
    );
}

/** Prints which files in the folder of data no chart is made of. */
export function printNotesOnData(
  files: readonly string[],
  used: ReadonlySet<string>,
  log: ProgressLog,
): void {
  const unused = files.filter((file) => !used.has(`data/${file}`)).map(visible);
  if (unused.length > 0) log.print(`Note: unused in content/data: ${unused.join(", ")}.`);
}
