import { cp } from "node:fs/promises";
import { join } from "node:path";
import { sampleEvening } from "../e2e/sample-paper/clock";
import { freePort } from "../e2e/site/free-port";
import {
  compileAndBuild,
  listening,
  next,
  type PaperOnDisk,
  paperIn,
  type Site,
  serve,
} from "../e2e/site/paper-on-disk";
import { run, start } from "../e2e/site/programs";

/**
 * The measured sites: the sample paper as `npm start` serves it, and an empty Next app as `next start` serves
 * it.
 */
export type Sites = { folder: string; paper: PaperOnDisk & Site; empty: Site };

export async function sitesIn(folder: string): Promise<Sites> {
  return { folder, paper: await samplePaper(folder), empty: await emptyNext(folder) };
}

async function samplePaper(folder: string): Promise<PaperOnDisk & Site> {
  // Compiled where `npm start` compiles it too, so that its pictures are made only once.
  const paper = { ...paperIn(folder), contentFolder: "content", compiledFolder: ".content/site" };
  await compileAndBuild(paper, sampleEvening);
  return { ...paper, ...(await serve(paper, sampleEvening)) };
}

/** Built inside the repository, with the same Next and React. */
async function emptyNext(folder: string): Promise<Site> {
  const app = join(folder, "empty-next");
  await cp(new URL("empty-next", import.meta.url), app, { recursive: true });
  const env = { NODE_ENV: "production" };
  const { code, output } = await run([next, "build", app], { env });
  if (code !== 0) throw new Error(`The empty page could not be built:\n${output}`);
  const port = await freePort();
  const program = start([next, "start", app, "--hostname", "127.0.0.1", "--port", String(port)], { env });
  return listening({ address: `http://127.0.0.1:${port}`, program });
}
