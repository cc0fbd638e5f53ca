import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** Installs packages. Prints failures, so check afterwards what is there. */
export type Installer = (packages: string[]) => void;

const isRoot = process.getuid?.() === 0;
const hasApt = existsSync("/usr/bin/apt-get");

/** Ubuntu also has apt-get, but Chromium only as a snap. */
export const isDebian =
  existsSync("/etc/os-release") && /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));

/** Installs Debian packages as root, or with sudo on a CI machine. Undefined if this user may do neither. */
export function packageInstaller(): Installer | undefined {
  if (!hasApt) return undefined;
  if (isRoot) return (packages) => install(packages, []);
  // On a person's own machine, nothing is installed with sudo.
  const isAllowed = Boolean(process.env.CI) && spawnSync("sudo", ["-n", "true"]).status === 0;
  return isAllowed ? (packages) => install(packages, ["sudo", "-n"]) : undefined;
}

/** The command that installs a package on this system. The name is Debian's. */
export function installCommand(name: string): string {
  if (process.platform === "darwin") return `brew install ${name === "nginx-light" ? "nginx" : name}`;
  return `${isRoot ? "" : "sudo "}${hasApt ? "apt-get" : "<your package manager>"} install ${name}`;
}

function install(packages: string[], sudo: string[]): void {
  console.log(`Installing ${packages.join(", ")}.`);
  const apt = [...sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-y"];
  // One unknown package would prevent the installation of the others.
  const hasUpdated = succeeds([...apt, "update"]);
  const known = packages.filter((name) => spawnSync("apt-cache", ["show", name]).status === 0);
  if (hasUpdated && known.length > 0) succeeds([...apt, "install", "--no-install-recommends", ...known]);
}

function succeeds([command = "", ...args]: string[]): boolean {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: "utf8",
    timeout: 1_800_000,
  });
  if (status !== 0)
    console.log(`${[command, ...args].join(" ")} failed:\n${error?.message ?? stdout + stderr}`);
  return status === 0;
}
