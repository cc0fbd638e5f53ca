import { expect, test } from "vitest";
import { table } from "./terminal";

const columns = [
  { name: "story", isCut: true },
  { name: "readers", isFigure: true },
];

test("figures are right-aligned, text is left-aligned, and no line ends in spaces", () => {
  expect(
    table(
      columns,
      [
        ["Night trams", "104"],
        ["A soup", "7"],
      ],
      80,
    ),
  ).toBe(["story        readers", "Night trams      104", "A soup             7"].join("\n"));
});

test("a column that is too wide for the terminal is cut, with an ellipsis", () => {
  const [, row] = table(columns, [["Three tide gates shut by motor, the fourth by a song", "7"]], 30).split(
    "\n",
  );
  expect(row).toHaveLength(30);
  expect(row).toContain("…");
});
