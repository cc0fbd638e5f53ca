import { expect } from "playwright/test";
import { bothWays } from "../http/behind-nginx";
import { test } from "../site/paper-test";

test("a wrong address gets a 404 page with links to go on", bothWays, async ({ page }) => {
  const response = await page.goto("/no-such-story");
  expect(response?.status()).toBe(404);
  await expect(page).toHaveTitle("No such page | Tide & Lantern");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This train does not stop here");
  const main = page.getByRole("main");
  await expect(main.getByRole("link", { name: "the front page" })).toHaveAttribute("href", "/");
  await expect(main.getByRole("link", { name: "desk@tide.example" })).toBeVisible();
  await expect(main.getByRole("region", { name: "Latest" }).getByRole("article")).toHaveCount(6);
  await main.getByRole("region", { name: "Latest" }).getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("This train does not stop here");
});

test("the old address of a renamed story redirects permanently", bothWays, async ({ request, page }) => {
  const response = await request.get("/the-story-under-its-old-name", { maxRedirects: 0 });
  expect(response.status()).toBe(308);
  expect(response.headers().location).toBe("/the-whole-story");
  await page.goto("/the-story-under-its-old-name");
  await expect(page).toHaveURL("/the-whole-story");
});

test("addresses of a former system redirect permanently", bothWays, async ({ request }) => {
  for (const path of [
    "/2019/05/12/The-Whole-Story.html",
    "/2019/05/12/The-Whole-Story.html?utm_source=mail",
    "/?p=4711",
    "/?p=4711&fbclid=x",
    "/histoire/caf%C3%A9",
    "/histoire/caf%c3%a9/",
  ]) {
    const response = await request.get(path, { maxRedirects: 0 });
    expect
      .soft([path, response.status(), response.headers().location])
      .toEqual([path, 308, "/the-whole-story"]);
  }
  for (const path of ["/", "/?p=4712", "/?utm_source=mail"])
    expect.soft((await request.get(path, { maxRedirects: 0 })).status(), path).toBe(200);
  const other = await request.get("/2019/05/12/the-whole-story.html", { maxRedirects: 0 });
  expect(other.status()).toBe(404);
});

test("a malformed address is never a server error", bothWays, async ({ paper }) => {
  for (const path of ["/%E0%A4%A", "/%", "/%00", "/..%2f..%2fpackage.json", "/a/b/c/d", "/🙂"]) {
    const { status } = await fetch(paper.address + path, { redirect: "manual" });
    expect.soft(status, path).toBeGreaterThanOrEqual(300);
    expect.soft(status, path).toBeLessThan(500);
  }
});

test(
  "internal addresses are not served: React Flight data, other names of the front page, error pages",
  bothWays,
  async ({ paper }) => {
    const flightData = [
      "/index",
      "/index.rsc",
      "/the-whole-story.rsc",
      "/the-whole-story.segments/_tree.segment.rsc",
    ];
    for (const path of [
      ...flightData,
      "/out-of-service",
      "/_error",
      "/404",
      "/500",
      "/_next/image",
      "/_next/data/x.json",
    ]) {
      const response = await fetch(paper.address + path, { redirect: "manual" });
      expect.soft(response.status, path).toBe(404);
      expect.soft(response.headers.get("content-type"), path).toMatch(/^text\/plain/);
      expect.soft(await response.text(), path).not.toMatch(/<script|__next_f/);
    }
  },
);
