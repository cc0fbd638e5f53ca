import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** Installs packages. Failures are printed; look again for what was to be installed. */
export type Installer = (packages: string[]) => void;

const isRoot = process.getuid?.() === 0;
const hasApt = existsSync("/usr/bin/apt-get");

/** Ubuntu has apt-get too, but Chromium only as a snap. */
export const isDebian =
  existsSync("/etc/os-release") && /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));

/** Installs Debian packages as root, or on a CI machine by `sudo`; undefined where this user may do neither. */
export function packageInstaller(): Installer | undefined {
  if (!hasApt) return undefined;
  if (isRoot) return (packages) => install(packages, []);
  // On a person's own machine nothing is installed with rights that they did not give.
  const isAllowed = Boolean(process.env.CI) && spawnSync("sudo", ["-n", "true"]).status === 0;
  return isAllowed ? (packages) => install(packages, ["sudo", "-n"]) : undefined;
}

/** The command that installs a package, named as Debian names it, on this system. */
export function installCommand(name: string): string {
  if (process.platform === "darwin") return `brew install ${name === "nginx-light" ? "nginx" : name}`;
  return `${isRoot ? "" : "sudo "}${hasApt ? "apt-get" : "<your package manager>"} install ${name}`;
}

function install(packages: string[], sudo: string[]): void {
  console.log(`Installing ${packages.join(", ")}.`);
  const apt = [...sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-y"];
  // One that does not exist here would keep the others from being installed.
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
