import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stopAll } from "./programs";

let isInterrupted = false;

/** Whether this program was asked to end, so that nobody need hear of faults in what it did then. */
export function wasInterrupted(): boolean {
  return isInterrupted;
}

/**
 * Does some work in a folder of its own, then ends all programs that were started for it and removes the folder: also
 * where the work fails, and where the program is asked to end, which it then does. The folder lies in the repository,
 * since Next builds nowhere else; git ignores it.
 */
export async function inTemporaryFolder<Result>(
  name: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  await mkdir(".content", { recursive: true });
  const folder = await mkdtemp(join(process.cwd(), ".content", `${name}-`));
  // Next points it at whatever it built last; the checkout's own must stay.
  const nextEnv = await readFile("next-env.d.ts").catch(() => undefined);
  const tidy = async () => {
    await stopAll();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    await (nextEnv ? writeFile("next-env.d.ts", nextEnv) : rm("next-env.d.ts", { force: true }));
  };
  const leave = (code: number) => {
    isInterrupted = true;
    tidy().finally(() => process.exit(code));
  };
  process.once("SIGINT", () => leave(130));
  process.once("SIGTERM", () => leave(143));
  try {
    return await work(folder);
  } finally {
    // The work may have failed for being interrupted; whoever did that is tidied up after already.
    if (isInterrupted) await new Promise(() => {});
    await tidy();
  }
}
