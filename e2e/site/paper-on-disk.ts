import { existsSync } from "node:fs";
import { readdir, utimes } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { compiler, runner, server } from "../../lib/programs/child-process";
import { copyFolder } from "./copy-folder";
import { freePort } from "./free-port";
import { type Ended, type Program, run, start } from "./programs";

/** The folders of a paper: its sources, their compiled form, the built site, and data from readers. */
export type PaperOnDisk = {
  contentFolder: string;
  compiledFolder: string;
  buildFolder: string;
  dataFolder: string;
};

export type Site = { address: string; program: Program };

export const next = createRequire(import.meta.url).resolve("next/dist/bin/next");

/** The folders of a paper inside one folder. */
export function paperIn(folder: string): PaperOnDisk {
  return {
    contentFolder: join(folder, "content"),
    compiledFolder: join(folder, "compiled"),
    buildFolder: join(folder, "build"),
    dataFolder: join(folder, "data"),
  };
}

/** The environment of programs that work on a paper. `now` sets its clock. */
export function environmentOf(paper: PaperOnDisk, now?: string): Record<string, string> {
  return {
    CONTENT_FOLDER: paper.contentFolder,
    COMPILED_FOLDER: paper.compiledFolder,
    DATA_FOLDER: paper.dataFolder,
    // Next resolves it from the repository's root.
    NEXT_DIST_DIR: relative(process.cwd(), paper.buildFolder),
    ...(now && { PAPER_NOW: now }),
  };
}

/** Compiles a paper, as `npm run content` with these options does. */
export function compile(paper: PaperOnDisk, ...options: string[]): Promise<Ended> {
  return run([...compiler, ...options], { env: environmentOf(paper) });
}

/** Builds the site of a compiled paper. Throws with what Next printed if that fails. */
export async function build(paper: PaperOnDisk, now: string): Promise<void> {
  const { code, output } = await run([runner, "lib/programs/build.ts", "--no-content"], {
    env: environmentOf(paper, now),
  });
  if (code !== 0) throw new Error(`The site could not be built:\n${output}`);
}

/** Compiles a valid paper and builds its site. Throws with the output of the step that fails. */
export async function compileAndBuild(paper: PaperOnDisk, now: string): Promise<void> {
  const { code, output } = await compile(paper);
  if (code !== 0) throw new Error(`The paper could not be compiled:\n${output}`);
  await build(paper, now);
}

/** Serves a built paper on a free port with the server of `npm start`, until its program is stopped. */
export async function serve(
  paper: PaperOnDisk,
  now: string,
  environment: Record<string, string> = {},
): Promise<Site> {
  const port = await freePort();
  const program = start(server, {
    env: {
      ...environmentOf(paper, now),
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: String(port),
      ...environment,
    },
  });
  return listening({ address: `http://127.0.0.1:${port}`, program });
}

/** Previews a paper, as `npm run dev` does. */
export async function preview(paper: PaperOnDisk, now: string): Promise<Site> {
  const port = await freePort();
  const program = start([runner, "lib/programs/dev.ts", "--port", String(port)], {
    env: { ...environmentOf(paper, now), NODE_ENV: "development" },
  });
  return listening({ address: `http://127.0.0.1:${port}`, program });
}

/** Copies a paper without the data from readers, so that a test may change it. */
export async function copyPaper(from: PaperOnDisk, folder: string): Promise<PaperOnDisk> {
  const paper = paperIn(folder);
  await copyFolder(from.contentFolder, paper.contentFolder);
  await copyFolder(from.compiledFolder, paper.compiledFolder);
  await copyBuild(from, paper.buildFolder);
  return paper;
}

/**
 * Copies a build as it was made, without pages that its site renewed later. The bundler's cache is left out:
 * it is half of the bytes, and of no use in another folder.
 */
export async function copyBuild(from: PaperOnDisk, folder: string): Promise<void> {
  await copyFolder(from.buildFolder, folder, ["cache", "server"]);
  await copyFolder(join(from.buildFolder, "server"), join(folder, "server"), ["route-cache"]);
}

/**
 * Makes every prerendered page and feed look old, so that a site started afterwards renews each for its first
 * reader, as it would an hour after the build. No test has to wait for a minute to pass.
 */
export async function makeStale({ buildFolder }: PaperOnDisk): Promise<void> {
  const longAgo = new Date("2026-01-01");
  for (const folder of ["app", "route-cache"].map((name) => join(buildFolder, "server", name))) {
    const names = existsSync(folder) ? await readdir(folder, { recursive: true }) : [];
    const kept = names.filter((name) => /\.(html|rsc|body|meta)$/.test(name));
    await Promise.all(kept.map((name) => utimes(join(folder, name), longAgo, longAgo)));
  }
}

export async function listening(site: Site): Promise<Site> {
  const deadline = Date.now() + 300_000;
  let hasEnded = false;
  void site.program.ended.then(() => {
    hasEnded = true;
  });
  while (!(await isListening(site.address))) {
    if (hasEnded || Date.now() > deadline) {
      await site.program.stop();
      throw new Error(`The site did not start:\n${site.program.output()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return site;
}

/** Whether anything responds there. The icon needs no content. */
function isListening(address: string): Promise<boolean> {
  return fetch(`${address}/icon.svg`).then(
    () => true,
    () => false,
  );
}
