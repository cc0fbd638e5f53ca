/** Logs a problem once when it begins and once when it is over, however often it is retried. */
export class IncidentLog {
  #current: string | undefined;
  #repeatAt = Infinity;

  /** `resolved` is logged when a problem is over. A lasting problem is logged again after `repeatMs`. */
  constructor(
    private readonly resolved: string,
    private readonly repeatMs = Infinity,
  ) {}

  /** Logs `message`, unless the last report was of the same `kind`. */
  report(message: string, kind = message): void {
    if (kind === this.#current && Date.now() < this.#repeatAt) return;
    console.error(message);
    this.#current = kind;
    this.#repeatAt = Date.now() + this.repeatMs;
  }

  resolve(): void {
    if (this.#current !== undefined) console.error(this.resolved);
    this.#current = undefined;
  }
}

/** How often a lasting alarm is logged. */
export const alarmRepeatMs = 3_600_000;

/** The message of whatever was thrown. */
export function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
