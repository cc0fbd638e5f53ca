/** Where a compile reports what it does. */
export type ProgressLog = {
  print: (line: string) => void;
  /** Reports that `done` of `total` pieces of one kind of work are finished. */
  progress: (what: string, done: number, total: number) => void;
};

/** Milliseconds between progress lines in a log, which keeps every line. */
const logInterval = 10_000;
/** From this many seconds on, the time left is shown. */
const shortestShown = 2;

/**
 * Reports to a stream. A terminal shows progress in place, with the time left; a pipe or a log gets plain
 * lines, with one line of progress every ten seconds. `clock` returns milliseconds.
 */
export function progressLogTo(
  stream: NodeJS.WriteStream,
  clock: () => number = () => performance.now(),
): ProgressLog {
  const clear = "\r\u001b[2K";
  let work = { what: "", startedAt: 0, printedAt: 0 };
  return {
    print: (line) => void stream.write(`${stream.isTTY ? clear : ""}${line}\n`),
    progress: (what, done, total) => {
      const now = clock();
      if (work.what !== what) work = { what, startedAt: now, printedAt: now };
      const line = `${what}: ${done.toLocaleString("en")} of ${total.toLocaleString("en")}${timeLeft(now - work.startedAt, done, total)}`;
      if (stream.isTTY) stream.write(`${clear}${line}`);
      else if (now - work.printedAt >= logInterval) {
        work.printedAt = now;
        stream.write(`${line}\n`);
      }
    },
  };
}

/** Estimates the time left from the pace so far. */
function timeLeft(passed: number, done: number, total: number): string {
  const seconds = done > 0 ? Math.round((passed / done) * (total - done)) / 1000 : 0;
  if (seconds < shortestShown) return "";
  return seconds < 120 ? `, ${Math.round(seconds)} s left` : `, ${Math.round(seconds / 60)} min left`;
}
