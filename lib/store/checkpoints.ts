import type { Store } from "./store";

/** How long committed rows stay in the log alone. A burst of commits within this time costs one checkpoint. */
const windowMs = 150;
/** While others keep a store busy, it is tried again after pauses that double up to this. */
const longestPauseMs = 10_000;

export type Checkpoints = {
  /** Plans a checkpoint, unless one is planned already. */
  soon(): void;
  /** Drops what is planned. Closing the store checkpoints it. */
  stop(): void;
};

/** Checkpoints a store shortly after its commits, and again while others keep it busy. Never holds a process open. */
export function checkpointsOf({ checkpoint }: Pick<Store<never>, "checkpoint">): Checkpoints {
  let planned: NodeJS.Timeout | undefined;
  let isStopped = false;
  const plan = (pauseMs: number) => {
    planned = setTimeout(async () => {
      // What is committed from here on plans the next one.
      planned = undefined;
      // A full disk makes it fail until there is room, and the next commit reports that.
      const isDone = await checkpoint().catch(() => false);
      if (!isDone && !planned && !isStopped) plan(Math.min(pauseMs * 2, longestPauseMs));
    }, pauseMs).unref();
  };
  return {
    soon: () => {
      if (!planned && !isStopped) plan(windowMs);
    },
    stop: () => {
      isStopped = true;
      clearTimeout(planned);
    },
  };
}
