/** Milliseconds until the next round; undefined waits for `wake`. */
type Pause = number | undefined;

/**
 * Repeats a round of work, one at a time, until it is ended. Does not keep the process running. A round
 * reports its own errors: one that rejects is tried again after `retryMs`.
 */
export class Worker {
  readonly #ending = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly round: (ending: AbortSignal) => Promise<Pause>,
    private readonly retryMs: number,
  ) {}

  /** Plans a round after so many milliseconds, unless one is planned already. */
  wake(pauseMs: number): void {
    if (this.#timer || this.#ending.signal.aborted) return;
    this.#timer = setTimeout(() => {
      // From here on `wake` plans the round after this one.
      this.#timer = undefined;
      this.#running = this.#running.then(() => this.#run());
    }, pauseMs).unref();
  }

  /** Plans no more rounds, and waits at most `patienceMs` for the one that is running. */
  async end(patienceMs = 0): Promise<void> {
    this.#ending.abort();
    clearTimeout(this.#timer);
    let late: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      late = setTimeout(resolve, patienceMs);
    });
    await Promise.race([this.#running, patience]);
    clearTimeout(late);
  }

  async #run(): Promise<void> {
    if (this.#ending.signal.aborted) return;
    const pause = await this.round(this.#ending.signal).catch(() => this.retryMs);
    if (pause !== undefined) this.wake(pause);
  }
}
