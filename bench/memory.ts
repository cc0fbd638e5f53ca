import { execFileSync } from "node:child_process";

/** The memory of a process at the start and at its peak, in MB. */
export type Memory = { before: number; peak: number };

/** Samples the resident memory of a process four times a second. */
export function watchMemory(pid: number | undefined): { stop: () => Memory } {
  // `ps` prints KB on Linux and on macOS.
  const now = () =>
    Math.round(Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024);
  const memory = { before: now(), peak: 0 };
  const look = () => {
    memory.peak = Math.max(memory.peak, now());
  };
  const timer = setInterval(look, 250);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return memory;
    },
  };
}
