import { availableParallelism } from "node:os";
import { Tinypool } from "tinypool";
import type { CompileDocuments } from "./compile-documents";
import { workerUrl } from "./compiler";

/** Compiles tasks, `size` of them at once. */
export type WorkerPool = { size: number; compile: CompileDocuments; end: () => Promise<void> };

/** Starts a worker pool for so many documents. */
export type StartWorkerPool = (documents: number) => Promise<WorkerPool>;

/** How many documents make another thread worth while, which takes half a second to bring up. */
const worthAThread = 100;

/** So that a thread has something to do while the disk takes what came of the other task. */
const tasksAThread = 2;

/** Threads, one a core where there is enough to do. */
export const startWorkerPool: StartWorkerPool = async (documents) => {
  const threads = Math.max(1, Math.min(availableParallelism(), Math.floor(documents / worthAThread)));
  const pool = new Tinypool({
    filename: await workerUrl(),
    name: "compileDocuments",
    runtime: "worker_threads",
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: tasksAThread,
    // Without the loader that this thread reads TypeScript with: it would read all of the bundle through, for
    // seconds.
    execArgv: [],
    // contentlayer makes much that lives a moment only. With room for it, collecting it takes half the time.
    resourceLimits: { maxYoungGenerationSizeMb: 96 },
  });
  return { size: threads * tasksAThread, compile: (task) => pool.run(task), end: () => pool.destroy() };
};
