const units = Object.entries({ d: 86_400_000, h: 3_600_000, min: 60_000, s: 1_000 });

/** How long a span is, in its two largest units: "3 d 4 h", "12 min 30 s". `span` in milliseconds. */
export function readableSpan(span: number): string {
  const first = units.findIndex(([, length]) => span >= length);
  let rest = Math.max(0, span);
  return units
    .slice(first < 0 ? -1 : first)
    .slice(0, 2)
    .map(([unit, length]) => {
      const count = Math.floor(rest / length);
      rest -= count * length;
      return `${count.toLocaleString("en")} ${unit}`;
    })
    .join(" ");
}
