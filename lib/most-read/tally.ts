import { type HourOfReaders, hourOf } from "./reader-counts";
import { periodOf, type Tallied } from "./view-outcomes";

/** What is written at a time: readers, and beside them what became of all views. */
export type Batch = { readers: HourOfReaders[]; outcomes: Tallied[] };

/** Where a batch goes. Rejects when nothing of it was kept. */
export type Keep = (batch: Batch) => Promise<void>;

/** Readers are written when the oldest has waited this long, or when this many wait: what a crash may cost. */
export const batch = { milliseconds: 1_000, readers: 500 };

/** Two days of ten minutes, and some fourteen outcomes in each. */
const waitingOutcomes = 2 * 24 * 6 * 14;

/**
 * Readers counted and not yet kept. While the store is away they wait here, summed by article and hour, and outcomes by
 * ten minutes, of which the last two days are enough.
 */
export class Tally {
  #rows = new Map<string, HourOfReaders>();
  #outcomes = new Map<string, Tallied>();
  #waiting = 0;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<boolean> | undefined;
  readonly #keep: Keep;

  constructor(keep: Keep) {
    this.#keep = keep;
  }

  add(slug: string, isFromRail: boolean, now: Date): void {
    this.#sum({ slug, hour: hourOf(now), readers: 1, fromRail: isFromRail ? 1 : 0 });
    this.#waiting += 1;
    this.note("counted", now);
    if (this.#waiting === batch.readers) void this.write();
  }

  /** Adds to how often something happened; written with the readers. */
  note(what: Tallied["what"], now: Date, times = 1): void {
    this.#sumOutcome({ period: periodOf(now), what, times });
    this.#writeSoon();
  }

  /** How many readers a crash would cost now. */
  get waiting(): number {
    return this.#waiting;
  }

  /**
   * Writes what waits; resolves to whether all of it is kept. What is not stays, for the next time. Never rejects.
   * Readers who come while it writes wait for the write after it.
   */
  async write(): Promise<boolean> {
    while (this.#writing) await this.#writing;
    this.#writing = this.#writeWaiting();
    try {
      return await this.#writing;
    } finally {
      this.#writing = undefined;
    }
  }

  async #writeWaiting(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#outcomes.size === 0) return true;
    const readers = [...this.#rows.values()];
    const outcomes = [...this.#outcomes.values()];
    const waiting = this.#waiting;
    this.#rows = new Map();
    this.#outcomes = new Map();
    this.#waiting = 0;
    try {
      await this.#keep({ readers, outcomes });
      return true;
    } catch {
      // The keeper says what is wrong; here nothing may be lost.
      for (const row of readers) this.#sum(row);
      for (const row of outcomes) this.#sumOutcome(row);
      this.#waiting += waiting;
      this.#writeSoon();
      return false;
    }
  }

  #writeSoon(): void {
    this.#timer ??= setTimeout(() => void this.write(), batch.milliseconds).unref();
  }

  #sumOutcome(row: Tallied): void {
    const key = `${row.period} ${row.what}`;
    const sum = this.#outcomes.get(key) ?? { ...row, times: 0 };
    sum.times += row.times;
    this.#outcomes.set(key, sum);
    const [oldest] = this.#outcomes.keys();
    if (this.#outcomes.size > waitingOutcomes && oldest !== undefined) this.#outcomes.delete(oldest);
  }

  #sum(row: HourOfReaders): void {
    const key = `${row.hour} ${row.slug}`;
    const sum = this.#rows.get(key) ?? { ...row, readers: 0, fromRail: 0 };
    sum.readers += row.readers;
    sum.fromRail += row.fromRail;
    this.#rows.set(key, sum);
  }
}
