import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../site/programs";
import type { TestResults } from "./test-results";

/** Runs Vitest with these arguments. Its report is written into `folder`. */
export async function runUnitTests(folder: string, args: string[] = []): Promise<TestResults> {
  const report = join(folder, "unit-tests.json");
  const { code } = await run(
    [
      "node_modules/vitest/vitest.mjs",
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
      ...args,
    ],
    { isShown: true },
  );
  const { numPassedTests, testResults }: VitestReport = JSON.parse(await readFile(report, "utf8"));
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const failures = testResults.flatMap(({ name, status, assertionResults }) => {
    const failed = assertionResults
      .filter((test) => test.status === "failed")
      .map(({ fullName }) => fullName);
    // A file that cannot be loaded has no tests that could fail.
    return failed.length === 0 && status === "failed" ? [name] : failed;
  });
  if (code !== 0 && failures.length === 0) failures.push("vitest");
  return {
    passed: numPassedTests,
    skipped: tests
      .filter(({ status }) => status !== "passed" && status !== "failed")
      .map(({ fullName }) => fullName),
    failures,
    durations: tests.map(({ fullName, duration }) => [fullName, duration ?? 0]),
  };
}

type VitestReport = {
  numPassedTests: number;
  testResults: {
    name: string;
    status: string;
    assertionResults: { fullName: string; status: string; duration?: number | null }[];
  }[];
};
