/**
 * What a worker reports to the thread that watches it: odd while it works on one document without a pause,
 * even between two documents. Shared memory, since a busy worker sends no messages.
 */
export type Pulse = Int32Array<SharedArrayBuffer>;

export function newPulse(): Pulse {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

/** Marks the beginning or the end of work on one document. */
export function beat(pulse: Pulse | undefined): void {
  if (pulse !== undefined) Atomics.add(pulse, 0, 1);
}

/** Does work on one document. */
export function watched<Result>(pulse: Pulse | undefined, work: () => Result): Result {
  beat(pulse);
  const result = work();
  beat(pulse);
  return result;
}

/** In milliseconds. */
const tick = 500;

/**
 * Calls `isStuck` once a worker has worked on one document for the deadline, in milliseconds. Counts ticks of
 * this thread instead of time: a machine that was suspended or starved is not a document that takes long.
 * Returns a function that ends the watch.
 */
export function watchPulse(pulse: Pulse, deadline: number, isStuck: () => void): () => void {
  let last = 0;
  let ticks = 0;
  const timer = setInterval(() => {
    const now = Atomics.load(pulse, 0);
    ticks = now === last && now % 2 === 1 ? ticks + 1 : 0;
    last = now;
    if (ticks * tick < deadline) return;
    clearInterval(timer);
    isStuck();
  }, tick);
  return () => clearInterval(timer);
}
