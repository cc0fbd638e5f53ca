import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { bodiesFolder } from "../stored";
import { assertWhole } from "./assert-complete";
import type { DocumentsTask } from "./compile-documents";
import type { Report } from "./report";
import { type Document, isDraft } from "./sources/document";
import type { FileState } from "./sources/file-state";
import { filesIn } from "./sources/files-in";
import { hashOf, type SourcePlace, type Sources } from "./sources/sources";
import { KnownDocuments, knownFolder } from "./store/known-documents";
import type { Part } from "./store/shard";
import type { BringUpCrew, Crew } from "./worker-pool";

/** How many documents one thread compiles at a time: enough for contentlayer to begin worth its while, few enough to see progress. */
const taskSize = 50;

/** What to compile, by which version of the compiler. */
export type GatherTask = Omit<DocumentsTask, "places"> & { version: string };

/** What is known of all documents, and how many of them had to be compiled for that. */
export type Gathered = { known: KnownDocuments; compiled: number };

/**
 * What there is to know of each document: from former compiles where its file is still the same and its body still
 * lies there; else it is compiled now, on all cores. Parts of which no file has changed stay closed.
 */
export async function gatherDocuments(
  { documents: places, states }: Sources,
  { version, ...task }: GatherTask,
  bringUpCrew: BringUpCrew,
  report: Report,
): Promise<Gathered> {
  const known = new KnownDocuments(knownFolder(task.compiledFolder), version);
  const isKnown = finderOfKnown(known, states, task);
  known.keepOnly(new Set(states.keys()));
  const missing = places.filter(({ path }) => !isKnown(path));

  if (missing.length > 0) {
    const crew = await bringUpCrew(missing.length);
    try {
      await compileAll(missing, task, crew, report, async (documents) => {
        for (const document of documents) known.add(document, trusted(states.get(document.path)));
        await known.saveNowAndThen();
      });
    } catch (cause) {
      // What is compiled need not be again. Where the disk is full it cannot be kept either, and the first cause is told.
      await known.save().catch(() => {});
      throw cause;
    } finally {
      await crew.end();
    }
    await known.save();
  }
  return { known, compiled: missing.length };
}

/** The state to know a file by that is now in this one: none while it may still change and look the same. */
function trusted(state: FileState | undefined): string {
  return state?.isSettled ? state.state : "";
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
      const documents = await compile({ ...task, places: next });
      assertWhole(
        next.map(({ path }) => path),
        documents.map(({ path }) => path),
      );
      await keep(documents);
      done += next.length;
      report.progress("Stories and pages", done, places.length);
    }
  };
  // Until the last of them has ended, for whoever is told of a failure begins to write what they may still be writing.
  const stopping = () =>
    work().catch((cause) => {
      tasks.length = 0;
      throw cause;
    });
  const ended = await Promise.allSettled(Array.from({ length: size }, stopping));
  const failed = ended.find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
}

/** Opens the parts that changed, and tells of documents whether they need not be compiled. */
function finderOfKnown(
  known: KnownDocuments,
  states: ReadonlyMap<string, FileState>,
  { contentFolder, compiledFolder, withDrafts }: Omit<DocumentsTask, "places">,
): (path: string) => boolean {
  const bodies = new Set(
    filesIn(bodiesFolder(compiledFolder)).flatMap((path) => /([0-9a-f]{16})\.json$/.exec(path)?.[1] ?? []),
  );
  const isAsItWas = (part: Part, path: string) => part.stateOf(path) === states.get(path)?.state;
  const closed = new Set(
    known.parts.filter(
      (part) =>
        hasItsBodies(part, bodies, withDrafts) && [...part.paths].every((path) => isAsItWas(part, path)),
    ),
  );
  return (path) => {
    const part = known.partOf(path);
    if (part === undefined) return false;
    if (closed.has(part)) return true;
    const document = part.get(path);
    if (document === undefined || !hasItsBody(document, bodies, withDrafts)) return false;
    // In one go each: thousands of promises would take as long again as the reading.
    if (!isAsItWas(part, path) && document.hash !== hashOf(bytesOf(join(contentFolder, path)))) return false;
    part.note(path, trusted(states.get(path)));
    return true;
  };
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

function hasItsBodies({ summary }: Part, bodies: ReadonlySet<string>, withDrafts: boolean): boolean {
  if (summary === undefined || !summary.bodies.every((id) => bodies.has(id))) return false;
  return (
    !withDrafts ||
    (summary.draftBodies.length === summary.drafts && summary.draftBodies.every((id) => bodies.has(id)))
  );
}

function hasItsBody(document: Document, bodies: ReadonlySet<string>, withDrafts: boolean): boolean {
  if (!("text" in document) || (isDraft(document) && !withDrafts)) return true;
  return document.text.id !== undefined && bodies.has(document.text.id);
}
