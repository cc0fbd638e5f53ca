import type { Server } from "node:http";
import { runShutdownHooks } from "@/lib/shutdown";

/** How long requests under way may take, and then the hooks, in milliseconds. */
const patience = 5_000;

/**
 * Ends the process on SIGTERM or SIGINT, once the requests under way have their responses and what they
 * brought is written.
 */
export function endGracefully(server: Server): void {
  let isStopping = false;
  for (const signal of ["SIGTERM", "SIGINT"]) {
    // It comes twice if a whole process group is asked to stop, as systemd and Ctrl-C do: from there, and
    // from the program that started us. The second one must not cut off what the first one began.
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      const closed = new Promise((resolve) => server.close(resolve));
      // Each request under way leaves a socket that waits for the next one, for seconds.
      setInterval(() => server.closeIdleConnections(), 50);
      Promise.race([closed, wait(patience)])
        .then(() => Promise.race([runShutdownHooks(), wait(patience)]))
        .finally(() => process.exit(0));
    });
  }
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
