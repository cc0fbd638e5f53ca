import type { ProgressLog } from "@/lib/progress-log";
import { headlineNotes, type UndrawnLetters } from "./checks/headline-notes";
import type { MadePictures } from "./pictures/make-pictures";
import { pictureNotes } from "./pictures/picture-notes";
import type { Document } from "./sources/document";
import { type Fault, faultLine, visible } from "./sources/faults";
import type { ImageFolder } from "./sources/image-folder";

/** A first compile has notes about the whole archive, and editors read those of the story that they write. */
const mostNotes = 20;

/** Prints what editors should know about some documents. Nothing of it stops them. */
export function printNotes(
  contentFolder: string,
  documents: readonly Document[],
  made: MadePictures,
  undrawnLetters: UndrawnLetters,
  log: ProgressLog,
): void {
  print(pictureNotes(contentFolder, documents, made, mostNotes), log);
  print(headlineNotes(contentFolder, documents, undrawnLetters, mostNotes), log);
}

function print(notes: readonly Fault[], log: ProgressLog): void {
  for (const note of notes.slice(0, mostNotes)) log.print(faultLine({ ...note, text: `Note: ${note.text}` }));
  if (notes.length > mostNotes) log.print("There are more notes like these.");
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
