import { paint } from "@/lib/terminal";

/** Prints what is being done while `work` runs: on a terminal with the seconds so far, else as one line. */
export async function withElapsed<Result>(text: string, work: Promise<Result>): Promise<Result> {
  const { stdout } = process;
  if (!stdout.isTTY) {
    console.log(text);
    return work;
  }
  const startedAt = performance.now();
  const print = () =>
    stdout.write(
      `\r\u001b[2K${text} ${paint("dim", `${Math.round((performance.now() - startedAt) / 1000)} s`)}`,
    );
  print();
  const each = setInterval(print, 1_000);
  try {
    return await work;
  } finally {
    clearInterval(each);
    print();
    stdout.write("\n");
  }
}
