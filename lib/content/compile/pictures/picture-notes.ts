import { type DocumentReporter, documentReporter } from "@/lib/content/compile/checks/document-reporter";
import type { ArticleDocument, AuthorDocument, Document } from "@/lib/content/compile/sources/document";
import { type Fault, Faults, quoted } from "@/lib/content/compile/sources/faults";
import type { Picture } from "@/lib/content/model";
import type { MadePictures } from "./make-pictures";
import { faceWidths } from "./pictures";

/** The width in pixels that a place needs on a large screen, or that search engines ask for. */
const places = {
  lead: { what: "The place above a story", needs: 1200 },
  wide: { what: "A wide figure", needs: 976 },
  figure: { what: "A figure", needs: 680 },
  face: { what: "The face of an author", needs: Math.max(...faceWidths) },
};

/**
 * What editors should know about the pictures of some documents. Nothing of it stops them. Ends after more
 * than `most` notes: a first compile would look for the places of thousands.
 */
export function pictureNotes(
  contentFolder: string,
  documents: readonly Document[],
  made: MadePictures,
  most: number,
): Fault[] {
  const notes = new Faults();
  for (const document of documents) {
    if (notes.count > most) break;
    const note = documentReporter(contentFolder, document, notes);
    if (document.kind === "article") noteLead(document, made, note);
    if (document.kind === "author") noteFace(document, made, note);
    const figures = "text" in document ? document.text.figures : [];
    for (const { src, line, column, isWide } of figures)
      noteSize(src, made.pictures.get(src), isWide ? "wide" : "figure", { line, column }, note);
  }
  return notes.sorted();
}

function noteLead({ fields: { image } }: ArticleDocument, made: MadePictures, note: DocumentReporter): void {
  const { src, credit, licence, focus } = image ?? {};
  const picture = src && made.pictures.get(src);
  if (!picture) return;
  noteSize(src, picture, "lead", "image.src", note);
  if (picture.height > picture.width && focus === undefined)
    note(
      "image.src",
      `The picture ${quoted(src)} is taller than wide, and lists and cards show only its middle. Add focus: { x: 0.5, y: 0.3 } for the point that must stay visible.`,
    );
  const words = made.words.get(picture.id);
  if (words?.credit !== credit || words?.licence !== licence)
    note(
      "image.src",
      `The picture ${quoted(src)} has another credit or licence elsewhere. Write the same everywhere.`,
    );
}

function noteFace({ fields: { face } }: AuthorDocument, made: MadePictures, note: DocumentReporter): void {
  if (face) noteSize(face, made.faces.get(face), "face", "face", note);
}

/** Does not report drafts that are left out: their pictures are not made. */
function noteSize(
  src: string,
  picture: Picture | undefined,
  place: keyof typeof places,
  at: Parameters<DocumentReporter>[0],
  note: DocumentReporter,
): void {
  const { what, needs } = places[place];
  if (picture === undefined || picture.width >= needs) return;
  const size = picture.width === 1 ? "1 pixel wide" : `${picture.width.toLocaleString("en")} pixels wide`;
  note(
    at,
    `The picture ${quoted(src)} is ${size}. ${what} needs ${needs.toLocaleString("en")}. Export it larger.`,
  );
}
