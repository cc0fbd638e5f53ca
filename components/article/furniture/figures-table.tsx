import type { Chart } from "@/lib/charts/chart";
import { shownLabel } from "@/lib/charts/label-positions";
import { shownNumber } from "@/lib/charts/shown-number";
import type { Say } from "@/lib/language/say";

/** All figures of a chart. */
export function FiguresTable({ chart, say }: { chart: Chart; say: Say }) {
  const { head, labels, series } = chart;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll the region.
    <section className="table-frame" aria-label={say("article.table")} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {[head, ...series.map(({ name }) => name)].map((name) => (
              <th key={name}>{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map((label, row) => (
            <tr key={label}>
              <td>{shownLabel(label, say.language)}</td>
              {series.map(({ name, values, decimals }) => (
                <td key={name}>{numberIn(values[row], decimals, say)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function numberIn(value: number | null | undefined, decimals: number, { language }: Say): string {
  return value === null || value === undefined ? "–" : shownNumber(value, language, decimals);
}
