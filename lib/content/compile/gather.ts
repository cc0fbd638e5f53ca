import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { bodiesFolder } from "../stored";
import { assertWhole } from "./assert-whole";
import type { DocumentsTask } from "./compile-documents";
import type { BringUpCrew, Crew } from "./crew";
import type { Document } from "./document";
import { filesIn } from "./files-in";
import { KnownDocuments, knownFolder } from "./known-documents";
import type { Report } from "./report";
import { hashOf, type SourcePlace } from "./sources";

/** How many documents one thread compiles at a time: enough for contentlayer to begin worth its while, few enough to see progress. */
const taskSize = 50;

/** What to compile, by which version of the compiler. */
export type GatherTask = Omit<DocumentsTask, "places"> & { version: string };

/** All documents, and how many of them had to be compiled. */
export type Gathered = { documents: Document[]; compiled: number };

/**
 * What there is to know of each document: from former compiles where its file is still the same and its body still
 * lies there; else it is compiled now, on all cores.
 */
export async function gatherDocuments(
  places: readonly SourcePlace[],
  { version, ...task }: GatherTask,
  bringUpCrew: BringUpCrew,
  report: Report,
): Promise<Gathered> {
  const known = await KnownDocuments.in(knownFolder(task.compiledFolder), version);
  known.keepOnly(new Set(places.map(({ path }) => path)));
  const found = documentsKnown(places, known, task);
  const missing = places.filter(({ path }) => !found.has(path));

  if (missing.length > 0) {
    const crew = await bringUpCrew(missing.length, version);
    try {
      await compileAll(missing, task, crew, report, async (documents) => {
        for (const document of documents) {
          found.set(document.path, document);
          known.add(document);
        }
        await known.saveNowAndThen();
      });
    } catch (cause) {
      // What is compiled need not be again. Where the disk is full it cannot be kept either, and the first cause is told.
      await known.save().catch(() => {});
      throw cause;
    } finally {
      await crew.end();
    }
  }
  await known.save();
  const documents = places.flatMap(({ path }) => found.get(path) ?? []);
  assertWhole(
    places.map(({ path }) => path),
    documents.map(({ path }) => path),
  );
  return { documents, compiled: missing.length };
}

/** Compiles documents task by task, and hands over what comes of each. */
async function compileAll(
  places: readonly SourcePlace[],
  task: Omit<DocumentsTask, "places">,
  { size, compile }: Crew,
  report: Report,
  keep: (documents: Document[]) => Promise<void>,
): Promise<void> {
  const tasks = Array.from({ length: Math.ceil(places.length / taskSize) }, (_, place) =>
    places.slice(place * taskSize, (place + 1) * taskSize),
  );
  let done = 0;
  const work = async () => {
    for (let next = tasks.shift(); next !== undefined; next = tasks.shift()) {
      await keep(await compile({ ...task, places: next }));
      done += next.length;
      report.progress("Stories and pages", done, places.length);
    }
  };
  await Promise.all(Array.from({ length: size }, work));
}

/** By path, the documents that need not be compiled. */
function documentsKnown(
  places: readonly SourcePlace[],
  known: KnownDocuments,
  { contentFolder, compiledFolder, withDrafts }: Omit<DocumentsTask, "places">,
): Map<string, Document> {
  const found = new Map<string, Document>();
  if (known.size === 0) return found;
  const bodies = new Set(
    filesIn(bodiesFolder(compiledFolder)).flatMap((path) => /([0-9a-f]{16})\.json$/.exec(path)?.[1] ?? []),
  );
  for (const place of places) {
    // In one go each: thousands of promises would take as long again as the reading.
    const document = known.get(place.path, hashOf(bytesOf(join(contentFolder, place.path))));
    if (document !== undefined && hasItsBody(document, bodies, withDrafts)) found.set(place.path, document);
  }
  return found;
}

const room = Buffer.allocUnsafe(256 * 1024);

/** A file's bytes, good until the next is asked for: to make room for each of ten thousand takes as long as to read them. */
function bytesOf(path: string): Buffer {
  const file = openSync(path, "r");
  try {
    const length = readSync(file, room);
    return length < room.length ? room.subarray(0, length) : readFileSync(path);
  } finally {
    closeSync(file);
  }
}

function hasItsBody(document: Document, bodies: ReadonlySet<string>, withDrafts: boolean): boolean {
  if (!("text" in document)) return true;
  const { id } = document.text;
  return id === undefined
    ? !withDrafts && "draft" in document.fields && document.fields.draft === true
    : bodies.has(id);
}
