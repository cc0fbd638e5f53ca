/** `npm test`: checks, unit tests, then both papers compiled, built and tried in a browser. Ends in "N passed, N failed". */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { noon } from "./fixture-paper/words";
import { writeFixturePaper } from "./fixture-paper/write-fixture-paper";
import { findBrowser, NoBrowser } from "./prerequisites/browser";
import { bringPrograms } from "./prerequisites/programs";
import { sampleEvening } from "./sample-paper/clock";
import { inOwnFolder, wasInterrupted } from "./site/own-folder";
import { compileAndBuild, type PaperOnDisk, paperIn, serve } from "./site/paper-on-disk";
import type { PapersUnderTest } from "./site/paper-test";
import { run } from "./site/programs";

let passed = 0;
const skipped: string[] = [];
const failures: string[] = [];
/** How long each test took, in milliseconds, by its name. */
const durations: [name: string, duration: number][] = [];

/** When a step counts as stuck: five times what it takes on two quiet cores, or more, for a machine has other work too. */
const stepSeconds = { check: 300, unitTests: 1_500, promises: 3_600 };

// No paper under test is built or previewed twice in one folder.
process.env.BUNDLER_CACHE = "no";

await inOwnFolder("e2e", async (folder) => {
  if (!(await bringPrerequisites())) return;
  await step("Format, lint and types", check);
  await step("Unit tests", () => unitTests(folder));
  const papers = await step("Both papers, compiled and built", () => bothPapers(folder));
  if (papers) await step("Promises to readers, in Chromium", () => promises(folder, papers));
});
printSlowest();
for (const name of skipped) console.log(`SKIPPED: ${name}`);
// A promise that CI did not try may be broken.
if (process.env.CI && skipped.length > 0) failures.push(`${skipped.length} tests were skipped`);
for (const failure of failures) console.log(`FAILED: ${failure}`);
console.log(
  `${passed} passed, ${failures.length} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ""}`,
);
process.exit(failures.length === 0 ? 0 : 1);

/** Brings a browser and the other programs that tests need. False where no browser can be had. */
async function bringPrerequisites(): Promise<boolean> {
  try {
    process.env.CHROMIUM_PATH = await findBrowser();
  } catch (cause) {
    if (!(cause instanceof NoBrowser)) throw cause;
    failures.push(cause.message);
    return false;
  }
  for (const missing of bringPrograms()) console.log(missing);
  return true;
}

/** Does one step and says how long it took. A step that breaks counts as one failure. */
async function step<Result>(name: string, work: () => Promise<Result>): Promise<Result | undefined> {
  const start = Date.now();
  const failedBefore = failures.length;
  const result = await work().catch(async (cause) => {
    // Whoever interrupts us sees no faults of what was interrupted, and nothing more begins.
    if (wasInterrupted()) await new Promise(() => {});
    console.error(cause);
    failures.push(`${name} could not be done`);
    return undefined;
  });
  const seconds = ((Date.now() - start) / 1000).toFixed(0);
  console.log(`${name}: ${failures.length === failedBefore ? "good" : "FAILED"}, ${seconds} s`);
  return result;
}

async function check(): Promise<void> {
  const npm = process.env.npm_execpath;
  if (!npm) throw new Error("The tests start npm's own scripts. Run them as npm test.");
  const { code, output } = await run([npm, "run", "check"], { seconds: stepSeconds.check });
  if (code === 0) return;
  console.log(output);
  failures.push("npm run check");
}

async function unitTests(folder: string): Promise<void> {
  const results = join(folder, "unit-tests.json");
  const { code } = await run(
    [
      "node_modules/vitest/vitest.mjs",
      "run",
      "--reporter=dot",
      "--reporter=json",
      `--outputFile.json=${results}`,
    ],
    { seconds: stepSeconds.unitTests, isShown: true },
  );
  const { numPassedTests, testResults }: UnitResults = JSON.parse(await readFile(results, "utf8"));
  passed += numPassedTests;
  for (const { fullName, status, duration } of testResults.flatMap(
    ({ assertionResults }) => assertionResults,
  )) {
    durations.push([fullName, duration ?? 0]);
    if (status !== "passed" && status !== "failed") skipped.push(fullName);
  }
  const failed = testResults.flatMap(({ name, status, assertionResults }) => {
    const tests = assertionResults.filter((test) => test.status === "failed").map(({ fullName }) => fullName);
    // A file that cannot even be read has no tests to fail.
    return tests.length === 0 && status === "failed" ? [name] : tests;
  });
  failures.push(...failed);
  if (code !== 0 && failed.length === 0) failures.push("vitest");
}

type UnitResults = {
  numPassedTests: number;
  testResults: {
    name: string;
    status: string;
    assertionResults: { fullName: string; status: string; duration?: number | null }[];
  }[];
};

type Papers = { sample: PaperOnDisk; fixture: PaperOnDisk };

/** The sample paper as it lies in content/, and another one that is written here. */
async function bothPapers(folder: string): Promise<Papers> {
  // The sample is compiled where `npm start` compiles it too: its pictures are made only once.
  const sample = {
    ...paperIn(join(folder, "sample")),
    contentFolder: "content",
    compiledFolder: ".content/site",
  };
  const fixture = paperIn(join(folder, "fixture"));
  await writeFixturePaper(fixture.contentFolder);
  // Side by side, for neither keeps two cores busy.
  await Promise.all([compileAndBuild(sample, sampleEvening), compileAndBuild(fixture, noon)]);
  return { sample, fixture };
}

async function promises(folder: string, { sample, fixture }: Papers): Promise<void> {
  const papers: PapersUnderTest = {
    sample: { ...sample, name: "sample", address: (await serve(sample, sampleEvening)).address },
    fixture: { ...fixture, name: "fixture", address: (await serve(fixture, noon)).address },
  };
  const results = join(folder, "promises.json");
  const { code } = await run(
    [
      "node_modules/playwright/cli.js",
      "test",
      "--config",
      "e2e/playwright.config.ts",
      ...process.argv.slice(2),
    ],
    {
      env: { E2E_PAPERS: JSON.stringify(papers), E2E_RESULTS: results },
      seconds: stepSeconds.promises,
      isShown: true,
    },
  );
  const { stats, suites }: PromiseResults = JSON.parse(await readFile(results, "utf8"));
  const ran = testsIn(suites);
  durations.push(...ran.map(({ name, duration }): [string, number] => [name, duration]));
  passed += stats.expected + stats.flaky;
  const namesOf = (wanted: string) => ran.filter(({ status }) => status === wanted).map(({ name }) => name);
  skipped.push(...namesOf("skipped"));
  const failed = namesOf("unexpected");
  failures.push(...failed);
  if (code !== 0 && failed.length === 0) failures.push("playwright");
}

type Suite = {
  title: string;
  suites?: Suite[];
  specs: {
    title: string;
    tests: { projectName: string; status: string; results: { duration: number }[] }[];
  }[];
};
type PromiseResults = { stats: { expected: number; flaky: number }; suites: Suite[] };

/** Each test of each paper, for a promise kept by one may be broken by the other. */
function testsIn(suites: Suite[]): { name: string; status: string; duration: number }[] {
  return suites.flatMap(({ title, suites: inner = [], specs }) => [
    ...specs.flatMap((spec) =>
      spec.tests.map(({ projectName, status, results }) => ({
        name: `${projectName}, ${title}: ${spec.title}`,
        status,
        duration: results.reduce((sum, { duration }) => sum + duration, 0),
      })),
    ),
    ...testsIn(inner),
  ]);
}

/** Shows what tests cost to everyone who adds one. */
function printSlowest(): void {
  const slowest = durations.toSorted(([, a], [, b]) => b - a).slice(0, 10);
  if (slowest.length > 0) console.log("The slowest tests:");
  for (const [name, duration] of slowest)
    console.log(`${(duration / 1000).toFixed(0).padStart(5)} s  ${name}`);
}
