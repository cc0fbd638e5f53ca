/**
 * npm does not pass SIGTERM on to the programs that it runs, so a supervisor that stops `npm start` would
 * leave the server on its port. A program that npm runs therefore watches for its parent's end.
 */
import { isRunByNpm } from "@/lib/env";

const interval = 500; // milliseconds

/** Sends this process SIGTERM when npm, or the shell between, has ended, which only polling can detect. */
export function stopWithNpm(): void {
  if (!isRunByNpm()) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, interval);
  watch.unref();
}
