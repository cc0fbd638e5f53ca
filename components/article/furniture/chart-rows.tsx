/** Charts with a row for each label: tables whose cells are drawn. */
import type { ReactNode } from "react";
import type { Chart } from "@/lib/charts/chart";
import { shownLabel } from "@/lib/charts/label-positions";
import { dotsOf, type Span, spansOf } from "@/lib/charts/plot";
import type { Say } from "@/lib/language/say";
import { numberIn } from "./figures-table";

type Props = { chart: Chart; alt: string; say: Say };

/** Each number stands behind its bar. The columns have one scale. */
export function Bars({ chart, alt, say }: Props) {
  const { labels, series, highlight } = chart;
  const spans = series.map(({ values }) => spansOf(chart, values));
  const hasNegative = series.some(({ values }) => values.some((value) => (value ?? 0) < 0));
  const isAmongOthers = (name: string, label: string) =>
    highlight !== undefined && highlight !== name && highlight !== label;
  return (
    <Rows chart={chart} alt={alt} say={say} of="bars">
      {(row) =>
        series.map(({ name, values, decimals }, column) => (
          <td key={name}>
            <Bar
              span={spans[column]?.[row]}
              hasNegative={hasNegative}
              isMirrored={say.direction === "rtl"}
              isMuted={isAmongOthers(name, labels[row] ?? "")}
            />
            {numberIn(values[row], decimals, say)}
          </td>
        ))
      }
    </Rows>
  );
}

type BarProps = { span: Span | undefined; hasNegative: boolean; isMirrored: boolean; isMuted: boolean };

function Bar({ span, hasNegative, isMirrored, isMuted }: BarProps) {
  if (span === undefined) return undefined;
  const { start, length } = span;
  const width = hasNegative ? 100 : length;
  const place = hasNegative
    ? { x: `${round(isMirrored ? 100 - start - length : start)}%`, width: `${length}%` }
    : { width: "100%" };
  return (
    <svg aria-hidden="true" width={`${width}%`} height="14">
      <rect {...place} height="14" fill={isMuted ? "var(--color-muted)" : undefined} />
    </svg>
  );
}

/** The numbers of a row as dots on one scale, the first hollow, with a line between them. */
export function Dots({ chart, alt, say }: Props) {
  const { series } = chart;
  const isMirrored = say.direction === "rtl";
  const columns = series.map(({ values }) => dotsOf(chart, values));
  return (
    <Rows chart={chart} alt={alt} say={say} of="bars dots">
      {(row) => {
        const dots = columns.flatMap((column, index) => {
          const at = column[row];
          return at === undefined ? [] : [{ index, at: `${round(isMirrored ? 100 - at : at)}%` }];
        });
        const [first, second] = dots;
        return (
          <>
            {series.map(({ name, values, decimals }) => (
              <td key={name}>{numberIn(values[row], decimals, say)}</td>
            ))}
            <td>
              <svg aria-hidden="true" width="100%" height="16">
                <line x2="100%" y1="8" y2="8" stroke="var(--color-rule)" />
                {first && second && <line x1={first.at} x2={second.at} y1="8" y2="8" strokeWidth="2" />}
                {dots.map(({ index, at }) => (
                  <Dot key={index} at={at} isHollow={index < series.length - 1} />
                ))}
              </svg>
            </td>
          </>
        );
      }}
    </Rows>
  );
}

function Dot({ at, isHollow = false }: { at: string; isHollow?: boolean }) {
  return (
    <circle cx={at} cy="8" r="5" strokeWidth="2.5" fill={isHollow ? "var(--color-paper)" : "var(--line)"} />
  );
}

type RowsProps = Props & { of: string; children: (row: number) => ReactNode };

function Rows({ chart, alt, say, of, children }: RowsProps) {
  const { head, labels, series, highlight } = chart;
  const areDots = of.endsWith("dots");
  return (
    <table className={of}>
      <caption>{alt}</caption>
      <thead>
        <tr>
          <th>{head}</th>
          {series.map(({ name }, index) => (
            <th key={name}>
              {areDots && (
                <svg aria-hidden="true" width="16" height="16">
                  <Dot at="8" isHollow={index < series.length - 1} />
                </svg>
              )}
              {name}
            </th>
          ))}
          {areDots && <td />}
        </tr>
      </thead>
      <tbody>
        {labels.map((label, row) => (
          <tr key={label}>
            <th scope="row">{label === highlight ? <b>{label}</b> : shownLabel(label, say.language)}</th>
            {children(row)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const round = (number: number) => Math.round(number * 10) / 10;
