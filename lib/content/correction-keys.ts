/** A unique, lasting key for each correction of a story: its time, numbered if others have that time. */
export function correctionKeys(times: readonly Date[]): string[] {
  const written = times.map((time) => time.toISOString());
  return written.map((time, index) => {
    const before = written.slice(0, index).filter((other) => other === time).length;
    return before === 0 ? time : `${time}-${before + 1}`;
  });
}
