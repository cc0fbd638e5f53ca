import { createServer } from "node:net";

/**
 * Each test process has a thousand ports of its own, below the range that systems assign by themselves. A
 * free port therefore stays free until the program that needs it has started, even if that takes seconds.
 */
const first = 20_000 + 1_000 * (1 + Number(process.env.TEST_PARALLEL_INDEX ?? -1));
let next = Math.floor(Math.random() * 1_000);

/** Returns a port of 127.0.0.1 on which nothing listens. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 1_000; tries += 1) {
    const port = first + (next++ % 1_000);
    if (await isFree(port)) return port;
  }
  throw new Error(`Every port is in use from ${first} to ${first + 999}.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
