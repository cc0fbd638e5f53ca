import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

const tests = ["{lib,components,bench}/**/*.test.{ts,tsx}"];
/** Keeps every core busy by itself for most of a minute, and counts what is answered meanwhile. */
const alone = ["lib/tips/crash.test.ts"];

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    testTimeout: 20_000,
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
