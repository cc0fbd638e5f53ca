import fc from "fast-check";
import { expect, test } from "vitest";
import type { Chart } from "./chart";
import { positionsOf, shownLabel } from "./label-positions";
import { dotsOf, keptApart, linePlot, plotWidth, slopePlot, spansOf } from "./plot";

const aChart = (columns: (number | null)[][], labels?: string[]): Chart => ({
  type: "line",
  head: "Hour",
  labels: labels ?? (columns[0] ?? []).map((_, row) => `Row ${row}`),
  series: columns.map((values, index) => ({ name: `Column ${index}`, values, decimals: 0 })),
});
const numbers = fc.array(fc.integer({ min: -5_000, max: 5_000 }), { minLength: 2, maxLength: 30 });

test("a bar is as long as its number says, and no bar is longer than its cell", () => {
  fc.assert(
    fc.property(numbers, (values) => {
      const spans = spansOf(aChart([values]), values);
      const range = Math.max(0, ...values) - Math.min(0, ...values) || 1;
      for (const [row, span] of spans.entries()) {
        expect(span?.length).toBeCloseTo((100 * Math.abs(values[row] ?? 0)) / range, 0);
        expect((span?.start ?? 0) + (span?.length ?? 0)).toBeLessThanOrEqual(100.1);
        expect(span?.start).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test("the points of a line stand at the heights of their numbers", () => {
  fc.assert(
    fc.property(numbers, (values) => {
      const { lines, ticks, height } = linePlot(aChart([values]), { isMirrored: false });
      const points = [...(lines[0]?.path ?? "").matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, , y]) =>
        Number(y),
      );
      expect(points).toHaveLength(values.length);
      const [least, most] = [ticks[0], ticks.at(-1)];
      if (!least || !most || least.value === most.value) return;
      const at = (value: number) =>
        least.y + ((value - least.value) / (most.value - least.value)) * (most.y - least.y);
      for (const [row, y] of points.entries()) {
        expect(Math.abs(y - at(values[row] ?? 0))).toBeLessThan(1);
        expect(y).toBeGreaterThanOrEqual(-0.1);
        expect(y).toBeLessThanOrEqual(height + 0.1);
      }
    }),
  );
});

test("a chart begins on the right where the language does", () => {
  const chart = aChart([[1, 2, 3]]);
  const xs = (isMirrored: boolean) => linePlot(chart, { isMirrored }).labels.map(({ x }) => x);
  expect(xs(false)).toEqual([0, plotWidth / 2, plotWidth]);
  expect(xs(true)).toEqual([plotWidth, plotWidth / 2, 0]);
});

test("a missing number breaks the line, and a number alone between two gaps is a dot", () => {
  const { lines } = linePlot(aChart([[1, 2, null, 4, null, 6, 7]]), { isMirrored: false });
  expect(lines[0]?.path.match(/M/g)).toHaveLength(3);
  expect(lines[0]?.dots).toHaveLength(1);
});

test("an axis begins at zero unless all numbers are far above it", () => {
  const first = (values: number[]) => linePlot(aChart([values]), { isMirrored: false }).ticks[0]?.value;
  expect(first([10, 100])).toBe(0);
  expect(first([980, 1_000])).toBe(980);
  expect(first([-10, 10])).toBe(-10);
});

test("years stand at their distance in time, words evenly", () => {
  expect(positionsOf(["2000", "2010", "2020", "2040"]).across).toEqual([
    0,
    expect.closeTo(0.25, 3),
    expect.closeTo(0.5, 3),
    1,
  ]);
  expect(positionsOf(["2020-01", "2020-02", "2020-04"]).across[1]).toBeCloseTo(31 / 91, 5);
  expect(positionsOf(["Mon", "Tue", "Wed"]).across).toEqual([0, 0.5, 1]);
  expect(positionsOf(["one"]).across).toEqual([0.5]);
});

test("only some labels are shown where all would touch", () => {
  expect(positionsOf(Array.from({ length: 21 }, (_, year) => String(2000 + year))).labelled).toEqual([
    0, 5, 10, 15, 20,
  ]);
  // Steps that differ by a year would look like a gap in time.
  expect(positionsOf(Array.from({ length: 8 }, (_, year) => String(2019 + year))).labelled).toEqual([
    0, 4, 7,
  ]);
  expect(positionsOf(["January", "February", "March", "April", "May"]).labelled).toEqual([0, 2, 4]);
});

test("months and days are in words of the language, years in its digits", () => {
  expect(shownLabel("2026-11", "en-GB")).toBe("Nov 2026");
  expect(shownLabel("2026-11-23", "de")).toBe("23. Nov. 2026");
  expect(shownLabel("2026", "ar-EG")).toBe("٢٠٢٦");
  expect(shownLabel("Kettle Street", "fr")).toBe("Kettle Street");
});

test("numbers beside a slope never touch, and stay in their order", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 10 }), (heights) => {
      const apart = keptApart(heights, 20, 200);
      const order = heights
        .map((_, index) => index)
        .sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0) || a - b);
      const sorted = order.map((index) => apart[index] ?? 0);
      for (const [place, y] of sorted.entries())
        if (place > 0) expect(y - (sorted[place - 1] ?? 0)).toBeGreaterThanOrEqual(19.9);
      expect(Math.max(...apart)).toBeLessThanOrEqual(200.1);
    }),
  );
});

test("a slope leads from each first number to its second", () => {
  const { slopes, height } = slopePlot(
    aChart([
      [10, 20],
      [20, 10],
    ]),
  );
  expect(slopes.map(({ from, to }) => [from.y, to.y])).toEqual([
    [height, 0],
    [0, height],
  ]);
});

test("dots stand between the least and the most, which may be far from zero", () => {
  expect(dotsOf(aChart([[90, 100]]), [90, 100])).toEqual([0, 100]);
  expect(dotsOf(aChart([[10, 100, null]]), [10, 100, null])).toEqual([10, 100, undefined]);
});
