import { once } from "node:events";
import { inspect } from "node:util";
import { progressLogTo } from "@/lib/progress-log";
import { watchedFolders } from "./watched-folders";

/** Editors write a file in several steps, in milliseconds. */
const settled = 100;

/**
 * Runs `work` now and after every change in the folder, one run at a time, and prints its errors. A change
 * during a run causes another run. Rejects if the folder can no longer be watched or `signal` aborts.
 */
export async function watchFolder(
  folder: string,
  work: () => Promise<unknown>,
  signal?: AbortSignal,
): Promise<never> {
  const end = new AbortController();
  const stop = (cause: unknown) => end.abort(cause);
  signal?.addEventListener("abort", () => stop(signal.reason));
  let timer: NodeJS.Timeout | undefined;
  const folders = watchedFolders(
    folder,
    () => {
      clearTimeout(timer);
      timer = setTimeout(run, settled);
    },
    stop,
  );
  let isWorking = false;
  let isDue = false;
  const run = async () => {
    isDue = true;
    if (isWorking) return;
    isWorking = true;
    while (isDue && !end.signal.aborted) {
      isDue = false;
      try {
        folders.rescan();
      } catch (cause) {
        stop(cause);
      }
      await work().catch((cause) =>
        progressLogTo(process.stderr).print(`The content could not be compiled: ${inspect(cause)}`),
      );
    }
    isWorking = false;
  };
  try {
    run();
    if (!end.signal.aborted) await once(end.signal, "abort");
    throw end.signal.reason;
  } finally {
    clearTimeout(timer);
    folders.end();
  }
}
