/** Bounds how many requests are in memory at once: in all, and for each of those who send them. */
export class Slots {
  readonly #taken = new Map<string, number>();
  #inAll = 0;

  constructor(private readonly most: { inAll: number; each: number }) {}

  /** Takes a slot, and returns what gives it back; undefined when all are taken. */
  take(by: string): (() => void) | undefined {
    const own = this.#taken.get(by) ?? 0;
    if (this.#inAll >= this.most.inAll || own >= this.most.each) return undefined;
    this.#inAll += 1;
    this.#taken.set(by, own + 1);
    let isTaken = true;
    return () => {
      if (!isTaken) return;
      isTaken = false;
      this.#inAll -= 1;
      const left = (this.#taken.get(by) ?? 1) - 1;
      if (left > 0) this.#taken.set(by, left);
      else this.#taken.delete(by);
    };
  }
}
