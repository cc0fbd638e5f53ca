import { expect } from "playwright/test";
import { test } from "../site/paper-test";

for (const [path, onPage, inLists] of [
  ["/three-years-ago", "This story is 3 years old.", "3 years old"],
  ["/a-year-ago", "This story is a year old.", "1 year old"],
] as const) {
  test(`${path} states its age on its page and in lists`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByText(onPage)).toBeVisible();
    await page.goto("/topic/buoys");
    const listed = page.getByRole("article").filter({ has: page.locator(`a[href="${path}"]`) });
    await expect(listed.getByText(inLists, { exact: true }).filter({ visible: true })).toHaveCount(1);
  });
}

test("a story of this year states no age", async ({ page }) => {
  await page.goto("/the-whole-story");
  await expect(
    page
      .getByRole("article")
      .first()
      .getByText(/years? old/),
  ).toHaveCount(0);
  await page.goto("/topic/lamps");
  await expect(page.getByText(/years? old/)).toHaveCount(0);
});
