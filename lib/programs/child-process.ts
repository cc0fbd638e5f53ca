import { type ChildProcess, type StdioOptions, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { constants, setPriority } from "node:os";
import { createInterface } from "node:readline";
import { writeBrowserScripts } from "@/lib/bundling/browser-scripts";
import { bundleOf } from "@/lib/bundling/bundle.js";
import { buildFolder, environmentWith } from "@/lib/env";

/** Runs the TypeScript program whose path follows. */
export const runner = "lib/bundling/run.js";

/**
 * Node's arguments for `npm run content`. The compiler has a thread for every core, so parallel garbage
 * collection would only wait for those: a fifth of a compile.
 */
export const compiler = ["--single-threaded-gc", runner, "lib/programs/content.ts"];

/**
 * Node's arguments for the server. With a limit below two gigabytes V8 collects garbage each time the heap
 * has grown by half, not fourfold, so that it takes half the memory. Ten thousand articles need far less.
 */
export const server = ["--max-old-space-size=1024", runner, "lib/server/server.ts"];

/** Starts Next's own build. */
export async function startBuild({ isQuiet = false } = {}): Promise<ChildProcess> {
  const environment = {
    ...(await bundleForNext()),
    // A first build would spend a quarter of its time on a cache that few machines ever use.
    ...(!existsSync(buildFolder()) && { BUNDLER_CACHE: "no" }),
  };
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  return start([next, "build"], { environment, stdio: isQuiet ? ["inherit", "pipe", "pipe"] : "inherit" });
}

/** Next prints a line for each page that it compiles. */
const nextsProgress = /^ *[○✓] /;

/** Starts the server of the preview. It sends a message once it listens. */
export async function startPreviewServer({ host, port }: { host: string; port: string }) {
  const environment = { ...(await bundleForNext()), NODE_ENV: "development", HOST: host, PORT: port };
  const child = start([runner, "lib/preview/preview-server.ts"], {
    environment,
    stdio: ["inherit", "pipe", "inherit", "ipc"],
  });
  if (child.stdout)
    createInterface(child.stdout).on("line", (line) => {
      if (!nextsProgress.test(line)) console.log(line);
    });
  return child;
}

/** Bundles the files that next.config.js names. Resolves with the environment that names their addresses. */
async function bundleForNext(): Promise<Record<string, string>> {
  await bundleOf("lib/documents/cache-handler.ts");
  await bundleOf("lib/http/security-headers.ts");
  await bundleOf("components/share-card/draw-card.tsx");
  return writeBrowserScripts();
}

/** Starts `npm run content`, with its options. Without a terminal to read from: it asks nothing. */
export function startCompile(...options: string[]): ChildProcess {
  return start([...compiler, ...options], { stdio: ["ignore", "inherit", "inherit"] });
}

/** Starts to make the smaller formats of published pictures, at the lowest priority. Prints only failures. */
export function startPictureFormats(): ChildProcess {
  const child = start([...compiler, "--formats-only"], { stdio: ["ignore", "ignore", "inherit"] });
  // At once: threads get the priority that the process has when they start.
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  return child;
}

/** Starts the server on what was built. */
export const startServer = () => start(server, { environment: { NODE_ENV: "production" } });

const running = new Set<ChildProcess>();
let stopSignal: NodeJS.Signals | undefined;

/** Exits where this process was asked to stop while a child was running. */
export function exitIfStopping(): void {
  if (stopSignal) process.exit(codeOf(stopSignal));
}

/** Starts this Node with arguments. A signal to stop is passed on, so that children end cleanly. */
function start(
  args: string[],
  {
    environment = {},
    stdio = "inherit",
  }: { environment?: Record<string, string>; stdio?: StdioOptions } = {},
): ChildProcess {
  exitIfStopping();
  if (running.size === 0) process.on("SIGTERM", passOn).on("SIGINT", passOn);
  const child = spawn(process.execPath, args, {
    stdio,
    env: environmentWith({ NEXT_TELEMETRY_DISABLED: "1", ...environment }),
  });
  running.add(child);
  const forget = () => {
    running.delete(child);
    if (running.size === 0) process.off("SIGTERM", passOn).off("SIGINT", passOn);
  };
  child.once("error", forget).once("exit", forget);
  return child;
}

function passOn(signal: NodeJS.Signals): void {
  stopSignal = signal;
  for (const child of running) child.kill(signal);
}

/** Resolves with the exit code of a child, which is 128 and the signal's number where a signal ended it. */
export function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? codeOf(signal ?? "SIGTERM")));
  });
}

const codeOf = (signal: NodeJS.Signals) => 128 + constants.signals[signal];
