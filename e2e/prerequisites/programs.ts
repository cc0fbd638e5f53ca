import { spawnSync } from "node:child_process";
import { findCompleteBrowser } from "./browser";
import { type Installer, installCommand, packageInstaller } from "./packages";

/** A program that some tests need, besides Node and a browser. */
export type Prerequisite = {
  name: string;
  /** Its Debian package. */
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
    tests: "tips on the disk before the thanks",
    // It exists on Linux only.
    isInstalled: () => process.platform !== "linux" || starts("strace", "-V"),
  },
  {
    name: "a complete browser",
    package: "chromium",
    tests: "the back/forward cache",
    isInstalled: () => findCompleteBrowser() !== undefined,
  },
];

/** The path of nginx, if it is installed. Debian keeps it in a folder that only root's PATH includes. */
export function nginxPath(): string | undefined {
  return ["nginx", "/usr/sbin/nginx"].find((path) => starts(path, "-v"));
}

/**
 * Installs missing programs if it may. Returns a line for each program that is still missing, whose tests are
 * skipped.
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
