import { expect, type Locator, type Page } from "playwright/test";
import { blockFonts, layoutShiftOf } from "../site/layout-shift";
import { pageTypesOf } from "../site/page-types";
import { test } from "../site/paper-test";

/** The colour that the browser takes for its own bars: that of the first theme-color whose media match. */
const barColour = (page: Page) =>
  page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]")].find(
        ({ media }) => matchMedia(media).matches,
      )?.content,
  );
const hex = (rgb: string) =>
  `#${(rgb.match(/\d+/g) ?? []).map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`;

for (const system of ["light", "dark"] as const)
  test(`where the system is ${system}, the theme goes to the other one, to a fixed ${system}, and back to the system's`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: system });
    const other = system === "light" ? "dark" : "light";
    const themeSwitch = page.locator("theme-switch").getByRole("button");
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.goto("/");
    const grounds = { [system]: await ground(), [other]: "" };
    const isShown = async (theme: string, name: string) => {
      await expect(themeSwitch).toHaveAccessibleName(`Theme: ${name}`);
      await expect.poll(ground).toBe(grounds[theme]);
      expect(await barColour(page)).toBe(hex(await ground()));
    };
    await isShown(system, "as on your device");

    await themeSwitch.click();
    grounds[other] = await ground();
    expect(grounds[other]).not.toBe(grounds[system]);
    await isShown(other, other);
    await expect(page.getByRole("status")).toHaveText(`Theme: ${other}`);
    await page.goto("/about");
    await isShown(other, other);

    await themeSwitch.click();
    await isShown(system, system);
    await page.emulateMedia({ colorScheme: other });
    await isShown(system, system);
    await page.emulateMedia({ colorScheme: system });

    await themeSwitch.click();
    await isShown(system, "as on your device");
    await page.emulateMedia({ colorScheme: other });
    await isShown(other, "as on your device");
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

/** A style of the age that is drawn over a date. */
const styleOfAge = (ageOver: Locator, property: "content" | "opacity") =>
  ageOver.evaluate((element, name) => getComputedStyle(element, "::after")[name], property);

test("a date is shown as an age without layout shift, and as a date on hover and focus", async ({
  page,
  request,
}) => {
  const dates = (await (await request.get("/")).text()).match(/(?<=dateTime=")[^"]+/gi) ?? [];
  const newest = Math.max(...dates.map((date) => Date.parse(date)));
  await blockFonts(page);
  await page.clock.setFixedTime(new Date(newest + 2 * 3_600_000));
  await page.goto("/");
  const ageOver = page.locator("time-ago[data-age]").first();
  const date = ageOver.locator("time");
  await expect(ageOver).toHaveAttribute("data-age", "2 hours ago");
  await expect.poll(() => styleOfAge(ageOver, "content")).toBe('"2 hours ago" / ""');
  await expect(date).toHaveCSS("opacity", "0");
  await ageOver.hover();
  await expect(date).toHaveCSS("opacity", "1");
  await expect.poll(() => styleOfAge(ageOver, "opacity")).toBe("0");
  await page.mouse.move(0, 0);
  await expect.poll(() => styleOfAge(ageOver, "opacity")).toBe("1");
  // Also when the story's link has the keyboard focus.
  await page.keyboard.press("Tab");
  await page
    .getByRole("article")
    .filter({ has: ageOver })
    .getByRole("heading")
    .getByRole("link")
    .first()
    .focus();
  await expect(date).toHaveCSS("opacity", "1");
  await expect.poll(() => styleOfAge(ageOver, "opacity")).toBe("0");
  expect(await layoutShiftOf(page)).toBe(0);
});

test("an age in years is shown too, once", async ({ page }) => {
  await page.clock.setFixedTime(new Date("2036-01-01T12:00:00Z"));
  await page.goto("/");
  const ages = page.locator("time-ago");
  for (const one of await ages.all()) {
    await expect(one).toHaveAttribute("data-age", /^\d+ years ago$/);
    for (const element of await one.locator("time, strong").all())
      await expect(element).toHaveCSS("opacity", "0");
  }
});

test.describe("on a touch screen", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test("a tap on an age shows its date, and another the age", async ({ page }) => {
    await page.goto("/");
    const address = page.url();
    const ageOver = page.locator("time-ago[data-age]").filter({ visible: true }).first();
    const date = ageOver.locator("time");
    await expect.poll(() => styleOfAge(ageOver, "opacity")).toBe("1");
    await ageOver.tap();
    await expect(date).toHaveCSS("opacity", "1");
    await expect.poll(() => styleOfAge(ageOver, "opacity")).toBe("0");
    await ageOver.tap();
    await expect(date).toHaveCSS("opacity", "0");
    await expect.poll(() => styleOfAge(ageOver, "opacity")).toBe("1");
    expect(page.url()).toBe(address);
  });
});

test("one press copies a story's address", async ({ page, context, paper }) => {
  const [, path] = pageTypesOf(paper).find(([what]) => what === "a story with all furniture") ?? [];
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(path ?? "");
  await page.getByRole("button", { name: "Share this story" }).click();
  await expect(page.locator("share-link").getByRole("status")).toHaveText("Link copied");
  const canonical = await page.locator("link[rel=canonical]").getAttribute("href");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(canonical);
});

test("a page is complete without its script", async ({ page, paper }) => {
  await page.route("**/script/*", (route) => route.abort());
  for (const [what, path] of pageTypesOf(paper)) {
    await page.goto(path);
    await expect.soft(page.getByRole("heading", { level: 1 }), what).toBeVisible();
    await expect.soft(page.getByRole("button"), what).toHaveCount(0);
  }
});
