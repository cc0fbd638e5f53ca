import { defineConfig } from "playwright/test";
import { bothWays } from "./http/behind-nginx";
import type { BrowserUnderTest } from "./other-browsers/other-browser-test";
import type { PaperUnderTest } from "./site/paper-test";

// `npm test` (run.ts) and `npm run test:one` build and serve the papers, and name them here.
const papers: PaperUnderTest[] = JSON.parse(process.env.E2E_PAPERS ?? "[]");
if (papers.length === 0) throw new Error("No paper is being served. Run npm test or npm run test:one.");

type Options = { paper: PaperUnderTest; isBehindNginx: boolean; browserUnderTest: BrowserUnderTest };

const bothWaysTag = new RegExp(bothWays.tag);

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
      return [{ name: "sample paper", testMatch: /(every|sample)-paper\/.*\.spec\.ts/, use: { paper } }];
    if (paper.name !== "fixture") {
      const testMatch =
        paper.name === "trilingual"
          ? /language-papers\/editions\.spec\.ts/
          : /language-papers\/whole-.*\.spec\.ts/;
      const name = `${paper.name} paper`;
      return [
        { name, testMatch, use: { paper } },
        { name: `${name} behind nginx`, testMatch, grep: bothWaysTag, use: { paper, isBehindNginx: true } },
      ];
    }
    return [
      { name: "fixture paper", testMatch: /(every|fixture)-paper\/.*\.spec\.ts/, use: { paper } },
      { name: "http", testMatch: /http\/.*\.spec\.ts/, use: { paper } },
      // A file at a time, so that one worker starts one browser for all tests of a file.
      {
        name: "firefox",
        testMatch: /other-browsers\/.*\.spec\.ts/,
        fullyParallel: false,
        use: { paper, browserUnderTest: "firefox" as const },
      },
      {
        name: "webkit",
        testMatch: /other-browsers\/[^/]*\.spec\.ts/,
        fullyParallel: false,
        use: { paper, browserUnderTest: "webkit" as const },
      },
      {
        name: "behind nginx",
        grep: bothWaysTag,
        testMatch: /(?:(?:every|fixture)-paper|http)\/.*\.spec\.ts/,
        use: { paper, isBehindNginx: true },
      },
    ];
  }),
});
