import { expect } from "playwright/test";
import { test } from "../site/paper-test";

test("words of other languages are marked with their language and direction", async ({ page }) => {
  await page.goto("/bread-in-three-alphabets");
  const story = page.getByRole("article").first();
  await expect(story.locator("[lang=az]").first()).toHaveText("çörək");
  await expect(story.locator("[lang=hy]").first()).toHaveText("հաց");
  const arabic = story.locator("[lang=ar]").first();
  await expect(arabic).toHaveText("خبز");
  expect(await arabic.evaluate((words) => words.matches(":dir(rtl)"))).toBe(true);
});
