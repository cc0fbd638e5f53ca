import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { wordsOf } from "@/lib/language/languages";
import { Pagination } from "./pagination";

const arrowsIn = (language: string) =>
  renderToStaticMarkup(
    <Pagination
      page={{ items: [], number: 2, count: 3, total: 9 }}
      pathOf={String}
      say={wordsOf(language)}
    />,
  ).match(/[←→]/g);

test("the arrows point back and forth as the lines run", () => {
  expect(arrowsIn("en")).toEqual(["←", "→"]);
  expect(arrowsIn("ar")).toEqual(["→", "←"]);
});
