import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type ArticleFields, bodyTexts, fieldsOf } from "@/lib/content/schema";
import {
  bodyPath,
  type StoredArticleBody,
  type StoredPageBody,
  scratchFolder,
  storedId,
} from "@/lib/content/stored";
import { errorCode } from "@/lib/error-code";
import { writeFileDurably } from "@/lib/write-file";
import { assertComplete } from "./assert-complete";
import { compileBody } from "./body/body";
import type { BodyContext } from "./body/body-context";
import { placeIn } from "./body/report-at";
import { wrongKindFault } from "./checks/field-names";
import { checkFields } from "./checks/fields";
import { type ContentlayerDocument, compileByContentlayer } from "./contentlayer";
import { refusedDocument } from "./document-cost";
import { compileMedia } from "./media/compile-media";
import { type Pulse, watched } from "./pulse";
import { dataReader } from "./sources/data-files";
import type { Document, TextFacts } from "./sources/document";
import { quoted, type ReportFault } from "./sources/faults";
import { encodingFault, fileFault } from "./sources/file-faults";
import { readFrontMatter, splitFrontMatter, withFieldsAsJson } from "./sources/front-matter";
import { hiddenCharacters } from "./sources/hidden-characters";
import { hashOf, type Source, type SourceFile, textOf } from "./sources/sources";

export type DocumentsTask = {
  contentFolder: string;
  compiledFolder: string;
  /** Whether the bodies of drafts are stored too. */
  withDrafts: boolean;
  files: SourceFile[];
  /** The language of the paper; by default English. */
  language?: string;
  /** Tells a watching thread when a document is worked on. */
  pulse?: Pulse;
};

export type CompileDocuments = (task: DocumentsTask) => Promise<Document[]>;

/**
 * Reads and compiles some documents, and stores the bodies of those without faults. A document at which the
 * compiler fails, since contentlayer refuses what our checks accept or by a bug of ours, is one with a fault:
 * it must not stop the others. Throws if the machine fails.
 */
export async function compileDocuments(task: DocumentsTask): Promise<Document[]> {
  const [first, ...others] = task.files;
  try {
    return await compileTogether(task);
  } catch (cause) {
    if (first === undefined || isFailureOfMachine(cause)) throw cause;
    if (others.length === 0) return [refusedDocument(task.contentFolder, first, failureInWords(cause))];
  }
  const half = Math.ceil(task.files.length / 2);
  return [
    ...(await compileDocuments({ ...task, files: task.files.slice(0, half) })),
    ...(await compileDocuments({ ...task, files: task.files.slice(half) })),
  ];
}

/** Such as a full disk, for which no document is to blame. */
function isFailureOfMachine(cause: unknown): boolean {
  return errorCode(cause) !== "" || /\bE(?:NOSPC|ACCES|PERM|ROFS|IO|MFILE)\b/.test(String(cause));
}

function failureInWords(cause: unknown): string {
  const words = quoted((cause instanceof Error ? cause.message : String(cause)).replace(/\s+/g, " "));
  return `The compiler fails at this file: ${words}. Undo its last change, and report this as a bug.`;
}

/** Throws contentlayer's own error if it refuses a document, and an error if it loses one. */
async function compileTogether(task: DocumentsTask): Promise<Document[]> {
  const { pulse, language = "en" } = task;
  const context = { language, readData: dataReader(task.contentFolder) };
  const read = task.files.map((file) => watched(pulse, () => readDocument(task.contentFolder, file)));
  const sound = read.flatMap(({ source, fields, faults }) =>
    faults.length === 0 ? [{ ...source, text: withFieldsAsJson(source, fields) }] : [],
  );
  const compiled = await compileByContentlayer(sound, scratchFolder(task.compiledFolder), context, pulse);
  assertComplete(sound, compiled);
  const byPath = new Map(compiled.map((document) => [document.path, document]));
  return Promise.all(
    read.map(async ({ source, hash, faults, fields }) => {
      const made = byPath.get(source.path);
      const { kind, path, slug } = source;
      const document = { kind, path, slug, hash, faults, fields: made?.fields ?? fields };
      if (kind !== "article" && kind !== "page") return document as Document;
      const text = await compileText(source, made, faults, task, context);
      return { ...document, text } as Document;
    }),
  );
}

/** The content of a file; undefined if this user may not read it, or it was deleted since it was found. */
function bytesIn(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (cause) {
    if (["EACCES", "EPERM", "ENOENT"].includes(errorCode(cause))) return undefined;
    throw cause;
  }
}

/** A document as it was saved, with what is wrong with its front matter. */
function readDocument(contentFolder: string, file: SourceFile) {
  const bytes = bytesIn(join(contentFolder, file.path));
  if (bytes === undefined) {
    const fault = {
      line: 1,
      text: "This file cannot be read. Let the user who runs npm run content read it.",
    };
    return { source: { ...file, text: "" }, hash: "", faults: [fault], fields: {} };
  }
  const text = bytes.includes(0) ? undefined : textOf(bytes);
  const faults: Document["faults"] = [];
  const report: ReportFault = (line, words, column) => void faults.push({ line, column, text: words });
  const source: Source = { ...file, text: text ?? "" };
  const fault = text === undefined ? encodingFault(bytes) : fileFault(source);
  // Without its text, nothing else is reported of a file that makes no sense as a whole.
  if (fault !== undefined)
    return { source: { ...source, text: "" }, hash: hashOf(bytes), faults: [fault], fields: {} };
  const frontMatter = readFrontMatter(source, report);
  const wrongKind = wrongKindFault(file.kind, file.path, frontMatter.map);
  if (wrongKind !== undefined) {
    report(1, wrongKind, 1);
    return { source, hash: hashOf(bytes), faults, fields: {} };
  }
  const { fields } = checkFields<object>(frontMatter, fieldsOf[file.kind], report);
  const all = withHiddenFaults(source, faults);
  return { source, hash: hashOf(bytes), faults: all.slice(0, mostFaults), fields };
}

/** More faults than this in one file usually have one cause. */
const mostFaults = 100;

/**
 * The faults of front matter, with those of invisible characters that no field reported. Those outside of
 * values are named alone: they may be why a field is unknown or the YAML is invalid.
 */
function withHiddenFaults({ path, text }: Source, faults: Document["faults"]): Document["faults"] {
  const yaml = path.endsWith(".yaml") ? text : (splitFrontMatter(text)?.yaml ?? text);
  const hidden = hiddenCharacters(yaml).map(({ index, text }) => ({ ...placeIn(yaml, index), text }));
  const names = (fault: Document["faults"][number], { line, column, text }: (typeof hidden)[number]) =>
    fault.line === line && fault.column === column && fault.text.endsWith(text);
  const named = faults.filter((fault) => hidden.some((place) => names(fault, place)));
  const others = hidden
    .filter((place) => !named.some((fault) => names(fault, place)))
    .map((place) => ({ ...place, text: `The text contains ${place.text}` }));
  const areInValues = others.every(({ line }) => named.some((fault) => fault.line === line));
  return [...(areInValues ? faults : named), ...others];
}

/** Compiles a body, adds its faults to those of its document, and stores it if there are none. */
async function compileText(
  { kind, text }: Source,
  made: ContentlayerDocument | undefined,
  faults: Document["faults"],
  { contentFolder, compiledFolder, withDrafts, pulse }: DocumentsTask,
  context: BodyContext,
): Promise<TextFacts> {
  const compiled = made?.body ?? watched(pulse, () => compileBody(text, context));
  const { tree: body, faults: bodyFaults, ...textFacts } = compiled;
  faults.push(...bodyFaults.slice(0, mostFaults));
  const media = await compileMedia(body, contentFolder);
  // A name that is reported as wrong is not looked for.
  faults.push(...media.faults.filter(({ line }) => !bodyFaults.some((fault) => fault.line === line)));
  const uses = { ...textFacts.uses, ...media.uses };
  const facts = {
    ...textFacts,
    ...(Object.keys(uses).length > 0 && { uses }),
    ...(media.copies.length > 0 && { media: media.copies }),
  };
  if (made === undefined || faults.length > 0) return facts;
  if (kind === "page") return { id: await storeBody(compiledFolder, { body }), ...facts };
  const fields = made.fields as ArticleFields;
  const { keyPoints = [], corrections = [], review, life, draft = false } = fields;
  if (draft && !withDrafts) return facts;
  const stored: StoredArticleBody = {
    ...bodyTexts(fields),
    keyPoints,
    corrections,
    ...(review && { review }),
    ...(life && { life }),
    body,
  };
  return { id: await storeBody(compiledFolder, stored), ...facts };
}

async function storeBody(compiledFolder: string, body: StoredArticleBody | StoredPageBody): Promise<string> {
  const json = JSON.stringify(body);
  const id = storedId(json);
  await writeFileDurably(bodyPath(compiledFolder, id), json, { syncsFolder: false });
  return id;
}
