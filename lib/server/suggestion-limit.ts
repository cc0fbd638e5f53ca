/** Each search for suggestions, and the page that shows them, takes some 20 ms of processor time. */
const perSecond = 10;
const mostAtOnce = 50;

/** Limits how many unknown addresses get suggestions, so that a flood of them does not delay readers. */
export class SuggestionLimit {
  #left = mostAtOnce;
  #at: number;

  constructor(milliseconds = performance.now()) {
    this.#at = milliseconds;
  }

  take(milliseconds = performance.now()): boolean {
    this.#left = Math.min(mostAtOnce, this.#left + ((milliseconds - this.#at) / 1000) * perSecond);
    this.#at = milliseconds;
    if (this.#left < 1) return false;
    this.#left--;
    return true;
  }
}
