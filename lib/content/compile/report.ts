/** Where a compile tells what it does. */
export type Report = {
  say: (line: string) => void;
  /** How far it has come: `done` of `total` pieces of one kind of work. */
  progress: (what: string, done: number, total: number) => void;
};

/** How often a log is told, in milliseconds: it keeps every line. */
const logEach = 10_000;
/** From how many seconds on it is worth saying how many are left. */
const worthSaying = 2;

/**
 * Tells on a terminal with progress in place and the time left; into a pipe or a log as plain lines, of progress one
 * every ten seconds. `clock` gives milliseconds.
 */
export function reportTo(stream: NodeJS.WriteStream, clock: () => number = () => performance.now()): Report {
  const clear = "\r\u001b[2K";
  let work = { what: "", startedAt: 0, toldAt: 0 };
  return {
    say: (line) => void stream.write(`${stream.isTTY ? clear : ""}${line}\n`),
    progress: (what, done, total) => {
      const now = clock();
      if (work.what !== what) work = { what, startedAt: now, toldAt: now };
      const line = `${what}: ${done.toLocaleString("en")} of ${total.toLocaleString("en")}${timeLeft(now - work.startedAt, done, total)}`;
      if (stream.isTTY) stream.write(`${clear}${line}`);
      else if (now - work.toldAt >= logEach) {
        work.toldAt = now;
        stream.write(`${line}\n`);
      }
    },
  };
}

/** As far as the pace until now tells. */
function timeLeft(passed: number, done: number, total: number): string {
  const seconds = done > 0 ? Math.round((passed / done) * (total - done)) / 1000 : 0;
  if (seconds < worthSaying) return "";
  return seconds < 120 ? `, ${Math.round(seconds)} s left` : `, ${Math.round(seconds / 60)} min left`;
}
