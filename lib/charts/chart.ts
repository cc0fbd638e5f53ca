/** The kinds of charts. Each answers one question: how much, how it changed, what moved, how far apart. */
export const chartTypes = ["bar", "line", "slope", "dot"] as const;
export type ChartType = (typeof chartTypes)[number];

/** The figures of a chart, in the order in which they are shown. Its table and drawing are made of this. */
export type Chart = {
  type: ChartType;
  /** The head of the first column. */
  head: string;
  /** What is written in the first column of each row. */
  labels: string[];
  series: Series[];
  /** The name of the row or series that the chart is about. */
  highlight?: string | undefined;
};

export type Series = {
  name: string;
  /** One for each label; null where there is none. */
  values: (number | null)[];
  /** The most decimals that any of them was written with. All are shown with as many. */
  decimals: number;
};

/** All numbers of a chart. */
export function numbersIn({ series }: Chart): number[] {
  return series.flatMap(({ values }) => values).filter((value) => value !== null);
}
