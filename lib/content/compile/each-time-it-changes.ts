import { watch } from "node:fs/promises";

/** Editors write a file in several steps, in milliseconds. */
const settled = 100;

/**
 * Does `work` whenever something in the folder has changed, once at a time; what changed meanwhile is worth once more.
 * What `work` throws is told, and the watch goes on. Never resolves; rejects when the folder can no longer be watched.
 */
export async function eachTimeItChanges(folder: string, work: () => Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let isWorking = false;
  let again = false;
  const begin = async () => {
    if (isWorking) {
      again = true;
      return;
    }
    isWorking = true;
    do {
      again = false;
      await work().catch((cause) => console.error("The content could not be compiled:", cause));
    } while (again);
    isWorking = false;
  };
  for await (const _ of watch(folder, { recursive: true })) {
    clearTimeout(timer);
    timer = setTimeout(begin, settled);
  }
}
