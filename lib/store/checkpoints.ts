import type { Store } from "./store";
import { Worker } from "./worker";

/** How long commits stay in the log alone. A burst of commits within this time costs one checkpoint. */
const windowMs = 150;
/** While others keep a store busy, the pause between attempts doubles up to this. */
const longestPauseMs = 10_000;

/**
 * Checkpoints a store shortly after its commits, and retries while others keep it busy. `soon` plans a
 * checkpoint, unless one is planned; `stop` cancels it, since closing the store checkpoints it.
 */
export function checkpointsOf({ checkpoint }: Pick<Store<never>, "checkpoint">) {
  let pauseMs = windowMs;
  const worker = new Worker(async () => {
    // Fails while the disk is full; the next commit reports that.
    const isDone = await checkpoint().catch(() => false);
    pauseMs = isDone ? windowMs : Math.min(pauseMs * 2, longestPauseMs);
    return isDone ? undefined : pauseMs;
  }, longestPauseMs);
  return { soon: () => worker.wake(windowMs), stop: () => void worker.end() };
}
