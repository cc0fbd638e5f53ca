import { expect } from "playwright/test";
import { test } from "../site/paper-test";

test("people, letters, ratings, recipes, notes and related stories show all that their editor wrote", async ({
  page,
}) => {
  await page.goto("/three-years-ago");
  const story = page.getByRole("article").first();
  const person = story.getByRole("group", { name: "Wen Sato" });
  await expect(person).toContainText("Keeper of two clocks");
  await expect(person).toContainText("Winds both at dusk.");
  await expect(person.locator("img")).toHaveAttribute("alt", "");
  await expect(story.getByText("You forgot the moon.")).toBeVisible();
  await expect(story.getByText("Ada Tern · Pier 3 · 9 June")).toBeVisible();
  await expect(story.getByText("The soup at the pier 3.5 out of 5")).toBeVisible();
  const recipe = story.getByRole("group", { name: "Salt soup" });
  await expect(recipe).toContainText("Serves: 4 · Time: 1 hour 30 minutes");
  await expect(recipe.getByRole("listitem")).toHaveText(["1 l sea", "Boil it.", "Wait."]);
  await expect(story.getByRole("note", { name: "The moon" })).toContainText("It is not to blame.");
  const related = story.getByRole("group", { name: "Read also" });
  await expect(related.getByRole("link")).toHaveText(["Tide table number 2", "Tide table number 1"]);
  const data = await page.locator('script[type="application/ld+json"]').textContent();
  expect(data).toContain('"recipeIngredient":["1 l sea"]');
});
