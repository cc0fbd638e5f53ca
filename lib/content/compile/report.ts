/** Where a compile tells what it does. */
export type Report = {
  say: (line: string) => void;
  /** How far it has come, where someone is watching. */
  progress: (what: string, done: number, total: number) => void;
};

/** Tells on a terminal with progress in place; into a pipe or a log as plain lines without it. */
export function reportTo(stream: NodeJS.WriteStream): Report {
  const clear = "\r\u001b[2K";
  return {
    say: (line) => void stream.write(`${stream.isTTY ? clear : ""}${line}\n`),
    progress: (what, done, total) => {
      if (stream.isTTY) stream.write(`${clear}${what}: ${done} of ${total}`);
    },
  };
}
