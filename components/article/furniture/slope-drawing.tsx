import type { Chart } from "@/lib/charts/chart";
import { slopePlot } from "@/lib/charts/plot";
import { shownNumber } from "@/lib/charts/shown-number";
import type { Say } from "@/lib/language/say";

type Props = { chart: Chart; say: Say };

/** Room above the lines for the heads of both columns, in pixels. */
const above = 34;

/** The edge of the margin beside the second column, in tens of pixels. */
const edge = 5.2;

/** Lines from one column to another. Names and numbers stand beside them, in the margin of the drawing. */
export function SlopeDrawing({ chart, say }: Props) {
  const { language, direction } = say;
  const { height, slopes } = slopePlot(chart);
  const { highlight, series } = chart;
  const isMirrored = direction === "rtl";
  const [start, end] = isMirrored ? ["100%", "0%"] : ["0%", "100%"];
  const away = isMirrored ? 10 : -10;
  const [before, after] = series;
  return (
    <svg aria-hidden="true" className="slopes" height={above + height + 10}>
      <text x={start} dx={away} y="12" textAnchor="end">
        {before?.name}
      </text>
      <text x={end} dx={away * -edge} y="12" textAnchor="end">
        {after?.name}
      </text>
      {slopes.map(({ name, from, to }) => {
        const isLeading = highlight === undefined || highlight === name;
        const ink = isLeading ? "var(--line)" : "var(--color-muted)";
        const fontWeight = highlight === name ? 700 : undefined;
        const own = { stroke: ink, strokeWidth: isLeading ? 3 : 1.5 };
        return (
          <g key={name} fontWeight={fontWeight}>
            <line x1={start} x2={end} y1={above + from.y} y2={above + to.y} {...own} />
            <circle cx={start} cy={above + from.y} r="4" fill={ink} />
            <circle cx={end} cy={above + to.y} r="4" fill={ink} />
            <text x={start} dx={away} y={above + from.textY + 4} textAnchor="end">
              {name} {shownNumber(from.value, language, before?.decimals ?? 0)}
            </text>
            <text x={end} dx={-away} y={above + to.textY + 4}>
              {shownNumber(to.value, language, after?.decimals ?? 0)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
