/**
 * `npm run screenshots [-- <name> ...]`: pages of the sample paper with invented readers, in four widths,
 * both themes, print and forced colours. With names, only the subjects that have them.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { type Browser, chromium } from "playwright";
import { mostReadId } from "../../lib/content/page-ids";
import { runner } from "../../lib/programs/child-process";
import { findBrowser } from "../prerequisites/browser";
import { sampleEvening } from "../sample-paper/clock";
import {
  compileAndBuild,
  environmentOf,
  makeStale,
  type PaperOnDisk,
  paperIn,
  serve,
} from "../site/paper-on-disk";
import { run } from "../site/programs";
import { inTemporaryFolder } from "../site/temporary-folder";
import { type FrontOfDay, frontsOfDays, writePaperOfDay } from "./fronts-of-days";
import { looks } from "./looks";
import { photograph } from "./photographer";
import { type Subject, subjects } from "./subjects";

const names = process.argv.slice(2);
const isWanted = ({ name }: { name: string }) => names.length === 0 || names.includes(name);

await inTemporaryFolder("screenshots", async (folder) => {
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ["--no-sandbox", "--disable-background-networking"],
  });
  try {
    const wanted = subjects.filter(isWanted);
    if (wanted.length > 0) {
      const paper = { ...paperIn(folder), contentFolder: "content", compiledFolder: ".content/site" };
      await photographPaper(browser, paper, wanted);
    }
    for (const front of frontsOfDays.filter(isWanted))
      await photographFront(browser, join(folder, front.name), front);
  } finally {
    await browser.close();
  }
});

async function photographFront(browser: Browser, folder: string, front: FrontOfDay): Promise<void> {
  const paper = paperIn(folder);
  await writePaperOfDay(paper.contentFolder, front);
  await photographPaper(browser, paper, [{ folder: "fronts", name: front.name, path: "/" }]);
}

/** Builds and serves a paper, invents its readers, and photographs subjects. */
async function photographPaper(browser: Browser, paper: PaperOnDisk, wanted: Subject[]): Promise<void> {
  await compileAndBuild(paper, sampleEvening);
  const demo = [runner, "lib/programs/most-read.ts", "--demo"];
  const { code, output } = await run(demo, { env: environmentOf(paper, sampleEvening) });
  if (code !== 0) throw new Error(`No readers could be invented:\n${output}`);
  await makeStale(paper);
  const { address, program } = await serve(paper, sampleEvening);
  try {
    await renewed(wanted.map(({ path }) => address + path));
    for (const subject of wanted) {
      const folder = join("docs/screenshots", subject.folder);
      await mkdir(folder, { recursive: true });
      for (const look of subject.looks ?? looks) {
        const file = join(folder, `${subject.name}-${look.name}.webp`);
        const picture = await photograph(browser, address, subject, look);
        await writeFile(file, picture);
        console.log(`${file}: ${Math.ceil(picture.length / 1000)} KB`);
      }
    }
  } finally {
    await program.stop();
  }
}

/**
 * The build knew of no readers, and the site counts the invented ones within a minute. Waits until the front
 * has their ranking, then lets the other pages be made again.
 */
async function renewed(addresses: readonly string[]): Promise<void> {
  const textOf = async (address: string) => (await fetch(address)).text();
  const front = new URL("/", addresses[0]).href;
  for (let tries = 0; !(await textOf(front)).includes(`id="${mostReadId}"`); tries++) {
    if (tries === 120) throw new Error("The front page has no ranking after two minutes.");
    await setTimeout(1_000);
  }
  await Promise.all(addresses.map(textOf));
  await setTimeout(2_000);
}
