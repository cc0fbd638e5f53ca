import { expect } from "playwright/test";
import { pageTypesOf } from "../site/page-types";
import { test } from "../site/paper-test";

const paid = "/winter-crossings-with-ode-ferries";

test("wherever a paid story is named, the line of its partner stands with it", async ({ page, paper }) => {
  let found = 0;
  for (const path of [
    ...pageTypesOf(paper).map(([, path]) => path),
    "/category/lifestyle",
    "/topic/river",
    "/author/ode-ferries",
    "/bread-in-three-alphabets",
  ]) {
    await page.goto(path);
    const undisclosed = await page
      .locator(`a[href^="${paid}"]`)
      .evaluateAll((links) =>
        links
          .map((link) => link.closest("li, article")?.textContent ?? "")
          .filter((text) => !text.includes("Paid for by Ode Ferries")),
      );
    expect.soft(undisclosed, path).toEqual([]);
    found += await page.locator(`a[href^="${paid}"]`).count();
  }
  expect(found).toBeGreaterThan(3);
  await page.goto(paid);
  const [line, headline] = [
    page.getByText("Paid for by Ode Ferries").first(),
    page.getByRole("heading", { level: 1 }),
  ];
  expect((await line.boundingBox())?.y).toBeLessThan((await headline.boundingBox())?.y ?? 0);
});
