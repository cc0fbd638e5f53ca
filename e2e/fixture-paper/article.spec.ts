import { expect } from "playwright/test";
import { test } from "../site/paper-test";
import { longHeadline, otherScripts } from "./words";

test.describe("a story", () => {
  test.beforeEach(async ({ page }) => {
    await page.goto("/the-whole-story");
  });

  test("states its section, kind, headline and standfirst", async ({ page }) => {
    await expect(page).toHaveTitle("A lighthouse that keeps two times | Tide & Lantern");
    const story = page.getByRole("article").first();
    await expect(story.getByRole("link", { name: "Harbour", exact: true })).toHaveAttribute(
      "href",
      "/category/harbour",
    );
    await expect(story.getByText("Analysis", { exact: true })).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("A lighthouse that keeps two times");
    await expect(story.getByText("Its clock is set by the town, its lamp by the sea.")).toBeVisible();
    const bar = page.getByRole("banner").getByRole("navigation", { name: "Sections" });
    await expect(bar.locator("[aria-current]")).toHaveText("Harbour");
  });

  test("names its authors and links to their other stories", async ({ page }) => {
    const story = page.getByRole("article").first();
    await expect(story.getByRole("link", { name: "Ada Quill", exact: true })).toHaveAttribute(
      "href",
      "/author/ada-quill",
    );
    await expect(story.getByRole("link", { name: "Bo Reed", exact: true })).toHaveAttribute(
      "href",
      "/author/bo-reed",
    );
    const box = page.getByRole("region", { name: "About Ada Quill" });
    await expect(box).toContainText("Ada writes down what the sea says.");
    await expect(box.getByRole("link", { name: "ada@tide.example" })).toHaveAttribute(
      "href",
      "mailto:ada@tide.example",
    );
    await expect(page.getByRole("region", { name: "About Bo Reed" })).toBeVisible();
  });

  test("shows its times in the paper's time zone, and exactly in datetime attributes", async ({ page }) => {
    const times = page.getByRole("article").first().locator("time");
    await expect(times).toHaveText(["14 June 2026, 04:10", "09:15", "15 June 2026, 07:05"]);
    const exact = await times.evaluateAll((all) => all.map((time) => time.getAttribute("datetime")));
    expect(exact).toEqual([
      "2026-06-13T22:40:00.000Z",
      "2026-06-14T03:45:00.000Z",
      "2026-06-15T01:35:00.000Z",
    ]);
    await expect(page.getByText("Updated 09:15")).toBeVisible();
    await expect(page.getByText(/ · \d+ min read$/)).toBeVisible();
  });

  test("shows its correction at its head and at its foot", async ({ page }) => {
    await page.getByRole("link", { name: "Corrected 15 June 2026" }).click();
    const correction = page.getByRole("region", { name: "Correction", exact: true });
    await expect(correction).toBeInViewport();
    await expect(correction).toContainText("An earlier version gave the lamp eight minutes.");
    await expect(correction.getByRole("link", { name: "How we correct" })).toHaveAttribute(
      "href",
      "/corrections",
    );
  });

  test("opens with its key points and its picture, with caption and credit", async ({ page }) => {
    await expect(page.getByRole("region", { name: "Key points" }).getByRole("listitem")).toHaveText([
      "The lamp runs nine minutes late.",
      "Nobody wants to mend it.",
    ]);
    const figure = page.getByRole("figure").filter({ hasText: "The pier, an hour before the tide." });
    await expect(figure.getByRole("img", { name: "A pier in the evening" })).toHaveAttribute(
      "loading",
      "eager",
    );
    await expect(figure).toContainText("Photograph: Bo Reed / CC BY 4.0");
    // The focal point, which must stay visible in any crop.
    await expect(figure.getByRole("img")).toHaveCSS("object-position", "30% 70%");
  });

  test("shows all furniture", async ({ page }) => {
    const story = page.getByRole("article").first();
    await expect(story.getByRole("heading", { level: 2, name: "What the town says" })).toBeVisible();
    await expect(story.getByRole("link", { name: "one thing" })).toHaveAttribute("href", "/tide-1");
    const quote = story.getByRole("figure").filter({ hasText: "Wen Sato, keeper" });
    await expect(quote.getByRole("blockquote")).toContainText("The sea has no summer time.");
    const picture = story.getByRole("figure").filter({ hasText: "The lamp, lit." });
    await expect(picture.getByRole("img", { name: "A lamp behind thick glass" })).toBeVisible();
    await expect(story.getByRole("note", { name: "The lamp in figures" })).toContainText("9 minutes late");
    const timeline = story.getByRole("group", { name: "A century of lateness" });
    await expect(timeline.getByRole("listitem")).toContainText(["1926"]);
    await expect(story.getByText("Will it be mended?")).toBeVisible();
    await expect(story.getByText("Not before the next keeper.")).toBeVisible();
    await expect(story.getByRole("row", { name: "Lamp 9" })).toBeVisible();
    const embed = story.getByRole("note", { name: "Elsewhere" });
    await expect(embed.getByRole("link", { name: "A register of lamps" })).toHaveAttribute(
      "href",
      "https://example.org/lamps",
    );
    await expect(embed).toContainText("Lamp office, example.org");
    await expect(story.getByRole("region", { name: "How we know this" })).toContainText(
      "The keeper’s log, read in full.",
    );
  });

  test("has footnotes that link there and back", async ({ page }) => {
    const mark = page.locator("sup").getByRole("link");
    await mark.click();
    const note = page.getByRole("listitem").filter({ hasText: "She has two keys." });
    await expect(note).toBeInViewport();
    await note.getByRole("link").click();
    await expect(mark).toBeInViewport();
  });

  test("lists its topics, related stories by shared topics, the tip line and the follow line", async ({
    page,
  }) => {
    const topics = page.getByRole("navigation", { name: "Topics of this story" });
    await expect(topics.getByRole("link")).toHaveText(["Lamps", "Water"]);
    const related = page.getByRole("region", { name: "On the same line" }).getByRole("article");
    await expect(related.first().getByRole("link")).toHaveText(longHeadline);
    await expect(related).toHaveCount(4);
    const story = page.getByRole("article").first();
    await expect(story.getByText("Have a tip we should know?")).toBeVisible();
    await expect(story.getByRole("link", { name: "desk@tide.example" })).toHaveAttribute(
      "href",
      "mailto:desk@tide.example",
    );
    await expect(story.getByText("Follow @tidelantern")).toBeVisible();
    await expect(story.getByRole("link", { name: "Lantern on Buoy" })).toHaveAttribute("rel", "me");
  });

  test("prints without links to other pages", async ({ page }) => {
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("region", { name: "On the same line" })).toBeHidden();
    await expect(page.getByRole("navigation", { name: "Topics of this story" })).toBeHidden();
  });
});

test("a headline of 160 characters is shown whole", async ({ page }) => {
  expect(longHeadline.length).toBeGreaterThanOrEqual(160);
  await page.goto("/a-long-headline");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(longHeadline);
});

test("Armenian, Arabic and Azerbaijani words are shown as written", async ({ page }) => {
  await page.goto("/three-words-for-bread");
  for (const word of Object.values(otherScripts)) {
    await expect(page.getByRole("heading", { level: 1 })).toContainText(word);
  }
});

test("a story without a picture has no empty frame", async ({ page }) => {
  await page.goto("/only-letter");
  await expect(page.getByRole("article").first().getByRole("figure")).toHaveCount(0);
});
