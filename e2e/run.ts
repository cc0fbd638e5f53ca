/** `npm test`: checks, unit tests, then both papers compiled, built and tried in a browser. Ends in "N passed, N failed". */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { findBrowser } from "./find-browser";
import { noon } from "./fixture-paper/words";
import { writeFixturePaper } from "./fixture-paper/write-fixture-paper";
import { sampleEvening } from "./sample-paper/clock";
import { inOwnFolder, wasInterrupted } from "./site/own-folder";
import { compileAndBuild, type PaperOnDisk, paperIn, serve } from "./site/paper-on-disk";
import type { PapersUnderTest } from "./site/paper-test";
import { run } from "./site/programs";

const passed = { tests: 0, skipped: 0 };
const failures: string[] = [];
/** How long each test took, in milliseconds, by its name. */
const durations: [name: string, duration: number][] = [];

// No paper under test is built or previewed twice in one folder.
process.env.BUNDLER_CACHE = "no";

await inOwnFolder("e2e", async (folder) => {
  process.env.CHROMIUM_PATH = findBrowser();
  await step("Format, lint and types", check);
  await step("Unit tests", () => unitTests(folder));
  const papers = await step("Both papers, compiled and built", () => bothPapers(folder));
  if (papers) await step("Promises to readers, in Chromium", () => promises(folder, papers));
});
tellSlowest();
for (const failure of failures) console.log(`FAILED: ${failure}`);
if (passed.skipped > 0) console.log(`${passed.skipped} skipped: this machine lacks what they need.`);
console.log(`${passed.tests} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);

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
  const { code, output } = await run([npm, "run", "check"], { seconds: 120 });
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
    { seconds: 400, isShown: true },
  );
  const { numPassedTests, numPendingTests, testResults }: UnitResults = JSON.parse(
    await readFile(results, "utf8"),
  );
  passed.tests += numPassedTests;
  passed.skipped += numPendingTests;
  for (const { fullName, duration } of testResults.flatMap(({ assertionResults }) => assertionResults))
    durations.push([fullName, duration ?? 0]);
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
  numPendingTests: number;
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
      // Some ten minutes on two quiet cores; a machine that others share must not lose all that it has shown.
      seconds: 1_200,
      isShown: true,
    },
  );
  const { stats, suites }: PromiseResults = JSON.parse(await readFile(results, "utf8"));
  const ran = testsIn(suites);
  durations.push(...ran.map(({ name, duration }): [string, number] => [name, duration]));
  passed.tests += stats.expected + stats.flaky;
  passed.skipped += stats.skipped;
  const failed = ran.filter(({ status }) => status === "unexpected").map(({ name }) => name);
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
type PromiseResults = { stats: { expected: number; flaky: number; skipped: number }; suites: Suite[] };

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

/** So that whoever adds to the tests sees what they cost. */
function tellSlowest(): void {
  const slowest = durations.toSorted(([, a], [, b]) => b - a).slice(0, 10);
  if (slowest.length > 0) console.log("The slowest tests:");
  for (const [name, duration] of slowest)
    console.log(`${(duration / 1000).toFixed(0).padStart(5)} s  ${name}`);
}
