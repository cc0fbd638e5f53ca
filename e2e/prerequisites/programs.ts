import { spawnSync } from "node:child_process";
import { findWholeBrowser } from "./browser";
import { type Installer, installCommand, packageInstaller } from "./packages";

/** A program that some tests need, beside Node and a browser. */
type Prerequisite = {
  name: string;
  /** The Debian package that holds it. */
  package: string;
  /** What cannot be tested without it. */
  tests: string;
  isInstalled: () => boolean;
};

const prerequisites: readonly Prerequisite[] = [
  {
    name: "nginx",
    package: "nginx-light",
    tests: "deploy/nginx.conf",
    isInstalled: () => nginxPath() !== undefined,
  },
  {
    name: "openssl",
    package: "openssl",
    tests: "deploy/nginx.conf",
    isInstalled: () => starts("openssl", "version"),
  },
  {
    name: "age",
    package: "age",
    tests: "reading tips with the age program",
    isInstalled: () => starts("age", "--version"),
  },
  {
    name: "strace",
    package: "strace",
    tests: "writing to the disk before thanks",
    // It exists for Linux only.
    isInstalled: () => process.platform !== "linux" || starts("strace", "-V"),
  },
  {
    name: "a whole browser",
    package: "chromium",
    tests: "the back/forward cache",
    isInstalled: () => findWholeBrowser() !== undefined,
  },
];

/** The command that starts nginx; undefined where there is none. Debian keeps it where only root's PATH leads. */
export function nginxPath(): string | undefined {
  return ["nginx", "/usr/sbin/nginx"].find((path) => starts(path, "-v"));
}

/**
 * Installs what tests need and this machine lacks, where it may; returns a line for each program that is still missing:
 * its tests are skipped.
 */
export function installPrograms(
  needed: readonly Prerequisite[] = prerequisites,
  installPackages: Installer | undefined = packageInstaller(),
): string[] {
  const missing = missingOf(needed);
  if (missing.length > 0) installPackages?.(missing.map((program) => program.package));
  return missingOf(missing).map(
    (program) =>
      `${program.name} is not installed: the tests of ${program.tests} are skipped. Run: ${installCommand(program.package)}`,
  );
}

function missingOf(needed: readonly Prerequisite[]): Prerequisite[] {
  return needed.filter(({ isInstalled }) => !isInstalled());
}

function starts(program: string, ...args: string[]): boolean {
  return spawnSync(program, args).status === 0;
}
