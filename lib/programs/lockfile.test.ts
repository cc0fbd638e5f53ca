import { readFileSync } from "node:fs";
import { minVersion, satisfies } from "semver";
import { expect, test } from "vitest";

type Entry = {
  version?: string;
  resolved?: string;
  engines?: { node?: string };
  optionalDependencies?: Record<string, string>;
};
const { packages }: { packages: Record<string, Entry> } = JSON.parse(
  readFileSync(new URL("../../package-lock.json", import.meta.url), "utf8"),
);

test("npm ci finds the binaries of every platform in the lockfile", () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(path, name)),
  );
  expect(missing).toEqual([]);
});

test("no package needs a newer Node than the README asks for", () => {
  const oldest = minVersion(packages[""]?.engines?.node ?? "")?.version ?? "";
  const unable = Object.entries(packages).filter(
    ([, { engines }]) => !satisfies(oldest, engines?.node ?? "*"),
  );
  expect(unable.map(([path, { engines }]) => `${path} needs ${engines?.node}`)).toEqual([]);
  const asked = /with Node ([\d.]+) or later/.exec(readFileSync("README.md", "utf8"))?.[1];
  expect(`${asked}.0`).toBe(oldest);
});

test("the lockfile names no host", () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved?.includes("://"))).toEqual([]);
});

/** Whether a package that the one at `path` asks for is locked, where Node would look for it. */
function isLocked(path: string, name: string): boolean {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    if (packages[`${folder && `${folder}/`}node_modules/${name}`]?.version) return true;
    if (folder === "" || !folder.includes("/node_modules/")) {
      return packages[`node_modules/${name}`]?.version !== undefined;
    }
  }
}
