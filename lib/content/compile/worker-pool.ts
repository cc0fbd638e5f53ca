import { availableParallelism } from "node:os";
import { Tinypool } from "tinypool";
import type { CompileDocuments, DocumentsTask } from "./compile-documents";
import { workerUrl } from "./compiler";
import { type Cost, refusedForCost } from "./document-cost";
import { newPulse, watchPulse } from "./pulse";
import type { Document } from "./sources/document";

/** Compiles tasks, `size` of them at once. */
export type WorkerPool = { size: number; compile: CompileDocuments; end: () => Promise<void> };

/** Starts a worker pool for so many documents. */
export type StartWorkerPool = (documents: number) => Promise<WorkerPool>;

/** Another thread pays off for this many documents: it takes half a second to start. */
const worthAThread = 100;

/** A thread compiles one task while the result of the other is stored. */
const tasksAThread = 2;

/**
 * What one document may cost, in milliseconds and megabytes. The longest body that is allowed takes 7 seconds
 * and 400 MB on two busy cores, so a machine a quarter as fast meets the deadline too (docs/decisions/0021).
 */
const bounds = { deadline: 60_000, memoryMb: 1024 };

/** At most one thread per core. */
export const startWorkerPool: StartWorkerPool = async (documents) => {
  const threads = Math.max(1, Math.min(availableParallelism(), Math.floor(documents / worthAThread)));
  return guardedPool(await workerUrl(), threads, bounds);
};

/**
 * A pool in which a document that takes too much time or memory becomes a document with a fault. The workers
 * that it stops or kills take other documents with them: these are compiled again, one at a time.
 */
export function guardedPool(
  filename: string,
  threads: number,
  { deadline, memoryMb }: typeof bounds,
): WorkerPool {
  const start = (threads: number, tasksAThread: number) =>
    new Tinypool({
      filename,
      name: "compileDocuments",
      runtime: "worker_threads",
      minThreads: threads,
      maxThreads: threads,
      concurrentTasksPerWorker: tasksAThread,
      // Without this thread's TypeScript loader, which would read the whole bundle, for seconds.
      execArgv: [],
      // contentlayer creates many short-lived objects: with room for them, collecting takes less time. But a
      // third of it must not exceed the 16 MB that Node grants a worker at its heap limit: V8 can fill it
      // in one collection, and would then abort the whole process.
      resourceLimits: { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: memoryMb },
    });
  let pool = start(threads, tasksAThread);
  /** The end of the last document that was compiled alone. */
  let lastAlone: Promise<unknown> = Promise.resolve();

  /** Runs a task; a document that exceeds its bounds ends its pool, and with it the task. */
  async function run(task: DocumentsTask, within: Tinypool): Promise<Document[] | Cost> {
    const pulse = newPulse();
    let isStuck = false;
    const endWatch = watchPulse(pulse, deadline, () => {
      isStuck = true;
      // Other tasks must not begin in a pool that ends.
      if (pool === within) pool = start(threads, tasksAThread);
      void within.destroy();
    });
    try {
      return await within.run({ ...task, pulse });
    } catch (cause) {
      if (isStuck) return "time";
      if (isOutOfMemory(cause)) return "memory";
      // Another task of this pool had a document that was stuck.
      if (cause instanceof Error && cause.message === "Terminating worker thread") return "time";
      throw cause;
    } finally {
      endWatch();
    }
  }

  async function compile(task: DocumentsTask): Promise<Document[]> {
    const result = await run(task, pool);
    if (typeof result !== "string") return result;
    const alone = lastAlone.then(() => compileOneByOne(task));
    lastAlone = alone.catch(() => {});
    return alone;
  }

  async function compileOneByOne(task: DocumentsTask): Promise<Document[]> {
    const documents: Document[] = [];
    let single = start(1, 1);
    try {
      for (const file of task.files) {
        const result = await run({ ...task, files: [file] }, single);
        if (typeof result !== "string") documents.push(...result);
        else {
          documents.push(refusedForCost(task.contentFolder, file, result));
          await single.destroy();
          single = start(1, 1);
        }
      }
      return documents;
    } finally {
      await single.destroy();
    }
  }

  return { size: threads * tasksAThread, compile, end: () => pool.destroy() };
}

function isOutOfMemory(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && cause.code === "ERR_WORKER_OUT_OF_MEMORY";
}
