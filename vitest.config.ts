import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

const tests = ["{lib,components,bench,e2e}/**/*.test.{ts,tsx}"];
/** A test that keeps the disk busy and counts what happens meanwhile. */
const alone = ["lib/store/backup.test.ts"];
/** Processes that are killed at every moment, stores that are damaged, papers that change at random. */
const endurance = [
  "lib/tips/intake/crash.test.ts",
  "lib/tips/store/damage.test.ts",
  "lib/content/compile/killed.test.ts",
  "lib/content/compile/closed-shards.test.ts",
  "lib/content/compile/publish/dead-links-published.property.test.ts",
];

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    // Minutes, so that no test fails only because the machine is busy with other work.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: tests,
          exclude: [...configDefaults.exclude, ...alone, ...endurance],
          // All cores: Vitest leaves one idle by default. Many tests start programs and wait for them.
          maxWorkers: availableParallelism(),
        },
      },
      { extends: true, test: { name: "alone", include: alone, sequence: { groupOrder: 1 } } },
      // One after the other: those that kill count what is lost while every core is theirs.
      {
        extends: true,
        test: { name: "endurance", include: endurance, maxWorkers: 1, sequence: { groupOrder: 2 } },
      },
    ],
  },
});
