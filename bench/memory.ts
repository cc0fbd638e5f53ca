import { execFileSync } from "node:child_process";

/** What a process held at the start and at most, in MB. */
export type Memory = { before: number; peak: number };

/** Looks at what a process holds in memory four times a second. */
export function watchMemory(pid: number | undefined): { stop: () => Memory } {
  // `ps` tells it in KB on Linux and macOS alike.
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
