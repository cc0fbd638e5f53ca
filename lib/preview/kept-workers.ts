import { type StartWorkerPool, startWorkerPool, type WorkerPool } from "@/lib/content/compile/worker-pool";

/** More documents than editors save at once. */
const atOnce = 50;

/**
 * Starts worker pools for a program that compiles again and again. One worker stays ready for small changes:
 * to start one takes longer than to compile a story.
 */
export function keptWorkers(): StartWorkerPool {
  let kept: Promise<WorkerPool> | undefined;
  return async (documents) => {
    if (documents > atOnce) return startWorkerPool(documents);
    kept ??= startWorkerPool(1);
    const { size, compile } = await kept;
    return {
      size,
      compile: (task) =>
        compile(task).catch((cause) => {
          // Its thread may have ended.
          kept = undefined;
          throw cause;
        }),
      end: async () => {},
    };
  };
}
