import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

const tests = ["{lib,components,bench,e2e}/**/*.test.{ts,tsx}"];
/** Tests that keep every core or the disk busy and count what happens meanwhile. */
const alone = ["lib/tips/intake/crash.test.ts", "lib/store/backup.test.ts"];

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
          exclude: [...configDefaults.exclude, ...alone],
          // All cores: Vitest leaves one idle by default. Many tests start programs and wait for them.
          maxWorkers: availableParallelism(),
        },
      },
      { extends: true, test: { name: "alone", include: alone, sequence: { groupOrder: 1 } } },
    ],
  },
});
