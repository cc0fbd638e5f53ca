import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

const tests = ["{lib,components,bench,e2e}/**/*.test.{ts,tsx}"];
/** What keeps every core or the disk busy by itself, and counts what is done meanwhile. */
const alone = ["lib/tips/intake/crash.test.ts", "lib/store/backup.test.ts"];

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    // Minutes, for a test that waits is not to fail on a machine that is busy with other work.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: tests,
          exclude: [...configDefaults.exclude, ...alone],
          // Vitest would leave one idle. Many tests start programs and wait for them.
          maxWorkers: availableParallelism(),
        },
      },
      { extends: true, test: { name: "alone", include: alone, sequence: { groupOrder: 1 } } },
    ],
  },
});
