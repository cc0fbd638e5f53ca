import { Worker } from "@/lib/store/worker";
import { type HourOfReaders, hourOf } from "./reader-counts";
import { periodOf, type Tallied } from "./view-outcomes";

/** What is written together: readers, and what became of all views. */
export type Batch = { readers: HourOfReaders[]; outcomes: Tallied[] };

/** Readers are written when the oldest waited this long, or when this many wait. A crash loses no more. */
export const batch = { milliseconds: 1_000, readers: 500 };

/** Two days in periods of ten minutes, with some fourteen outcomes each. */
const waitingOutcomes = 2 * 24 * 6 * 14;

type Summed = Required<HourOfReaders>;

const noReaders = { readers: 0, fromRail: 0, timed: 0, seconds: 0, capped: 0 };
const columns = Object.keys(noReaders) as (keyof typeof noReaders)[];

/**
 * Readers that were counted and are not yet stored. While the store is unavailable they wait here, summed by
 * article and hour, and outcomes by ten minutes, for at most two days.
 */
export class Tally {
  #rows = new Map<string, Summed>();
  #outcomes = new Map<string, Tallied>();
  #waiting = 0;
  #writing: Promise<boolean> | undefined;
  readonly #store: (batch: Batch) => Promise<void>;
  readonly #flushing = new Worker(
    async () => ((await this.write()) ? undefined : batch.milliseconds),
    batch.milliseconds,
  );

  /** `store` rejects when it stored nothing of a batch. */
  constructor(store: (batch: Batch) => Promise<void>) {
    this.#store = store;
  }

  add(slug: string, isFromRail: boolean, now: Date): void {
    this.#sum({ ...noReaders, slug, hour: hourOf(now), readers: 1, fromRail: isFromRail ? 1 : 0 });
    this.#waiting += 1;
    this.note("counted", now);
    if (this.#waiting === batch.readers) void this.write();
  }

  /** Counts a view of an article that its network's cap refused. */
  addCapped(slug: string, now: Date): void {
    this.#sum({ ...noReaders, slug, hour: hourOf(now), capped: 1 });
    this.note("network-cap", now);
  }

  /** Adds seconds for which a reader read; the reader is new if these are their first. */
  addReading(slug: string, seconds: number, isFirst: boolean, now: Date): void {
    this.#sum({ ...noReaders, slug, hour: hourOf(now), timed: isFirst ? 1 : 0, seconds });
    this.#flushing.wake(batch.milliseconds);
  }

  /** Counts an outcome, to be written with the readers. */
  note(what: Tallied["what"], now: Date, times = 1): void {
    this.#sumOutcome({ period: periodOf(now), what, times });
    this.#flushing.wake(batch.milliseconds);
  }

  /** How many readers a crash would lose now. */
  get waiting(): number {
    return this.#waiting;
  }

  /**
   * Writes what waits and resolves to whether all of it was stored. What was not waits for the next write.
   * Never rejects. Readers counted during a write wait for the next.
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
    if (this.#outcomes.size === 0 && this.#rows.size === 0) return true;
    const readers = [...this.#rows.values()];
    const outcomes = [...this.#outcomes.values()];
    const waiting = this.#waiting;
    this.#rows = new Map();
    this.#outcomes = new Map();
    this.#waiting = 0;
    try {
      await this.#store({ readers, outcomes });
      return true;
    } catch {
      // The store logged the cause. Here nothing may be lost.
      for (const row of readers) this.#sum(row);
      for (const row of outcomes) this.#sumOutcome(row);
      this.#waiting += waiting;
      this.#flushing.wake(batch.milliseconds);
      return false;
    }
  }

  #sumOutcome(row: Tallied): void {
    const key = `${row.period} ${row.what}`;
    const sum = this.#outcomes.get(key) ?? { ...row, times: 0 };
    sum.times += row.times;
    this.#outcomes.set(key, sum);
    const [oldest] = this.#outcomes.keys();
    if (this.#outcomes.size > waitingOutcomes && oldest !== undefined) this.#outcomes.delete(oldest);
  }

  #sum(row: Summed): void {
    const key = `${row.hour} ${row.slug}`;
    const sum = this.#rows.get(key);
    if (!sum) this.#rows.set(key, { ...row });
    else for (const column of columns) sum[column] += row[column];
  }
}
