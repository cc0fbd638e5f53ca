import { expect, test } from "vitest";
import { countPage, takePagesServed } from "./pages-served";

test("pages count until they are taken", () => {
  takePagesServed();
  countPage();
  countPage();
  expect(takePagesServed()).toBe(2);
  expect(takePagesServed()).toBe(0);
});
