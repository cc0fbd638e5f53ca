/** What a run of tests found. Names are those that the test's runner prints. */
export type TestResults = {
  passed: number;
  skipped: string[];
  failures: string[];
  /** How long each test took, in milliseconds, by its name. */
  durations: [name: string, duration: number][];
};

/** The last line of every script that runs tests; .ci/run adds these lines up. */
export function summaryLine({ passed, failures, skipped }: Omit<TestResults, "durations">): string {
  const skips = skipped.length > 0 ? `, ${skipped.length} skipped` : "";
  return `${passed} passed, ${failures.length} failed${skips}`;
}

/** Prints what the slowest tests cost everyone. */
export function printSlowest(durations: TestResults["durations"]): void {
  const slowest = durations
    .filter(([, duration]) => duration >= 5_000)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 20);
  if (slowest.length > 0) console.log("The slowest tests:");
  for (const [name, duration] of slowest)
    console.log(`${(duration / 1000).toFixed(0).padStart(5)} s  ${name}`);
}
