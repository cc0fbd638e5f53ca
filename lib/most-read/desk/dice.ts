/** Numbers from 0 to 1, the same for the same seed (mulberry32), so that what is invented can be invented again. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How busy each hour of a commuter town's day is, midnight first, beside its busiest. */
const rhythm = [
  0.1, 0.06, 0.04, 0.04, 0.07, 0.2, 0.55, 0.95, 1, 0.7, 0.5, 0.5, 0.65, 0.55, 0.45, 0.5, 0.65, 0.9, 0.95, 0.7,
  0.6, 0.55, 0.4, 0.2,
];

/** @param hour whole hours since 1970, in UTC */
export function busyness(hour: number): number {
  return rhythm[((hour % 24) + 24) % 24] ?? 0;
}
