import { expect, test } from "vitest";
import { installPrograms } from "./programs";

const needed = (name: string, isInstalled: () => boolean) => ({
  name,
  package: `${name}-light`,
  tests: "the front cache",
  isInstalled,
});

test("nothing is installed if nothing is missing", () => {
  const lines = installPrograms([needed("nginx", () => true)], () => {
    throw new Error("An installer ran.");
  });
  expect(lines).toEqual([]);
});

test("missing programs are installed together, and then no test is skipped", () => {
  const installed: string[] = [];
  const programs = ["nginx", "age"].map((name) => needed(name, () => installed.includes(`${name}-light`)));
  const present = needed("openssl", () => true);
  expect(installPrograms([...programs, present], (packages) => installed.push(...packages))).toEqual([]);
  expect(installed).toEqual(["nginx-light", "age-light"]);
});

test("for each program that cannot be installed, a line names the skipped tests and the command", () => {
  const programs = [needed("strace", () => false), needed("openssl", () => true)];
  expect(installPrograms(programs, () => {})).toEqual([
    expect.stringMatching(
      /^strace is not installed: the tests of the front cache are skipped\. Run: .*install strace-light$/,
    ),
  ]);
});
