import { expect } from "playwright/test";
import { pageTypesOf } from "../site/page-types";
import { test } from "../site/paper-test";

const withList = /^an? (?:old )?story/;

test("every story lists fourteen stories, called Latest without readers", async ({ page, paper }) => {
  const pages = pageTypesOf(paper).filter(([what]) => withList.test(what));
  expect(pages.length).toBeGreaterThanOrEqual(2);
  for (const [what, path] of pages) {
    await page.goto(path);
    // Nobody was counted yet, so this is not a ranking.
    const list = page.getByRole("region", { name: "Latest" });
    await expect.soft(list.getByRole("listitem"), what).toHaveCount(14);
    await expect.soft(list, what).toContainText("too few readers were counted for a ranking yet");
    await expect
      .soft(list.getByRole("link", { name: "How we count" }), what)
      .toHaveAttribute("href", "/most-read#how-we-count");
  }
});

test("the front page has no Most Read without readers, since its stories would be listed twice", async ({
  page,
}) => {
  await page.goto("/");
  await expect(page.getByRole("region", { name: "Most Read" })).toHaveCount(0);
  await expect(page.getByText("too few readers were counted")).toHaveCount(0);
});

test("Most Read is available by window and by section", async ({ page }) => {
  await page.goto("/most-read");
  const choices = page.getByRole("navigation", { name: "Windows and sections" });
  await choices.getByRole("link", { name: "Last 7 days" }).click();
  await expect(page).toHaveURL(/\/most-read\/week$/);
  await expect(choices.getByRole("link", { name: "Last 7 days" })).toHaveAttribute("aria-current", "page");
  const section = choices.getByRole("link").nth(5);
  const name = await section.textContent();
  await section.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Most Read in ${name}`);
  await expect(page.getByRole("main")).toContainText("No story here had 10 readers");
  await expect(page.getByRole("heading", { name: "How we count" })).toBeVisible();
  for (const path of ["/most-read/year", "/most-read/week/week", "/most-read/week/day"]) {
    expect.soft((await page.goto(path))?.status(), path).toBe(404);
  }
});

test("the numbers are open to other sites", async ({ request }) => {
  const response = await request.get("/most-read.json");
  expect(response.headers()["access-control-allow-origin"]).toBe("*");
  expect(response.headers()["cross-origin-resource-policy"]).toBe("cross-origin");
  const { windows } = await response.json();
  expect(windows.map(({ window }: { window: string }) => window)).toEqual(["day", "week", "month"]);
});
