/** Where things stand in a drawing: across in thousandths of its width, down in pixels. */
import { extent } from "d3-array";
import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { type Chart, numbersIn } from "./chart";
import { positionsOf } from "./label-positions";

export const plotWidth = 1_000;

/** A reader's language decides on which side a chart begins. */
export type Mirrored = { isMirrored: boolean };

export type LinePlot = {
  height: number;
  /** Horizontal lines with the number that each stands for. */
  ticks: { y: number; value: number }[];
  /** The lines of the ticks, as one path. */
  grid: string;
  lines: { name: string; path: string; dots: Point[]; last: Point & { value: number } }[];
  /** The labels of the first column that have room. */
  labels: { x: number; index: number }[];
};
type Point = { x: number; y: number };

const height = 240;

/** A line chart. Its axis begins at zero unless all numbers are far above it. */
export function linePlot(chart: Chart, { isMirrored }: Mirrored): LinePlot {
  const [least = 0, most = 0] = extent(numbersIn(chart));
  const isFarFromZero = least > 0 && (most - least) * 2 < most;
  const scale = scaleLinear()
    .domain(isFarFromZero ? [least, most] : [Math.min(0, least), Math.max(0, most)])
    .nice(4)
    .range([height, 0]);
  const { across, labelled } = positionsOf(chart.labels);
  const placed = across.map((x) => Math.round((isMirrored ? 1 - x : x) * plotWidth));
  const draw = line<Point & { value: number | null }>()
    .defined(({ value }) => value !== null)
    .x(({ x }) => x)
    .y(({ y }) => y)
    .digits(1);
  const lines = chart.series.flatMap(({ name, values }) => {
    const points = values.map((value, index) => ({
      x: placed[index] ?? 0,
      y: tenth(scale(value ?? 0)),
      value,
    }));
    const last = points.findLast(({ value }) => value !== null);
    // A number between two gaps has no line, so it is a dot.
    const dots = points.filter(
      ({ value }, index) =>
        value !== null &&
        (points[index - 1]?.value ?? null) === null &&
        (points[index + 1]?.value ?? null) === null,
    );
    return last === undefined || last.value === null
      ? []
      : [{ name, path: draw(points) ?? "", dots, last: { ...last, value: last.value } }];
  });
  const ticks = scale.ticks(4).map((value) => ({ value, y: tenth(scale(value)) }));
  return {
    height,
    ticks,
    grid: ticks.map(({ y }) => `M0 ${y}H${plotWidth}`).join(""),
    lines,
    labels: labelled.map((index) => ({ index, x: placed[index] ?? 0 })),
  };
}

export type SlopePlot = {
  height: number;
  /** From the first column to the second. Numbers keep their distance where lines begin or end together. */
  slopes: { name: string; from: End; to: End }[];
};
type End = { y: number; textY: number; value: number };

const rowHeight = 20;

export function slopePlot(chart: Chart): SlopePlot {
  const height = Math.max(180, chart.labels.length * 34);
  const [before, after] = chart.series;
  const [least = 0, most = 0] = extent(numbersIn(chart));
  const scale = scaleLinear()
    .domain(least === most ? [least - 1, most + 1] : [least, most])
    .range([height, 0]);
  const ends = (values: (number | null)[] = []): End[] => {
    const heights = values.map((value) => tenth(scale(value ?? 0)));
    const apart = keptApart(heights, rowHeight, height);
    return values.map((value, index) => ({
      value: value ?? 0,
      y: heights[index] ?? 0,
      textY: apart[index] ?? 0,
    }));
  };
  const [from, to] = [ends(before?.values), ends(after?.values)];
  return {
    height,
    slopes: chart.labels.flatMap((name, index) => {
      const [start, end] = [from[index], to[index]];
      return start && end ? [{ name, from: start, to: end }] : [];
    }),
  };
}

/** Heights that are at least so far apart, in the same order, moved as little as a pass up and down needs. */
export function keptApart(heights: readonly number[], distance: number, most: number): number[] {
  const order = heights
    .map((_, index) => index)
    .sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0) || a - b);
  const apart = [...heights];
  const pass = (indexes: number[], sign: 1 | -1) => {
    for (const [place, index] of indexes.entries()) {
      const former = place > 0 ? apart[indexes[place - 1] ?? 0] : undefined;
      const own = apart[index] ?? 0;
      if (former !== undefined && (own - former) * sign < distance)
        apart[index] = tenth(former + sign * distance);
    }
  };
  pass(order, 1);
  const last = order.at(-1);
  if (last !== undefined && (apart[last] ?? 0) > most) {
    apart[last] = most;
    pass(order.toReversed(), -1);
  }
  return apart;
}

/** Where a bar begins and how long it is, or where a dot stands: in percent, from the side of zero. */
export type Span = { start: number; length: number };

/** The bars or dots of a series, all on the scale of the chart, which includes zero. */
export function spansOf(chart: Chart, values: readonly (number | null)[]): (Span | undefined)[] {
  const [least = 0, most = 0] = extent([0, ...numbersIn(chart)]);
  const scale = scaleLinear()
    .domain(least === most ? [0, 1] : [least, most])
    .range([0, 100]);
  return values.map((value) => {
    if (value === null) return undefined;
    const [start, end] = [scale(0), scale(value)].sort((a, b) => a - b);
    return { start: tenth(start ?? 0), length: tenth((end ?? 0) - (start ?? 0)) };
  });
}

/** Where the numbers of a series stand between the least and the most of the chart, in percent. */
export function dotsOf(chart: Chart, values: readonly (number | null)[]): (number | undefined)[] {
  const [least = 0, most = 0] = extent(numbersIn(chart));
  const from = least > 0 && (most - least) * 2 < most ? least : Math.min(0, least);
  const scale = scaleLinear()
    .domain([from, from === most ? from + 1 : most])
    .range([0, 100]);
  return values.map((value) => (value === null ? undefined : tenth(scale(value))));
}

export function tenth(number: number): number {
  return Math.round(number * 10) / 10 || 0;
}
