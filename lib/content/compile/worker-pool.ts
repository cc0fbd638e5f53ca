import { availableParallelism } from "node:os";
import { Tinypool } from "tinypool";
import type { CompileDocuments } from "./compile-documents";
import { workerUrl } from "./compiler";

/** Compiles tasks, `size` of them at once. */
export type WorkerPool = { size: number; compile: CompileDocuments; end: () => Promise<void> };

/** Starts a worker pool for so many documents. */
export type StartWorkerPool = (documents: number) => Promise<WorkerPool>;

/** Another thread pays off for this many documents: it takes half a second to start. */
const worthAThread = 100;

/** A thread compiles one task while the result of the other is stored. */
const tasksAThread = 2;

/** At most one thread per core. */
export const startWorkerPool: StartWorkerPool = async (documents) => {
  const threads = Math.max(1, Math.min(availableParallelism(), Math.floor(documents / worthAThread)));
  const pool = new Tinypool({
    filename: await workerUrl(),
    name: "compileDocuments",
    runtime: "worker_threads",
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: tasksAThread,
    // Without this thread's TypeScript loader, which would read the whole bundle, for seconds.
    execArgv: [],
    // contentlayer creates many short-lived objects. With room for them, collecting takes half the time.
    resourceLimits: { maxYoungGenerationSizeMb: 96 },
  });
  return { size: threads * tasksAThread, compile: (task) => pool.run(task), end: () => pool.destroy() };
};
