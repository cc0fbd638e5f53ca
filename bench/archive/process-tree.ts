import { readdirSync, readFileSync } from "node:fs";
import { platform } from "node:os";

/** The memory of a program and its children, in MB. Undefined without /proc. */
export function memoryOf(pid: number | undefined): number | undefined {
  if (platform() !== "linux" || pid === undefined) return undefined;
  return Math.round(sum(treeOf(pid).map((each) => statusOf(each, "VmRSS"))));
}

/** Samples the memory of a program and its children ten times a second. `stop` returns the peak in MB. */
export function watchTree(pid: number | undefined): { stop: () => number | undefined } {
  if (platform() !== "linux" || pid === undefined) return { stop: () => undefined };
  let most = 0;
  const look = () => {
    // The kernel records the peak of each process, including peaks between two samples.
    const peaks = treeOf(pid).map((each) => statusOf(each, "VmHWM"));
    most = Math.max(most, memoryOf(pid) ?? 0, ...peaks);
  };
  const timer = setInterval(look, 100);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return Math.round(most);
    },
  };
}

function treeOf(pid: number): number[] {
  const children = tolerant([], () =>
    readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      tolerant("", () => readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8"))
        .split(" ")
        .filter(Boolean)
        .map(Number),
    ),
  );
  return [pid, ...children.flatMap(treeOf)];
}

/** A value of a process's status, in MB. 0 once it has ended. */
function statusOf(pid: number, line: "VmRSS" | "VmHWM"): number {
  const status = tolerant("", () => readFileSync(`/proc/${pid}/status`, "utf8"));
  return Number(new RegExp(`^${line}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? 0) / 1024;
}

/** Processes and threads may end while they are being read. */
function tolerant<Result>(instead: Result, look: () => Result): Result {
  try {
    return look();
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && (cause.code === "ENOENT" || cause.code === "ESRCH"))
      return instead;
    throw cause;
  }
}

function sum(figures: number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}
