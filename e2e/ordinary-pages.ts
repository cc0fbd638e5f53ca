/**
 * `npm run test:ordinary-pages`: the fixture paper where documents are switched off, as on Vercel. That needs a whole
 * build of its own, which `npm test` has no time for. Ends in "N passed, N failed".
 */
import { mkdir, mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { chromium, expect } from "playwright/test";
import { findBrowser } from "./find-browser";
import { noon } from "./fixture-paper/words";
import { writeFixturePaper } from "./fixture-paper/write-fixture-paper";
import { removeFolder } from "./site/folders";
import { build, compile, paperIn, serve } from "./site/paper-on-disk";
import { stopAll } from "./site/programs";

process.env.PAGES_ARE_DOCUMENTS = "no";
// In the repository, since Next builds nowhere else; git ignores it.
await mkdir(".content", { recursive: true });
const folder = await mkdtemp(join(process.cwd(), ".content", "e2e-"));
const paper = paperIn(folder);
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ["--no-sandbox", "--disable-background-networking"],
});
try {
  await writeFixturePaper(paper.contentFolder);
  const { code, output } = await compile(paper);
  if (code !== 0) throw new Error(`The paper could not be compiled:\n${output}`);
  await build(paper, noon);
  const { address } = await serve(paper, noon);
  await ordinaryPagesLive(address);
  console.log("1 passed, 0 failed");
} catch (cause) {
  console.error(cause);
  console.log("0 passed, 1 failed");
  process.exitCode = 1;
} finally {
  await browser.close();
  await stopAll();
  await removeFolder(folder);
}

/** Ordinary pages bring Next's script, and the policy that they come with lets it do its work, and no more. */
async function ordinaryPagesLive(address: string): Promise<void> {
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(String(error)));

  const story = await page.goto(`${address}/the-whole-story`);
  expect(await story?.text()).toContain('<script src="/_next/');
  expect(story?.headers()["content-security-policy"]).toContain("default-src 'none'");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A lighthouse that keeps two times");
  expect(faults).toEqual([]);

  // Next renders a missing page in the browser then.
  const missing = await page.goto(`${address}/there-is-no-such-page`);
  expect(missing?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This train does not stop here");
}
