import { defineConfig } from "playwright/test";
import { bothWays } from "./http/behind-nginx";
import type { PaperUnderTest } from "./site/paper-test";

// `npm test` (run.ts) and `npm run test:one` build and serve the papers, and name them here.
const papers: PaperUnderTest[] = JSON.parse(process.env.E2E_PAPERS ?? "[]");
if (papers.length === 0) throw new Error("No paper is being served. Run npm test or npm run test:one.");

const ofFixture = /((every|fixture)-paper|http)\/.*\.spec\.ts/;

export default defineConfig<object, { paper: PaperUnderTest; isBehindNginx: boolean }>({
  testDir: ".",
  outputDir: "../test-results",
  // One more than a small machine has cores: many tests wait, for a clock, a time limit or a site to come up.
  workers: 3,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // Minutes, for a test that waits is not to fail on a machine that is busy with other work.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: [["dot"], ["json", { outputFile: process.env.E2E_RESULTS ?? "../test-results/results.json" }]],
  use: {
    // A reader far from the paper: nothing may be told in the reader's own zone or language.
    timezoneId: "America/Los_Angeles",
    locale: "de-AT",
    viewport: { width: 1280, height: 900 },
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? "",
      // Else it brings up a process ahead of each page, for one of another site that no test opens: a quarter of its time.
      args: ["--no-sandbox", "--disable-background-networking", "--renderer-process-limit=1"],
    },
  },
  // In this order, because many tests of the fixture paper wait, and the sample paper's fill the last minute.
  projects: [...papers]
    .sort((a, b) => a.name.localeCompare(b.name))
    .flatMap((paper) =>
      paper.name === "sample"
        ? [{ name: "sample paper", testMatch: /(every|sample)-paper\/.*\.spec\.ts/, use: { paper } }]
        : [
            { name: "fixture paper", testMatch: ofFixture, use: { paper } },
            {
              name: "fixture paper behind nginx",
              testMatch: ofFixture,
              grep: new RegExp(bothWays.tag),
              use: { paper, isBehindNginx: true },
            },
          ],
    ),
});
