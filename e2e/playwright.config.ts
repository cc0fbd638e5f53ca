import { defineConfig } from "playwright/test";
import { bothWays } from "./http/behind-nginx";
import type { PapersUnderTest } from "./site/paper-test";

// `npm test` (run.ts) builds both papers, serves them, and tells here where.
const { sample, fixture }: PapersUnderTest = JSON.parse(process.env.E2E_PAPERS ?? "{}");
if (!sample || !fixture) throw new Error("The papers under test are not up. Run npm test.");

const ofFixture = /((every|fixture)-paper|http)\/.*\.spec\.ts/;

export default defineConfig<object, { paper: typeof sample; isBehindNginx: boolean }>({
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
  // In this order, since much of the fixture paper's tests waits, and what is left of the sample's fills the last minute.
  projects: [
    {
      name: "fixture paper",
      testMatch: ofFixture,
      use: { paper: fixture },
    },
    {
      name: "fixture paper behind nginx",
      testMatch: ofFixture,
      grep: new RegExp(bothWays.tag),
      use: { paper: fixture, isBehindNginx: true },
    },
    {
      name: "sample paper",
      testMatch: /(every|sample)-paper\/.*\.spec\.ts/,
      use: { paper: sample },
    },
  ],
});
