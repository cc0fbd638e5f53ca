import type { Server } from "node:http";
import { runShutdownHooks } from "@/lib/shutdown";

/** How long requests under way may take, and then the hooks, in milliseconds. */
const patience = 5_000;

/** On SIGTERM or SIGINT, completes requests under way, runs the shutdown hooks, and ends the process. */
export function endGracefully(server: Server): void {
  let isStopping = false;
  for (const signal of ["SIGTERM", "SIGINT"]) {
    // The signal arrives twice if a whole process group gets it (systemd, Ctrl-C): directly, and passed on by
    // the program that started us. The second one must not interrupt what the first one began.
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      const closed = new Promise((resolve) => server.close(resolve));
      // A keep-alive connection would stay open for seconds after its last response.
      setInterval(() => server.closeIdleConnections(), 50);
      Promise.race([closed, wait(patience)])
        .then(() => Promise.race([runShutdownHooks(), wait(patience)]))
        .finally(() => process.exit(0));
    });
  }
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
