import fc from "fast-check";
import { JSDOM } from "jsdom";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Chart } from "@/lib/charts/chart";
import { readNumber } from "@/lib/charts/written-number";
import { compileBody } from "@/lib/content/compile/body/body";
import { wordsOf } from "@/lib/language/languages";
import { Body } from "../body";

/** The page of a text, as readers get it. */
function pageOf(mdx: string, language = "en") {
  const { tree, faults } = compileBody(`---\n---\n${mdx}`);
  expect(faults).toEqual([]);
  const html = renderToStaticMarkup(<Body body={tree} pictures={{}} say={wordsOf(language)} />);
  return new JSDOM(html).window.document;
}

function chartOf(type: Chart["type"], columns: number[][], more = ""): string {
  const rows = (columns[0] ?? []).map(
    (_, row) => `| Row ${row} | ${columns.map((values) => values[row]).join(" | ")} |`,
  );
  const heads = columns.map((_, column) => `Series ${column}`);
  return `<Chart type="${type}" title="Riders" alt="More by hand." source="Union" ${more}>

| Hour | ${heads.join(" | ")} |
| --- | ${heads.map(() => "---").join(" | ")} |
${rows.join("\n")}

</Chart>`;
}

const numbersIn = (page: Document, language: string) =>
  [...page.querySelectorAll("tbody tr")].map((row) =>
    [...row.querySelectorAll("td")]
      .map(({ textContent }) => readNumber(textContent, language)?.value)
      .filter((value) => value !== undefined),
  );

const pairs = fc.array(
  fc.tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 99_999 })),
  { minLength: 1, maxLength: 10 },
);

test.each(["bar", "line", "slope", "dot"] as const)(
  "the table of a %s chart has the numbers that were written",
  (type) => {
    fc.assert(
      fc.property(pairs, fc.constantFrom("en", "de", "ar", "fr"), (rows, language) => {
        const columns = [rows.map(([first]) => first), rows.map(([, second]) => second)];
        const page = pageOf(chartOf(type, columns), language);
        const found = numbersIn(page, language);
        expect(found).toEqual(rows);
      }),
      { numRuns: 20 },
    );
  },
);

test("a bar is as long as its number, and points the other way where lines run from right to left", () => {
  const widths = (page: Document) =>
    [...page.querySelectorAll("td svg")].map((bar) => bar.getAttribute("width"));
  expect(widths(pageOf(chartOf("bar", [[100, 50, 0]])))).toEqual(["100%", "50%", "0%"]);
  const bars = (language: string) =>
    [...pageOf(chartOf("bar", [[100, -100]]), language).querySelectorAll("td rect")].map((bar) =>
      bar.getAttribute("x"),
    );
  expect(bars("en")).toEqual(["50%", "0%"]);
  expect(bars("he")).toEqual(["0%", "50%"]);
});

test("what a chart shows is said to those who do not see it", () => {
  expect(pageOf(chartOf("line", [[1, 2]])).querySelector("p.sr-only")?.textContent).toBe("More by hand.");
  expect(pageOf(chartOf("bar", [[1, 2]])).querySelector("caption")?.textContent).toBe("More by hand.");
  for (const type of ["bar", "line", "slope", "dot"] as const)
    for (const drawing of pageOf(
      chartOf(type, [
        [1, 2],
        [3, 4],
      ]),
    ).querySelectorAll("svg"))
      expect(drawing.closest("[aria-hidden], [role=img]")).not.toBeNull();
});

test("a highlight is said by weight, not only by colour", () => {
  expect(pageOf(chartOf("bar", [[1, 2]], 'highlight="Row 1"')).querySelector("tbody b")?.textContent).toBe(
    "Row 1",
  );
  expect(
    pageOf(
      chartOf(
        "slope",
        [
          [1, 2],
          [3, 4],
        ],
        'highlight="Row 1"',
      ),
    ).querySelectorAll("[font-weight]"),
  ).toHaveLength(1);
});

test("no chart has styles or script of its own, which the policy of a page forbids", () => {
  for (const type of ["bar", "line", "slope", "dot"] as const)
    expect(
      pageOf(
        chartOf(type, [
          [1, 2],
          [3, 4],
        ]),
      ).querySelectorAll("[style], script, style"),
    ).toHaveLength(0);
});

test("the stretches before and behind a closed stop are closed", () => {
  const page = pageOf(
    '<LineMap title="Line 7">\n<Stop name="A" />\n<Stop name="B" />\n<Stop name="C" closed />\n<Stop name="D" />\n<Stop name="E" />\n</LineMap>',
  );
  expect([...page.querySelectorAll("li")].map(({ className }) => className)).toEqual([
    "",
    "cut",
    "closed cut",
    "",
    "",
  ]);
  expect(page.querySelectorAll("li")[2]?.textContent).toBe("C  not served");
});

test("a match says whose each goal was, and a vote its shares and its majority", () => {
  const match = pageOf(
    '<Result title="Derby" home="Dockers" away="Weavers" score="1-2" day="2026-11-15" place="Dock Field">\n<Goal for="away" by="Ada" minute="3" kind="penalty" />\n<Goal for="home" by="Bo" />\n<Goal for="away" by="Cy" kind="own" />\n</Result>',
  );
  expect(match.querySelector(".result > p")?.textContent).toBe("Derby November 15, 2026 · Dock Field");
  expect(match.querySelector(".result > div")?.textContent).toBe("Dockers 1–2 Weavers");
  expect([...match.querySelectorAll("li")].map(({ textContent }) => textContent)).toEqual([
    "0–1 Ada 3′ (penalty)",
    "1–1 Bo",
    "1–2 Cy (own goal)",
  ]);
  const vote = pageOf(
    '<Vote title="Paper 61" total="13" needed="7">\n<Choice name="For" votes="7" />\n<Choice name="Against" votes="6" />\n</Vote>',
  );
  expect([...vote.querySelectorAll("li")].map(({ textContent }) => textContent)).toEqual([
    "For 7 votes, 53.8%",
    "Against 6 votes, 46.2%",
  ]);
  expect(vote.querySelector(".vote > p:last-child")?.textContent).toBe("Majority: 7 of 13. ");
});
