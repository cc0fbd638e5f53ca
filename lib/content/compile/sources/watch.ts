import { inspect } from "node:util";
import { progressLogTo } from "@/lib/progress-log";
import { WatchedFolders } from "./watched-folders";

/** Editors write a file in several steps, in milliseconds. */
const settled = 100;

/**
 * Runs `work` now and after every change in the folder, one run at a time. A change during a run causes
 * another run. Errors of `work` are printed, and the watch goes on. Never resolves; rejects if the folder can
 * no longer be watched or `signal` aborts.
 */
export async function watchFolder(
  folder: string,
  work: () => Promise<unknown>,
  signal?: AbortSignal,
): Promise<never> {
  let timer: NodeJS.Timeout | undefined;
  let broken: (cause: unknown) => void = () => {};
  const ended = new Promise<never>((_, reject) => {
    broken = reject;
  });
  const folders = new WatchedFolders(
    folder,
    () => {
      clearTimeout(timer);
      timer = setTimeout(begin, settled);
    },
    broken,
  );
  let isWorking = false;
  let again = false;
  let isOver = false;
  const begin = async () => {
    if (isWorking) {
      again = true;
      return;
    }
    isWorking = true;
    do {
      again = false;
      try {
        folders.rescan();
      } catch (cause) {
        broken(cause);
      }
      await work().catch((cause) =>
        progressLogTo(process.stderr).print(`The content could not be compiled: ${inspect(cause)}`),
      );
    } while (again && !isOver);
    isWorking = false;
  };
  signal?.addEventListener("abort", () => broken(signal.reason));
  try {
    begin();
    return await ended;
  } finally {
    isOver = true;
    clearTimeout(timer);
    folders.end();
  }
}
