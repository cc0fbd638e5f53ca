import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { addTo, sourceStamp } from "../../lib/programs/build-stamp";
import { noon } from "../fixture-paper/words";
import { writeFixturePaper } from "../fixture-paper/write-fixture-paper";
import { languageNoon, sourcesOf, writeLanguagePaper } from "../language-papers/write-language-paper";
import { sampleEvening } from "../sample-paper/clock";
import { compileAndBuild, copyBuild, makeStale, type PaperOnDisk, paperIn, serve } from "./paper-on-disk";
import type { PaperUnderTest } from "./paper-test";
import { storeWeekOfReaders } from "./views";

export type PaperName = PaperUnderTest["name"];

export const clocks: Record<PaperName, string> = {
  fixture: noon,
  sample: sampleEvening,
  arabic: languageNoon,
  armenian: languageNoon,
  trilingual: languageNoon,
};

/** What the content of each paper is made of. */
const contentSources: Record<PaperName, string> = {
  fixture: "e2e/fixture-paper",
  sample: "content",
  arabic: sourcesOf("arabic"),
  armenian: sourcesOf("armenian"),
  trilingual: sourcesOf("trilingual"),
};

/** The places of a paper in a folder. */
export function testPaperIn(folder: string, name: PaperName): PaperOnDisk {
  const paper = paperIn(join(folder, name));
  // The sample is compiled where `npm start` compiles it too, so that its pictures are made only once.
  return name === "sample" ? { ...paper, contentFolder: "content", compiledFolder: ".content/site" } : paper;
}

/** Writes, compiles and builds a paper in a folder. Throws with what the program printed that failed. */
export async function makeTestPaper(folder: string, name: PaperName): Promise<PaperOnDisk> {
  const paper = testPaperIn(folder, name);
  if (name !== "sample") {
    await rm(paper.contentFolder, { recursive: true, force: true });
    await (name === "fixture"
      ? writeFixturePaper(paper.contentFolder)
      : writeLanguagePaper(name, paper.contentFolder));
  }
  await compileAndBuild(paper, clocks[name]);
  return paper;
}

/**
 * A built paper that is kept between runs, and built again only when the code or the paper's content has
 * changed. Only the build and the data are copied into `folder`, because a served paper writes there.
 */
export async function keptTestPaper(folder: string, name: PaperName): Promise<PaperOnDisk> {
  const keptIn = join(process.cwd(), ".content", "test-papers");
  const kept = testPaperIn(keptIn, name);
  const stampPath = join(keptIn, `${name}.stamp`);
  const stamp = stampOf(name);
  const known = await readFile(stampPath, "utf8").catch(() => "");
  // Others may delete .content/site, which the sample paper shares with `npm start`.
  if (known !== stamp || !existsSync(kept.compiledFolder)) {
    console.log(`Building the ${name} paper, because code or content has changed.`);
    await rm(stampPath, { force: true });
    await makeTestPaper(keptIn, name);
    await mkdir(dirname(stampPath), { recursive: true });
    await writeFile(stampPath, stamp);
  }
  const { buildFolder, dataFolder } = testPaperIn(folder, name);
  await copyBuild(kept, buildFolder);
  return { ...kept, buildFolder, dataFolder };
}

function stampOf(name: PaperName): string {
  const hash = createHash("sha256").update(sourceStamp());
  addTo(hash, contentSources[name], (path) => !path.endsWith(".spec.ts"));
  return hash.digest("hex");
}

/** The papers with readers, so that Most Read has reasons to give. In the others nobody was counted yet. */
const withReaders: PaperName[] = ["arabic", "armenian"];

/** Serves a built paper by its own clock, for all tests together. */
export async function servePaper(paper: PaperOnDisk, name: PaperName): Promise<PaperUnderTest> {
  if (withReaders.includes(name)) {
    await storeWeekOfReaders(paper, new Date(clocks[name]));
    await makeStale(paper);
  }
  return { ...paper, name, address: (await serve(paper, clocks[name])).address };
}
