import { type ChildProcess, spawn } from "node:child_process";

const repository = new URL("../..", import.meta.url).pathname;

export type Ended = { code: number; output: string };

export type Program = {
  pid: number | undefined;
  /** Everything it has written so far, to both streams. */
  output: () => string;
  /** Resolves when it has ended. */
  ended: Promise<Ended>;
  /** Sends SIGTERM, and SIGKILL after a minute: a server finishes its last requests first. */
  stop: () => Promise<void>;
  /** Ends it at once, as a crash does. */
  kill: () => void;
};

type Options = {
  env?: Record<string, string>;
  /** Prints its output as it comes. */
  isShown?: boolean;
  /** Called each time it writes something. */
  onOutput?: () => void;
  /** Gives it a process group of its own, which `stop` signals as a whole, as systemd and Ctrl-C do. */
  hasOwnGroup?: boolean;
};

const running = new Set<Program>();

/** Starts Node with these arguments in the repository. */
export function start(
  args: string[],
  { env = {}, isShown = false, onOutput, hasOwnGroup = false }: Options = {},
): Program {
  // Playwright sets FORCE_COLOR, and Node prints a warning where NO_COLOR is set too.
  const { FORCE_COLOR: _, ...inherited } = process.env;
  const child = spawn(process.execPath, args, {
    cwd: repository,
    env: { ...inherited, NEXT_TELEMETRY_DISABLED: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: hasOwnGroup,
  });
  const written: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      written.push(chunk);
      onOutput?.();
      if (isShown) process.stdout.write(chunk);
    });
  }
  const output = () => Buffer.concat(written).toString();
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code: code ?? 1, output: output() }));
  });
  const program: Program = {
    pid: child.pid,
    output,
    ended,
    stop: () => end(child, hasOwnGroup),
    kill: () => child.kill("SIGKILL"),
  };
  running.add(program);
  const forget = () => running.delete(program);
  ended.then(forget, forget);
  return program;
}

/**
 * Runs Node with these arguments to its end. Throws when it prints nothing for this many minutes: it is stuck
 * then, whereas how long it takes in all depends on what else the machine does.
 */
export async function run(
  args: string[],
  { silentMinutes = 15, ...options }: Options & { silentMinutes?: number } = {},
): Promise<Ended> {
  let isStuck = false;
  const program = start(args, { ...options, onOutput: () => timer.refresh() });
  const timer = setTimeout(() => {
    isStuck = true;
    void program.stop();
  }, silentMinutes * 60_000);
  const ended = await program.ended;
  clearTimeout(timer);
  if (isStuck)
    throw new Error(`node ${args.join(" ")} printed nothing for ${silentMinutes} minutes:\n${ended.output}`);
  return ended;
}

/** Stops every program that still runs. */
export async function stopAll(): Promise<void> {
  await Promise.all([...running].map((program) => program.stop()));
}

async function end(child: ChildProcess, hasOwnGroup: boolean): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("close", resolve));
  if (hasOwnGroup && child.pid) process.kill(-child.pid, "SIGTERM");
  else child.kill("SIGTERM");
  const insist = setTimeout(() => child.kill("SIGKILL"), 60_000);
  await gone;
  clearTimeout(insist);
}
