/** `npm test`: checks, unit tests, then both papers compiled, built and read in a browser. Ends in "N passed, N failed". */
import { findBrowser, NoBrowser } from "./prerequisites/browser";
import { installPrograms } from "./prerequisites/programs";
import { runBrowserTests } from "./runners/run-browser-tests";
import { runUnitTests } from "./runners/run-unit-tests";
import { printSlowest, summaryLine, type TestResults } from "./runners/test-results";
import type { PaperOnDisk } from "./site/paper-on-disk";
import { run } from "./site/programs";
import { inTemporaryFolder, wasInterrupted } from "./site/temporary-folder";
import { makeTestPaper, servePaper } from "./site/test-papers";

const total: TestResults = { passed: 0, skipped: [], failures: [], durations: [] };

// No paper under test is built or previewed twice in one folder.
process.env.BUNDLER_CACHE = "no";

await inTemporaryFolder("e2e", async (folder) => {
  if (!(await installPrerequisites())) return;
  await step("Format, lint and types", check);
  await step("Unit tests", async () => count(await runUnitTests(folder)));
  const papers = await step("Both papers, compiled and built", () => bothPapers(folder));
  if (papers) await step("Promises to readers, in Chromium", () => promises(folder, papers));
});
printSlowest(total.durations);
for (const name of total.skipped) console.log(`SKIPPED: ${name}`);
// A promise that CI did not try may be broken.
if (process.env.CI && total.skipped.length > 0)
  total.failures.push(`${total.skipped.length} tests were skipped`);
for (const failure of total.failures) console.log(`FAILED: ${failure}`);
console.log(summaryLine(total));
process.exit(total.failures.length === 0 ? 0 : 1);

/** Brings a browser and the other programs that tests need. False if there is no browser. */
async function installPrerequisites(): Promise<boolean> {
  try {
    process.env.CHROMIUM_PATH = await findBrowser();
  } catch (cause) {
    if (!(cause instanceof NoBrowser)) throw cause;
    total.failures.push(cause.message);
    return false;
  }
  for (const missing of installPrograms()) console.log(missing);
  return true;
}

/** Does one step and prints how long it took. A step that throws counts as one failure. */
async function step<Result>(name: string, work: () => Promise<Result>): Promise<Result | undefined> {
  const start = Date.now();
  const failedBefore = total.failures.length;
  const result = await work().catch(async (cause) => {
    // After an interrupt, faults of the interrupted step are not printed and no further step begins.
    if (wasInterrupted()) await new Promise(() => {});
    console.error(cause);
    total.failures.push(`${name} could not be done`);
    return undefined;
  });
  const seconds = ((Date.now() - start) / 1000).toFixed(0);
  console.log(`${name}: ${total.failures.length === failedBefore ? "good" : "FAILED"}, ${seconds} s`);
  return result;
}

async function check(): Promise<void> {
  const npm = process.env.npm_execpath;
  if (!npm) throw new Error("The tests start npm's own scripts. Run them as npm test.");
  const { code, output } = await run([npm, "run", "check"]);
  if (code === 0) return;
  console.log(output);
  total.failures.push("npm run check");
}

function count({ passed, skipped, failures, durations }: TestResults): void {
  total.passed += passed;
  total.skipped.push(...skipped);
  total.failures.push(...failures);
  total.durations.push(...durations);
}

type Papers = { sample: PaperOnDisk; fixture: PaperOnDisk };

async function bothPapers(folder: string): Promise<Papers> {
  // Side by side, because neither keeps two cores busy.
  const [sample, fixture] = await Promise.all([
    makeTestPaper(folder, "sample"),
    makeTestPaper(folder, "fixture"),
  ]);
  return { sample, fixture };
}

async function promises(folder: string, { sample, fixture }: Papers): Promise<void> {
  const papers = [await servePaper(sample, "sample"), await servePaper(fixture, "fixture")];
  count(await runBrowserTests(folder, papers, process.argv.slice(2)));
}
