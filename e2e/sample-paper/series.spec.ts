import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Page } from "playwright/test";
import { compile, type PaperOnDisk } from "../site/paper-on-disk";
import { test } from "../site/paper-test";
import { sampleEvening } from "./clock";

const [first, second, third] = [
  "ferry-pilots-steer-by-bells",
  "two-towns-one-river-treaty",
  "flood-gates-tested",
] as const;
const series = "/series/the-working-river";

const strip = (page: Page) => page.getByRole("navigation", { name: "The working river" });

/** The stops of the strip of a part: their words, and where they lead. Its own one has no link. */
const partsAround = async (page: Page) =>
  strip(page)
    .getByRole("paragraph")
    .evaluateAll((stops) =>
      stops.map((stop) => [
        stop.querySelector("span")?.textContent,
        stop.querySelector("a")?.getAttribute("rel"),
        stop.querySelector("a")?.getAttribute("href"),
      ]),
    );

test("a part says which it is, and leads to the parts around it", async ({ page }) => {
  await page.goto(`/${second}`);

  await expect(page.locator("article > header")).toContainText("The working river Part 2 of 3");
  expect(await partsAround(page)).toEqual([
    ["Previous part", "prev", `/${first}`],
    ["Part 2 of 3", undefined, undefined],
    ["Next part", "next", `/${third}`],
  ]);
  await strip(page).locator("a[rel=next]").click();
  await expect(page).toHaveURL(new RegExp(`/${third}$`));
  await expect(page.locator("article > header")).toContainText("Part 3 of 3");
  expect(await partsAround(page)).toEqual([
    ["Previous part", "prev", `/${second}`],
    ["Part 3 of 3", undefined, undefined],
  ]);
});

test("the page of a series lists its parts, the first one first, and its feeds have them all", async ({
  page,
  request,
}) => {
  await page.goto(`/${second}`);
  await page.locator("article > header").getByRole("link", { name: "The working river" }).click();
  await expect(page).toHaveURL(new RegExp(`${series}$`));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/The working river/);
  const parts = page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ hasText: /^Part \d/ });
  await expect(parts).toHaveText([/^Part 1/, /^Part 2/, /^Part 3/]);
  for (const [place, slug] of [first, second, third].entries())
    await expect(parts.nth(place).getByRole("link").first()).toHaveAttribute("href", `/${slug}`);
  for (const format of ["feed.xml", "atom.xml", "feed.json"]) {
    const feed = await request.get(`${series}/${format}`);
    expect(feed.status(), format).toBe(200);
    const text = await feed.text();
    for (const slug of [first, second, third]) expect(text, format).toContain(`/${slug}`);
    expect(text, format).not.toContain("/last-tram-of-line-7");
  }
});

test("paper says which part a story is, and has no links that nobody can follow", async ({ page }) => {
  await page.goto(`/${second}`);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("article > header").getByText("Part 2 of 3")).toBeVisible();
  await expect(page.locator(".series-strip")).toBeHidden();
});

async function edit({ contentFolder }: PaperOnDisk, slug: string, from: string, to: string): Promise<void> {
  const path = join(contentFolder, "articles", "2026", `${slug}.mdx`);
  const text = await readFile(path, "utf8");
  expect(text, slug).toContain(from);
  await writeFile(path, text.replace(from, to));
}

test("a part that is missing keeps its number, and the parts around it lead across the gap", async ({
  copy,
  page,
}) => {
  await edit(copy, second, "headline:", "draft: true\nheadline:");
  await edit(copy, third, "part: 3", "part: 5");
  const { code, output } = await compile(copy);
  expect(code, output).toBe(0);
  const { address } = await copy.serveAt(sampleEvening);
  await page.goto(`${address}/${first}`);
  await expect(page.locator("article > header")).toContainText("Part 1 of 5");
  expect(await partsAround(page)).toEqual([
    ["Part 1 of 5", undefined, undefined],
    ["Next part", "next", `/${third}`],
  ]);
  await page.goto(`${address}/${third}`);
  await expect(page.locator("article > header")).toContainText("Part 5 of 5");
  expect(await partsAround(page)).toEqual([
    ["Previous part", "prev", `/${first}`],
    ["Part 5 of 5", undefined, undefined],
  ]);
  await page.goto(address + series);
  await expect(page.getByRole("main")).not.toContainText("Part 2");
  await expect(page.getByRole("main")).toContainText("Part 5");
});
