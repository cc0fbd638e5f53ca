import "./chart.css";
import type { ReactNode } from "react";
import type { Chart as ChartFigures } from "@/lib/charts/chart";
import type { AttributesOf } from "@/lib/content/furniture";
import type { Say } from "@/lib/language/say";
import { Bars, Dots } from "./chart-rows";
import { FiguresTable } from "./figures-table";
import { Group } from "./group";
import { LineDrawing } from "./line-drawing";
import { SlopeDrawing } from "./slope-drawing";

type Props = AttributesOf<"Chart"> & { children?: ReactNode };

/** A chart is drawn when the page is made, without script. Bars and dots are tables; lines have one below. */
export const chartFurniture = (say: Say) => ({
  Chart: ({ title, unit, alt, note, source, chart, children }: Props) => (
    <Group className="chart" label={title}>
      <p>
        <b>{title}</b> {unit}
      </p>
      {/* In the preview, a chart with faults is the table that was written. */}
      {chart === undefined ? children : <Drawing chart={JSON.parse(chart)} alt={alt} say={say} />}
      <p>
        {note} {say("chart.source", { source })}
      </p>
    </Group>
  ),
});

type DrawingProps = { chart: ChartFigures; alt: string; say: Say };

function Drawing(props: DrawingProps) {
  const { type } = props.chart;
  if (type === "bar") return <Bars {...props} />;
  if (type === "dot") return <Dots {...props} />;
  return (
    <>
      {/* A text, not a label of the drawing: programs that show the text alone drop drawings. */}
      <p className="sr-only">{props.alt}</p>
      {type === "line" ? <LineDrawing {...props} /> : <SlopeDrawing {...props} />}
      <details>
        <summary>{props.say("chart.figures")}</summary>
      </details>
      {/* Beside the details, not in them, so that styles can show it on paper. */}
      <FiguresTable {...props} />
    </>
  );
}
