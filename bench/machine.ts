import { execFileSync } from "node:child_process";
import { arch, availableParallelism, cpus, loadavg, platform, totalmem } from "node:os";

/** The machine that figures were measured on, without host name or paths, because it is published. */
export const machine = {
  cores: availableParallelism(),
  processor: cpus()[0]?.model.trim() ?? "unknown",
  memoryGb: Math.round(totalmem() / 2 ** 30),
  system: `${platform()} ${arch()}`,
  node: process.version,
};

/**
 * The load average of the last minute, our programs included. Far above `cores`, other programs were running
 * too.
 */
export function load(): number {
  return Number((loadavg()[0] ?? 0).toFixed(1));
}

/**
 * The measured commit, and whether files differ from it. Read at the start, because others may commit
 * meanwhile.
 */
export const commit = currentCommit();

function currentCommit(): string {
  const git = (...args: string[]) => execFileSync("git", args, { encoding: "utf8" }).trim();
  const hash = git("rev-parse", "--short", "HEAD");
  return git("status", "--porcelain") === "" ? hash : `${hash} and changes`;
}
