/**
 * `npm test`: checks, unit tests, then both papers compiled, built and read in a browser. Named suites run
 * alone: `npm run test:unit` and `test:browser`, and those which `npm test` leaves to CI: `test:endurance`,
 * `test:http`, `test:languages` and `test:other-browsers`. Ends in "N passed, N failed".
 */
import { languagePapers } from "./language-papers/write-language-paper";
import { findBrowser, NoBrowser } from "./prerequisites/browser";
import { otherBrowsers } from "./prerequisites/other-browsers";
import { installPrograms } from "./prerequisites/programs";
import { runBrowserTests } from "./runners/run-browser-tests";
import { runUnitTests } from "./runners/run-unit-tests";
import { printSlowest, summaryLine, type TestResults } from "./runners/test-results";
import { run } from "./site/programs";
import { inTemporaryFolder, wasInterrupted } from "./site/temporary-folder";
import { keptTestPaper, type PaperName, servePaper } from "./site/test-papers";

const suites: Record<string, (folder: string) => Promise<unknown>> = {
  check: () => step("Format, lint and types", check),
  unit: (folder) => unitSuite("Unit tests", folder, ["unit", "alone"]),
  endurance: (folder) => unitSuite("Kills, damage and random papers", folder, ["endurance"]),
  browser: (folder) => browserSuite(folder, ["fixture", "sample"], ["fixture paper", "sample paper"]),
  http: (folder) => browserSuite(folder, ["fixture"], ["http", "behind nginx"]),
  languages: (folder) =>
    browserSuite(
      folder,
      languagePapers,
      languagePapers.flatMap((name) => [`${name} paper`, `${name} paper behind nginx`]),
    ),
  "other-browsers": (folder) => {
    for (const missing of installPrograms(otherBrowsers)) console.log(missing);
    return browserSuite(folder, ["fixture"], ["firefox", "webkit"]);
  },
};
const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in suites));
if (unknown.length > 0)
  throw new Error(`Unknown suite ${unknown.join()}. It must be one of ${Object.keys(suites).join(", ")}.`);

const total: TestResults = { passed: 0, skipped: [], failures: [], durations: [] };

// CI builds each paper once, and a bundler's cache costs a quarter of a build's time.
if (process.env.CI) process.env.BUNDLER_CACHE = "no";

await inTemporaryFolder("e2e", async (folder) => {
  if (!(await installPrerequisites())) return;
  for (const name of named.length > 0 ? named : ["check", "unit", "browser"]) await suites[name]?.(folder);
});
printSlowest(total.durations);
for (const name of total.skipped) console.log(`SKIPPED: ${name}`);
// In CI a skipped test may hide a broken promise.
if (process.env.CI && total.skipped.length > 0)
  total.failures.push(`${total.skipped.length} tests were skipped`);
for (const failure of total.failures) console.log(`FAILED: ${failure}`);
console.log(summaryLine(total));
process.exit(total.failures.length === 0 ? 0 : 1);

/** Installs a browser and the other programs that tests need. False if there is no browser. */
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
    // After an interrupt, errors of the interrupted step are not printed and no further step begins.
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

/** Runs these projects of vitest.config.ts. */
async function unitSuite(name: string, folder: string, projects: string[]): Promise<void> {
  const chosen = projects.map((project) => `--project=${project}`);
  await step(name, async () => count(await runUnitTests(folder, chosen)));
}

/** Runs these projects of playwright.config.ts against these papers. */
async function browserSuite(folder: string, names: readonly PaperName[], projects: string[]): Promise<void> {
  const built = await step("Papers, compiled and built", () =>
    // Side by side, because one build does not keep two cores busy.
    Promise.all(names.map(async (name) => ({ name, paper: await keptTestPaper(folder, name) }))),
  );
  if (!built) return;
  await step(`Promises to readers: ${projects.join(", ")}`, async () => {
    const papers = await Promise.all(built.map(({ name, paper }) => servePaper(paper, name)));
    const chosen = projects.map((project) => `--project=${project}`);
    count(await runBrowserTests(folder, papers, chosen));
  });
}
