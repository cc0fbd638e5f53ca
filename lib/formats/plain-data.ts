/** Charts, line maps, matches and votes as plain HTML elements: their figures, without a drawing. */
import type { ElementContent } from "hast";
import type { Chart } from "@/lib/charts/chart";
import { shownLabel } from "@/lib/charts/label-positions";
import { shownNumber } from "@/lib/charts/shown-number";
import type { FurnitureName } from "@/lib/content/furniture";
import {
  dayAndPlace,
  goalInWords,
  majorityInWords,
  shownScore,
  votesInWords,
} from "@/lib/content/furniture-words";
import type { Say } from "@/lib/language/say";
import { type Content, h } from "./plain-elements";
import type { PlainForm } from "./plain-form";

type DataFurniture = Extract<
  FurnitureName,
  "Chart" | "LineMap" | "Stop" | "Result" | "Goal" | "Vote" | "Choice"
>;

export const dataForms: { [Name in DataFurniture]: PlainForm<Name> } = {
  Chart: ({ title, unit, alt, note, source, chart }, inside, { say }) => [
    heading(title, unit && ` (${unit})`),
    h("p", {}, [alt]),
    ...(chart === undefined ? inside : [figures(JSON.parse(chart), say)]),
    h("p", {}, [[note, say("chart.source", { source })].filter(Boolean).join(" ")]),
  ],
  LineMap: ({ title, note }, inside) => [heading(title), h("ol", {}, inside), ...noted(note)],
  Stop: ({ name, time, change, closed }, _, { say }) => [
    h("li", {}, [
      h("strong", {}, [name]),
      ...(time ? [` ${time}`] : []),
      ...(closed ? [` ${say("line map.closed")}`] : []),
      ...(change ? [` ${say("line map.change", { lines: change })}`] : []),
    ]),
  ],
  Result: ({ title, home, away, score, note, ...held }, inside, { say }) => [
    heading(title),
    ...noted(dayAndPlace(held, say)),
    h("p", {}, [`${home} `, h("strong", {}, [shownScore(score, say)]), ` ${away}`]),
    ...(inside.length > 0 ? [h("ul", {}, inside)] : []),
    ...noted(note),
  ],
  Goal: (goal, _, { say }) => [h("li", {}, [goalInWords(goal, say)])],
  Vote: ({ title, total, needed, note }, inside, { say }) => [
    heading(title),
    h("ul", {}, inside),
    ...noted([needed && majorityInWords(needed, total, say), note].filter(Boolean).join(" ")),
  ],
  Choice: (choice, _, { say }) => [
    h("li", {}, [h("strong", {}, [choice.name]), ` ${votesInWords(choice, say)}`]),
  ],
};

const heading = (text: string, ...after: (string | undefined)[]) =>
  h("p", {}, [h("strong", {}, [text]), ...after.filter((words) => words !== undefined)]);
const noted = (note: string | undefined): Content[] => (note ? [h("p", {}, [note])] : []);

/** All figures of a chart as a table. */
function figures({ head, labels, series }: Chart, { language }: Say): ElementContent {
  const right = { dataAlign: "right" };
  const rows = labels.map((label, row) =>
    h("tr", {}, [
      h("td", {}, [shownLabel(label, language)]),
      ...series.map(({ values, decimals }) => {
        const value = values[row] ?? null;
        return h("td", right, [value === null ? "–" : shownNumber(value, language, decimals)]);
      }),
    ]),
  );
  const heads = [h("th", {}, [head]), ...series.map(({ name }) => h("th", right, [name]))];
  return h("table", {}, [h("thead", {}, [h("tr", {}, heads)]), h("tbody", {}, rows)]);
}
