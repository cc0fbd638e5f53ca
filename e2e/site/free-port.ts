import { createServer } from "node:net";

/**
 * A thousand ports of each test process's own, below those that systems hand out unasked: what is free now stays so until
 * the program comes up for which it is asked, even if that takes seconds.
 */
const first = 20_000 + 1_000 * (1 + Number(process.env.TEST_PARALLEL_INDEX ?? -1));
let next = Math.floor(Math.random() * 1_000);

/** A port of this machine on which nothing listens. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 1_000; tries += 1) {
    const port = first + (next++ % 1_000);
    if (await isFree(port)) return port;
  }
  throw new Error(`Something listens on each port from ${first} to ${first + 999}.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
