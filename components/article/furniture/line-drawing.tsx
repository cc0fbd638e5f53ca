import type { Chart } from "@/lib/charts/chart";
import { shownLabel } from "@/lib/charts/label-positions";
import { keptApart, linePlot, plotWidth } from "@/lib/charts/plot";
import { shownNumber, shownOnAxis } from "@/lib/charts/shown-number";
import type { Say } from "@/lib/language/say";

type Props = { chart: Chart; say: Say };

/** Room above the highest line for its number, in pixels. */
const above = 28;
const lineHeight = 18;
/** Room beside the drawing for the numbers of its axis, as in chart.css, in pixels. */
const [usually, widely] = [42, 76];

/** The first of these is for the line that the chart is about. The others differ without colours too. */
const strokes = [
  { stroke: "var(--line)", strokeWidth: 3 },
  { strokeWidth: 1.75 },
  { strokeWidth: 1.75, strokeDasharray: "7 4" },
  { strokeWidth: 2, strokeDasharray: "1.5 4" },
];

/**
 * A line chart. Only the inner drawing is stretched to the width of the text; strokes keep their width, and
 * the words around it their size, so that they can be read on a telephone.
 */
export function LineDrawing({ chart, say }: Props) {
  const { language, direction } = say;
  const plot = linePlot(chart, { isMirrored: direction === "rtl" });
  const { height, ticks, grid, labels } = plot;
  const { highlight, series } = chart;
  const leading = plot.lines.find(({ name }) => name === highlight) ?? plot.lines[0];
  const lines = [...(leading ? [leading] : []), ...plot.lines.filter((line) => line !== leading)];
  const decimalsOf = (of: string) => series.find(({ name }) => name === of)?.decimals ?? 0;
  const apart = keptApart(
    lines.map(({ last }) => last.y),
    lineHeight,
    height,
  );
  const numbers = shownOnAxis(
    ticks.map(({ value }) => value),
    language,
  );
  const isWide = numbers.some((number) => number.length > 4);
  const beside = isWide ? widely : usually;
  return (
    <>
      {lines.length > 1 && (
        <p>
          {lines.map(({ name }, index) => (
            <span key={name}>
              <svg aria-hidden="true" width="26" height="8">
                <path d="M0 4H26" {...strokes[index]} />
              </svg>
              {name}
            </span>
          ))}
        </p>
      )}
      <svg
        aria-hidden="true"
        className={isWide ? "line-drawing wide" : "line-drawing"}
        height={above + height + 24}
      >
        <svg
          aria-hidden="true"
          y={above}
          width="100%"
          height={height}
          viewBox={`0 0 ${plotWidth} ${height}`}
          preserveAspectRatio="none"
          overflow="visible"
        >
          <path d={grid} stroke="var(--color-rule)" />
          {lines.map(({ name, path }, index) => (
            <path key={name} d={path} {...strokes[index]} />
          ))}
        </svg>
        {lines
          .flatMap(({ dots }) => dots)
          .map(({ x, y }) => (
            <circle key={`${x} ${y}`} cx={`${x / 10}%`} cy={above + y} r="3" />
          ))}
        {ticks.map(({ y, value }, index) => (
          <text
            key={value}
            y={above + y + 5}
            {...(direction === "rtl" ? { x: "100%", dx: beside } : { x: -beside })}
          >
            {numbers[index]}
          </text>
        ))}
        {lines.map(({ name, last }, index) => (
          <text
            key={name}
            x={`${last.x / 10}%`}
            y={above + (apart[index] ?? last.y) - 8}
            textAnchor="end"
            fontWeight={index === 0 ? 700 : undefined}
          >
            {shownNumber(last.value, language, decimalsOf(name))}
          </text>
        ))}
        {labels.map(({ x, index }, place) => (
          <text
            key={index}
            x={`${x / 10}%`}
            y={above + height + 19}
            textAnchor={anchorAt(place, labels.length)}
          >
            {shownLabel(chart.labels[index] ?? "", language)}
          </text>
        ))}
      </svg>
    </>
  );
}

/** The first label begins at the edge, and the last one ends there. */
function anchorAt(place: number, labels: number): "end" | "middle" | undefined {
  if (labels === 1) return "middle";
  if (place === labels - 1) return "end";
  return place === 0 ? undefined : "middle";
}
