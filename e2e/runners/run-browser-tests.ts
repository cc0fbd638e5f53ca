import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PaperUnderTest } from "../site/paper-test";
import { run } from "../site/programs";
import type { TestResults } from "./test-results";

/** Runs Playwright with these arguments against served papers. Writes its report into `folder`. */
export async function runBrowserTests(
  folder: string,
  papers: PaperUnderTest[],
  args: string[] = [],
): Promise<TestResults> {
  const report = join(folder, "browser-tests.json");
  const { code } = await run(
    ["node_modules/playwright/cli.js", "test", "--config", "e2e/playwright.config.ts", ...args],
    { env: { E2E_PAPERS: JSON.stringify(papers), E2E_RESULTS: report }, isShown: true },
  );
  const { stats, suites }: PlaywrightReport = JSON.parse(await readFile(report, "utf8"));
  const tests = testsIn(suites);
  const namesOf = (wanted: string) => tests.filter(({ status }) => status === wanted).map(({ name }) => name);
  const failures = namesOf("unexpected");
  if (code !== 0 && failures.length === 0) failures.push("playwright");
  return {
    passed: stats.expected + stats.flaky,
    skipped: namesOf("skipped"),
    failures,
    durations: tests.map(({ name, duration }) => [name, duration]),
  };
}

type Suite = {
  title: string;
  suites?: Suite[];
  specs: {
    title: string;
    tests: { projectName: string; status: string; results: { duration: number }[] }[];
  }[];
};
type PlaywrightReport = { stats: { expected: number; flaky: number }; suites: Suite[] };

/** Each test of each project: one paper may pass what the other fails. */
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
