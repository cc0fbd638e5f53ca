import { execFileSync } from "node:child_process";
import { arch, availableParallelism, cpus, loadavg, platform, totalmem } from "node:os";

/** What a figure was measured on. No host name and no path, since it is published. */
export const machine = {
  cores: availableParallelism(),
  processor: cpus()[0]?.model.trim() ?? "unknown",
  memoryGb: Math.round(totalmem() / 2 ** 30),
  system: `${platform()} ${arch()}`,
  node: process.version,
};

/** Programs that ran or waited during the last minute, ours included: far above `cores` means others worked here too. */
export function load(): number {
  return Number((loadavg()[0] ?? 0).toFixed(1));
}

/** The commit that is measured, and whether files differ from it: told at the start, since others may commit meanwhile. */
export const commit = currentCommit();

function currentCommit(): string {
  const git = (...args: string[]) => execFileSync("git", args, { encoding: "utf8" }).trim();
  const hash = git("rev-parse", "--short", "HEAD");
  return git("status", "--porcelain") === "" ? hash : `${hash} and changes`;
}
