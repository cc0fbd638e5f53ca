import { defineConfig } from "playwright/test";
import { bothWays } from "./http/behind-nginx";
import type { BrowserUnderTest } from "./other-browsers/other-browser-test";
import type { PaperUnderTest } from "./site/paper-test";

// `npm test` (run.ts) and `npm run test:one` build and serve the papers, and name them here.
const papers: PaperUnderTest[] = JSON.parse(process.env.E2E_PAPERS ?? "[]");
if (papers.length === 0) throw new Error("No paper is being served. Run npm test or npm run test:one.");

type Options = { paper: PaperUnderTest; isBehindNginx: boolean; browserUnderTest: BrowserUnderTest };

const bothWaysTag = new RegExp(bothWays.tag);

/** The tests in folders of e2e. Patterns meet absolute paths, which may contain a folder's name by chance. */
const testsIn = (...folders: string[]) => folders.map((folder) => `${import.meta.dirname}/${folder}.spec.ts`);

export default defineConfig<object, Options>({
  testDir: ".",
  // Files named *.test.ts are Vitest's.
  testMatch: "**/*.spec.ts",
  outputDir: "../test-results",
  // Twice the cores of a small machine: many tests wait for a clock, a time limit or a site to start.
  workers: 4,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // Minutes, so that no test fails only because the machine is busy with other work.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: [["dot"], ["json", { outputFile: process.env.E2E_RESULTS ?? "../test-results/results.json" }]],
  use: {
    // A reader far from the paper: pages must not depend on the reader's time zone or language.
    timezoneId: "America/Los_Angeles",
    locale: "de-AT",
    viewport: { width: 1280, height: 900 },
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? "",
      // Without the limit, Chromium starts a spare process before each page, which takes a quarter of its
      // time.
      args: ["--no-sandbox", "--disable-background-networking", "--renderer-process-limit=1"],
    },
  },
  projects: papers.flatMap((paper) => {
    if (paper.name === "sample")
      return [
        { name: "sample paper", testMatch: testsIn("every-paper/*", "sample-paper/*"), use: { paper } },
      ];
    if (paper.name !== "fixture") {
      const testMatch =
        paper.name === "trilingual"
          ? testsIn("language-papers/editions")
          : testsIn("language-papers/whole-*");
      const name = `${paper.name} paper`;
      return [
        { name, testMatch, use: { paper } },
        { name: `${name} behind nginx`, testMatch, grep: bothWaysTag, use: { paper, isBehindNginx: true } },
      ];
    }
    return [
      { name: "fixture paper", testMatch: testsIn("every-paper/*", "fixture-paper/*"), use: { paper } },
      { name: "http", testMatch: testsIn("http/*"), use: { paper } },
      // A file at a time, so that one worker starts one browser for all tests of a file.
      {
        name: "firefox",
        testMatch: testsIn("other-browsers/**/*"),
        fullyParallel: false,
        use: { paper, browserUnderTest: "firefox" as const },
      },
      {
        name: "webkit",
        testMatch: testsIn("other-browsers/*"),
        fullyParallel: false,
        use: { paper, browserUnderTest: "webkit" as const },
      },
      {
        name: "behind nginx",
        grep: bothWaysTag,
        testMatch: testsIn("every-paper/*", "fixture-paper/*", "http/*"),
        use: { paper, isBehindNginx: true },
      },
    ];
  }),
});
