import type { Chart } from "@/lib/charts/chart";
import { shownLabel } from "@/lib/charts/label-positions";
import { shownNumber } from "@/lib/charts/shown-number";
import type { Say } from "@/lib/language/say";
import { Group } from "./group";

/** All figures of a chart. */
export function FiguresTable({ chart, say }: { chart: Chart; say: Say }) {
  const { head, labels, series } = chart;
  return (
    // The keyboard must be able to scroll it.
    <Group className="table-frame" label={say("article.table")} tabIndex={0}>
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
    </Group>
  );
}

export function numberIn(value: number | null | undefined, decimals: number, { language }: Say): string {
  return value === null || value === undefined ? "–" : shownNumber(value, language, decimals);
}
