import { readFileSync } from "node:fs";
import { isRunByNpm } from "@/lib/env";

const interval = 500; // milliseconds

/**
 * Sends this process SIGTERM when npm has ended, which only polling can detect. Otherwise the server would
 * keep its port: npm cannot pass on SIGKILL, and the shell in between does not pass on SIGTERM.
 */
export function stopWithNpm(): void {
  if (!isRunByNpm()) return;
  const first = parents();
  const watch = setInterval(() => {
    if (parents() === first) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, interval);
  watch.unref();
}

/** The parent process. On Linux, if the parent is the shell of an npm script, the grandparent too. */
function parents(): string {
  const parent = process.ppid;
  try {
    const [, option] = readFileSync(`/proc/${parent}/cmdline`, "utf8").split("\0");
    if (option !== "-c") return `${parent}`;
    return `${parent} ${/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${parent}/status`, "utf8"))?.[1]}`;
  } catch {
    // Only Linux has these files. On other systems most shells replace themselves with the program.
    return `${parent}`;
  }
}
