import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";

const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync("package.json", "utf8"));
const workflow = parse(readFileSync(".github/workflows/ci.yml", "utf8"));
const runner = readFileSync(".ci/run", "utf8");

/** The parts of `npm test`, which .ci/run runs as a whole. */
const partsOfNpmTest = ["check", "test:unit", "test:browser"];
const suites = Object.keys(scripts).filter((name) => name.startsWith("test:") && name !== "test:one");

test("CI runs every test suite, in parallel jobs and as one script", () => {
  const { script } = workflow.jobs.test.strategy.matrix;
  expect(script.toSorted()).toEqual(["check", ...suites].toSorted());
  const inOneScript = /for script in (.*);/.exec(runner)?.[1]?.split(" ") ?? [];
  expect([...inOneScript, ...partsOfNpmTest].toSorted()).toEqual(["test", "check", ...suites].toSorted());
});

test("CI tests every version of Node that is supported", () => {
  expect(workflow.jobs.test.strategy.matrix.node).toEqual([20, 22, 24]);
});
