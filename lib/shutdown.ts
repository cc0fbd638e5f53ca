/** What must be done before the process ends, such as writing the last second of views. */
import { perProcess } from "./per-process";

type ShutdownHook = () => Promise<void>;

const hooks = perProcess("shutdown-hooks", () => new Map<string, ShutdownHook>());

/** Registers a hook that runs before the process ends. A hook of the same name is replaced. */
export function beforeShutdown(name: string, hook: ShutdownHook): void {
  hooks.set(name, hook);
}

/** Runs all hooks concurrently, and logs those that fail. Never rejects. */
export async function runShutdownHooks(): Promise<void> {
  const log = (name: string) => (cause: unknown) =>
    console.error(`The shutdown hook "${name}" failed.`, cause);
  await Promise.all([...hooks].map(([name, hook]) => hook().catch(log(name))));
}
