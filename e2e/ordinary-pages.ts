/**
 * `npm run test:ordinary-pages`: tests the fixture paper with documents switched off, as on Vercel. It needs
 * a build of its own, for which `npm test` has no time. Ends in "N passed, N failed".
 */
import { chromium, expect } from "playwright/test";
import { noon } from "./fixture-paper/words";
import { writeFixturePaper } from "./fixture-paper/write-fixture-paper";
import { findBrowser, NoBrowser } from "./prerequisites/browser";
import { compileAndBuild, paperIn, serve } from "./site/paper-on-disk";
import { inTemporaryFolder } from "./site/temporary-folder";

process.env.PAGES_ARE_DOCUMENTS = "no";
process.env.BUNDLER_CACHE = "no";

const failed = await inTemporaryFolder("ordinary-pages", async (folder) => {
  const browserPath = await findBrowser();
  const paper = paperIn(folder);
  await writeFixturePaper(paper.contentFolder);
  await compileAndBuild(paper, noon);
  const { address } = await serve(paper, noon);
  await testOrdinaryPages(browserPath, address);
}).then(
  () => 0,
  (cause) => {
    console.error(cause instanceof NoBrowser ? cause.message : cause);
    return 1;
  },
);
console.log(`${1 - failed} passed, ${failed} failed`);
process.exitCode = failed;

/** Ordinary pages contain Next's script, and their policy allows it. */
async function testOrdinaryPages(executablePath: string, address: string): Promise<void> {
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-background-networking"],
  });
  try {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(String(error)));

    const story = await page.goto(`${address}/the-whole-story`);
    expect(await story?.text()).toContain('<script src="/_next/');
    expect(story?.headers()["content-security-policy"]).toContain("default-src 'none'");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("A lighthouse that keeps two times");
    expect(faults).toEqual([]);

    // Without documents, Next renders a missing page in the browser.
    const missing = await page.goto(`${address}/there-is-no-such-page`);
    expect(missing?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This train does not stop here");
  } finally {
    await browser.close();
  }
}
