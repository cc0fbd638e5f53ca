/** Does some work and returns how many seconds it took, to the hundredth. */
export async function timed<Result>(
  work: () => Promise<Result>,
): Promise<{ seconds: number; result: Result }> {
  const start = performance.now();
  const result = await work();
  return { seconds: secondsSince(start), result };
}

/** @param start a value of `performance.now()` */
export function secondsSince(start: number): number {
  return Number(((performance.now() - start) / 1000).toFixed(2));
}
