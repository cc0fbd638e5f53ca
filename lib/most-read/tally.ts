import { type HourOfReaders, hourOf } from "./reader-counts";

/** Where counted readers go. Rejects when nothing of them was kept. */
export type Keep = (rows: HourOfReaders[]) => Promise<void>;

/** Readers are written when the oldest has waited this long, or when this many wait: what a crash may cost. */
export const batch = { milliseconds: 1_000, readers: 500 };

/** Readers counted and not yet kept. While the store is away they wait here, summed by article and hour. */
export class Tally {
  #rows = new Map<string, HourOfReaders>();
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
    if (this.#waiting === batch.readers) void this.write();
    this.#timer ??= setTimeout(() => void this.write(), batch.milliseconds).unref();
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
    if (this.#waiting === 0) return true;
    const rows = [...this.#rows.values()];
    const waiting = this.#waiting;
    this.#rows = new Map();
    this.#waiting = 0;
    try {
      await this.#keep(rows);
      return true;
    } catch {
      // Whoever keeps them says what is wrong; here nothing may be lost.
      for (const row of rows) this.#sum(row);
      this.#waiting += waiting;
      this.#timer ??= setTimeout(() => void this.write(), batch.milliseconds).unref();
      return false;
    }
  }

  #sum(row: HourOfReaders): void {
    const key = `${row.hour} ${row.slug}`;
    const sum = this.#rows.get(key) ?? { ...row, readers: 0, fromRail: 0 };
    sum.readers += row.readers;
    sum.fromRail += row.fromRail;
    this.#rows.set(key, sum);
  }
}
