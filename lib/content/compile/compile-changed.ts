import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { bodiesFolder, compileCacheFolder } from "@/lib/content/stored";
import type { ProgressLog } from "@/lib/progress-log";
import { assertComplete } from "./assert-complete";
import type { DocumentsTask } from "./compile-documents";
import { type Document, isDraft } from "./sources/document";
import type { FileState } from "./sources/file-state";
import { filesIn } from "./sources/files-in";
import { hashOf, type SourceFile, type Sources } from "./sources/sources";
import { DocumentCache } from "./store/document-cache";
import type { Shard } from "./store/shard";
import type { StartWorkerPool, WorkerPool } from "./worker-pool";

/** How many documents one thread compiles at a time: enough for contentlayer to begin worth its while, few enough to see progress. */
const taskSize = 50;

/** What to compile, by which version of the compiler. */
export type CompileTask = Omit<DocumentsTask, "places"> & { version: string };

/** What is known of all documents, and how many of them had to be compiled for that. */
export type CompiledDocuments = { known: DocumentCache; compiled: number };

/**
 * What there is to know of each document: from former compiles where its file is still the same and its body still
 * lies there; else it is compiled now, on all cores. Parts of which no file has changed stay closed.
 */
export async function compileChanged(
  { documents: places, states }: Sources,
  { version, ...task }: CompileTask,
  startWorkerPool: StartWorkerPool,
  log: ProgressLog,
): Promise<CompiledDocuments> {
  const known = new DocumentCache(compileCacheFolder(task.compiledFolder), version);
  const isKnown = finderOfKnown(known, states, task);
  known.keepOnly(new Set(states.keys()));
  const missing = places.filter(({ path }) => !isKnown(path));

  if (missing.length > 0) {
    const pool = await startWorkerPool(missing.length);
    try {
      await compileAll(missing, task, pool, log, async (documents) => {
        for (const document of documents) known.add(document, trusted(states.get(document.path)));
        await known.saveNowAndThen();
      });
    } catch (cause) {
      // What is compiled need not be again. Where the disk is full it cannot be kept either, and the first cause is told.
      await known.save().catch(() => {});
      throw cause;
    } finally {
      await pool.end();
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
  places: readonly SourceFile[],
  task: Omit<DocumentsTask, "places">,
  { size, compile }: WorkerPool,
  log: ProgressLog,
  keep: (documents: Document[]) => Promise<void>,
): Promise<void> {
  const tasks = Array.from({ length: Math.ceil(places.length / taskSize) }, (_, place) =>
    places.slice(place * taskSize, (place + 1) * taskSize),
  );
  let done = 0;
  const work = async () => {
    for (let next = tasks.shift(); next !== undefined; next = tasks.shift()) {
      const documents = await compile({ ...task, places: next });
      assertComplete(
        next.map(({ path }) => path),
        documents.map(({ path }) => path),
      );
      await keep(documents);
      done += next.length;
      log.progress("Stories and pages", done, places.length);
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

/** Opens the shards that changed, and tells of documents whether they need not be compiled. */
function finderOfKnown(
  known: DocumentCache,
  states: ReadonlyMap<string, FileState>,
  { contentFolder, compiledFolder, withDrafts }: Omit<DocumentsTask, "places">,
): (path: string) => boolean {
  const bodies = new Set(
    filesIn(bodiesFolder(compiledFolder)).flatMap((path) => /([0-9a-f]{16})\.json$/.exec(path)?.[1] ?? []),
  );
  const isAsItWas = (shard: Shard, path: string) => shard.stateOf(path) === states.get(path)?.state;
  const closed = new Set(
    known.shards.filter(
      (shard) =>
        hasItsBodies(shard, bodies, withDrafts) && [...shard.paths].every((path) => isAsItWas(shard, path)),
    ),
  );
  return (path) => {
    const shard = known.shardOf(path);
    if (shard === undefined) return false;
    if (closed.has(shard)) return true;
    const document = shard.get(path);
    if (document === undefined || !hasItsBody(document, bodies, withDrafts)) return false;
    // In one go each: thousands of promises would take as long again as the reading.
    if (!isAsItWas(shard, path) && document.hash !== hashOf(bytesOf(join(contentFolder, path)))) return false;
    shard.note(path, trusted(states.get(path)));
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

function hasItsBodies({ summary }: Shard, bodies: ReadonlySet<string>, withDrafts: boolean): boolean {
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
