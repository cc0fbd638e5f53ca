import { expect } from "playwright/test";
import { test } from "../site/paper-test";

// The page of the old system: everything on it has to be here.
test("the story of the old system is at its old address, with everything that its page had", async ({
  page,
}) => {
  await page.goto("/azerbaijan-sees-possible-amnesty-for-karabakh-fighters-who-lay-down-arms");
  const story = page.getByRole("article").first();
  const headline = "Azerbaijan sees possible amnesty for Karabakh fighters who lay down arms";
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(headline);
  for (const fact of ["Hajiyev", "Pashinyan", "120,000", "amnesty", "ceasefire", "Russia"]) {
    await expect.soft(story.getByText(fact).first(), fact).toBeVisible();
  }
  expect(((await story.textContent()) ?? "").split(/\s+/).length).toBeGreaterThan(450);
  const author = page.getByRole("region", { name: "About Alex Perez" });
  await expect(author).toContainText("My name is Alex Perez");
  await expect(page.getByRole("article").getByText("News Team")).toBeVisible();
  await expect(story.getByText("Have a tip we should know?")).toBeVisible();
  await expect(story.getByRole("link", { name: "tips@rhd.news" })).toHaveAttribute(
    "href",
    "mailto:tips@rhd.news",
  );
  await expect(story.getByText("Follow @rushhourdaily")).toBeVisible();
  await expect(story.getByText("This story is 3 years old.")).toBeVisible();
  await expect(story.locator("time").first()).toHaveText("22 September 2023, 17:20");
});
