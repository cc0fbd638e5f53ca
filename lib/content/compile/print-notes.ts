import type { ProgressLog } from "@/lib/progress-log";
import { headlineNotes, type UndrawnLetters } from "./checks/headline-notes";
import { typefaceNotes } from "./checks/typeface-notes";
import type { MadePictures } from "./pictures/make-pictures";
import { pictureNotes } from "./pictures/picture-notes";
import type { Document } from "./sources/document";
import { type Fault, faultLine, visible } from "./sources/faults";
import type { ImageFolder } from "./sources/image-folder";

/** A first compile has notes about the whole archive, and editors read those of the story that they write. */
const mostNotes = 20;

/** Prints what editors should know about some documents: `most` of each kind. Nothing of it stops them. */
export function printNotes(
  contentFolder: string,
  documents: readonly Document[],
  made: MadePictures,
  { undrawnLetters, languages }: { undrawnLetters: UndrawnLetters; languages: readonly string[] },
  log: ProgressLog,
  most = mostNotes,
): void {
  print(pictureNotes(contentFolder, documents, made, most), log, most);
  print(headlineNotes(contentFolder, documents, undrawnLetters, most), log, most);
  print(typefaceNotes(contentFolder, documents, languages, most), log, most);
}

function print(notes: readonly Fault[], log: ProgressLog, most: number): void {
  for (const note of notes.slice(0, most)) log.print(faultLine({ ...note, text: `Note: ${note.text}` }));
  if (notes.length > most)
    log.print("There are more notes like these. npm run content -- --all-notes prints all.");
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
