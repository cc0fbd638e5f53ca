import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { writeBrowserScript } from "@/lib/bundling/browser-scripts";
import { bundleOf } from "@/lib/bundling/bundle.js";
import { environmentWith } from "@/lib/env";

/** Runs a program in TypeScript that is named after it. */
export const runner = "lib/bundling/run.js";

/** Starts Next's own program, `build` or `dev`, after bundling the files that next.config.js names. */
export async function startNext(args: string[]): Promise<ChildProcess> {
  const modules = [
    "lib/documents/cache-handler.ts",
    "lib/http/security-headers.ts",
    "components/share-card/draw-card.tsx",
  ];
  for (const module of modules) await bundleOf(module);
  const scripts = {
    READER_SCRIPT: await writeBrowserScript("reader"),
    TIP_SCRIPT: await writeBrowserScript("tips"),
  };
  return start([createRequire(import.meta.url).resolve("next/dist/bin/next"), ...args], scripts);
}

/**
 * What Node is told to run as `npm run content`. There is a thread for every core: were garbage collected on several
 * threads, too, they would only wait for one another, which costs a fifth of a compile.
 */
export const compiler = ["--single-threaded-gc", runner, "lib/programs/content.ts"];

/** Compiles what readers get, as `npm run content` does, in a program that gives its memory back when it is done. */
export function startCompile(): ChildProcess {
  return start(compiler);
}

/**
 * What Node is told to run as the server of the paper. Under a bound of less than two gigabytes V8 clears its heap up
 * each time it has grown by half, not fourfold: the server holds half as much, and ten thousand stories come nowhere near.
 */
export const server = ["--max-old-space-size=1024", runner, "lib/server/server.js"];

/** Starts the server of the paper on what was built. */
export function startServer(): ChildProcess {
  return start(server, { NODE_ENV: "production" });
}

/** A program of its own with this Node, which writes to our terminal. */
function start(args: string[], environment: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, args, {
    stdio: "inherit",
    env: environmentWith({ NEXT_TELEMETRY_DISABLED: "1", ...environment }),
  });
}

/**
 * Resolves with the exit code of a child. What ends us is handed on to it first, so that it can finish what it holds;
 * ended by a signal it counts as 128 and the signal's usual number, as in a shell.
 */
export function exitOf(child: ChildProcess): Promise<number> {
  const handOn = (signal: NodeJS.Signals) => child.kill(signal);
  process.on("SIGTERM", handOn);
  process.on("SIGINT", handOn);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      process.off("SIGTERM", handOn);
      process.off("SIGINT", handOn);
      resolve(code ?? (signal === "SIGINT" ? 130 : 143));
    });
  });
}
