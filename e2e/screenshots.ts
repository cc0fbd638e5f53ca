/** `npm run screenshots`: pages of the sample paper with invented readers, in all sizes and themes. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright";
import sharp from "sharp";
import { runner } from "../lib/programs/child-process";
import { findBrowser } from "./prerequisites/browser";
import { sampleEvening } from "./sample-paper/clock";
import { build, compile, environmentOf, type PaperOnDisk, paperIn, serve } from "./site/paper-on-disk";
import { type Ended, run } from "./site/programs";
import { inTemporaryFolder } from "./site/temporary-folder";

const picturesFolder = "docs/screenshots";
const pages = {
  front: "/",
  article: "/last-tram-of-line-7",
  "most-read": "/most-read",
  tips: "/tips",
};
const height = 1600;

await inTemporaryFolder("screenshots", async (folder) => {
  const paper = { ...paperIn(folder), contentFolder: "content", compiledFolder: ".content/site" };
  for (const made of [compile, inventReaders]) {
    const { code, output } = await made(paper);
    if (code !== 0) throw new Error(output);
  }
  await build(paper, sampleEvening);
  const { address } = await serve(paper, sampleEvening);
  await photograph(address);
});

function inventReaders(paper: PaperOnDisk): Promise<Ended> {
  return run([runner, "lib/programs/most-read.ts", "--demo"], {
    env: environmentOf(paper, sampleEvening),
  });
}

async function photograph(address: string): Promise<void> {
  await mkdir(picturesFolder, { recursive: true });
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ["--no-sandbox", "--disable-background-networking"],
  });
  for (const width of [360, 1280]) {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme, isMobile: width < 600 });
      // Pages compute ages by the browser's clock.
      await page.clock.setFixedTime(new Date(sampleEvening));
      for (const [name, path] of Object.entries(pages)) {
        await page.goto(address + path, { waitUntil: "networkidle" });
        const file = join(picturesFolder, `${name}-${width}-${colorScheme}.png`);
        const { size } = await sharp(await page.screenshot())
          .png({ palette: true, colours: 128, effort: 10 })
          .toFile(file);
        console.log(`${file}: ${Math.ceil(size / 1000)} KB`);
      }
      await page.close();
    }
  }
  await browser.close();
}
