import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { chunks } from "@/lib/chunks";
import { bodiesFolder, compileCacheFolder } from "@/lib/content/stored";
import { errorCode } from "@/lib/error-code";
import type { ProgressLog } from "@/lib/progress-log";
import { assertComplete } from "./assert-complete";
import type { DocumentsTask } from "./compile-documents";
import { mediaState } from "./media/media-files";
import { dataReader, paperLanguage } from "./sources/data-files";
import { type Document, isDraft } from "./sources/document";
import type { FileState } from "./sources/file-state";
import { filesIn } from "./sources/files-in";
import { hashOf, type SourceFile, type Sources } from "./sources/sources";
import { DocumentCache } from "./store/document-cache";
import type { Shard } from "./store/shard";
import type { StartWorkerPool, WorkerPool } from "./worker-pool";

/** Documents per task: enough to spread contentlayer's start-up cost, few enough to show progress. */
const taskSize = 50;

/** What to compile, and with which version of the compiler. */
export type CompileTask = Omit<DocumentsTask, "files"> & { version: string };

/**
 * Brings the document cache up to date: compiles documents whose file changed or whose body is missing, on
 * all cores. Shards without a changed file stay closed. `compiled` is how many were compiled now,
 * and `changed` their paths.
 */
export async function compileChanged(
  { documents: files, states }: Sources,
  { version, ...task }: CompileTask,
  startWorkerPool: StartWorkerPool,
  log: ProgressLog,
): Promise<{ known: DocumentCache; compiled: number; changed: string[] }> {
  const known = new DocumentCache(compileCacheFolder(task.compiledFolder), version);
  const language = paperLanguage(task.contentFolder);
  const isKnown = finderOfKnown(known, states, { ...task, language });
  known.keepOnly(new Set(states.keys()));
  const missing = files.filter(({ path }) => !isKnown(path));

  if (missing.length > 0) {
    const pool = await startWorkerPool(missing.length);
    try {
      await compileAll(missing, { ...task, language }, pool, log, async (documents) => {
        for (const document of documents) known.add(document, trusted(states.get(document.path)));
        await known.saveNowAndThen();
      });
    } catch (cause) {
      // Saves what is compiled. If the disk is full this fails too, and the first cause is thrown.
      await known.save().catch(() => {});
      throw cause;
    } finally {
      await pool.end();
    }
    await known.save();
  }
  return { known, compiled: missing.length, changed: missing.map(({ path }) => path) };
}

/** The state to store for a file; empty while the file could still change without changing its state. */
function trusted(state: FileState | undefined): string {
  return state?.isSettled ? state.state : "";
}

/** Compiles documents task by task, and passes on each result. */
async function compileAll(
  files: readonly SourceFile[],
  task: Omit<DocumentsTask, "files">,
  { size, compile }: WorkerPool,
  log: ProgressLog,
  keep: (documents: Document[]) => Promise<void>,
): Promise<void> {
  const tasks = [...chunks(files, taskSize)];
  let done = 0;
  const work = async () => {
    for (let next = tasks.shift(); next !== undefined; next = tasks.shift()) {
      const documents = await compile({ ...task, files: next });
      assertComplete(next, documents);
      await keep(documents);
      done += next.length;
      log.progress("Stories and pages", done, files.length);
    }
  };
  // Wait for all: after a failure the caller writes files that tasks may still be writing.
  const stopping = () =>
    work().catch((cause) => {
      tasks.length = 0;
      throw cause;
    });
  const ended = await Promise.allSettled(Array.from({ length: size }, stopping));
  const failed = ended.find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
}

/** Opens the shards that changed, and finds the documents that need not be compiled. */
function finderOfKnown(
  known: DocumentCache,
  states: ReadonlyMap<string, FileState>,
  { contentFolder, compiledFolder, withDrafts, language }: Omit<DocumentsTask, "files">,
): (path: string) => boolean {
  const readData = dataReader(contentFolder);
  const present = (name: string) => {
    if (name === "language") return language;
    const [, media] = /^media\/(.+)$/.exec(name) ?? [];
    return media === undefined
      ? readData(name.replace(/^data\//, "")).hash
      : mediaState(contentFolder, media);
  };
  const bodies = new Set(
    filesIn(bodiesFolder(compiledFolder)).flatMap((path) => /([0-9a-f]{16})\.json$/.exec(path)?.[1] ?? []),
  );
  const isAsItWas = (shard: Shard, path: string) => shard.stateOf(path) === states.get(path)?.state;
  const hasWhatItUses = (shard: Shard, path: string) =>
    Object.entries(shard.usesOf(path)).every(([name, former]) => present(name) === former);
  const closed = new Set(
    known.shards.filter(
      (shard) =>
        hasItsBodies(shard, bodies, withDrafts) &&
        [...shard.paths].every((path) => isAsItWas(shard, path) && hasWhatItUses(shard, path)),
    ),
  );
  return (path) => {
    const shard = known.shardOf(path);
    if (shard === undefined) return false;
    if (closed.has(shard)) return true;
    if (!hasWhatItUses(shard, path)) return false;
    const document = shard.get(path);
    if (document === undefined || !hasItsBody(document, bodies, withDrafts)) return false;
    // Synchronously: thousands of promises would take as long as the reading itself.
    if (!isAsItWas(shard, path) && document.hash !== hashIn(join(contentFolder, path))) return false;
    shard.note(path, trusted(states.get(path)));
    return true;
  };
}

const room = Buffer.allocUnsafe(256 * 1024);

/** The hash of a file; undefined if it cannot be read, which its worker reports. */
function hashIn(path: string): string | undefined {
  try {
    return hashOf(bytesOf(path));
  } catch (cause) {
    if (errorCode(cause) === "") throw cause;
    return undefined;
  }
}

/** Reads a file into a shared buffer, valid until the next call: allocating takes as long as reading. */
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
