import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stopAll } from "./programs";

let isInterrupted = false;

/** Whether this program was asked to stop: errors that follow from that are not worth printing. */
export function wasInterrupted(): boolean {
  return isInterrupted;
}

/**
 * Does some work in a temporary folder, then stops all programs started for it and removes the folder, also
 * if the work fails or SIGINT or SIGTERM arrives. The folder lies inside the repository, because Next builds
 * nowhere else; git ignores it.
 */
export async function inTemporaryFolder<Result>(
  name: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  await mkdir(".content", { recursive: true });
  const folder = await mkdtemp(join(process.cwd(), ".content", `${name}-`));
  // Each build rewrites this file; restore that of the checkout.
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
    // After an interrupt, `leave` tidies up and exits.
    if (isInterrupted) await new Promise(() => {});
    await tidy();
  }
}
