import { expect } from "playwright/test";
import { test } from "../site/paper-test";

for (const [wish, moves] of [
  ["no-preference", true],
  ["reduce", false],
] as const) {
  test.describe(`a reader whose system setting for motion is ${wish}`, () => {
    test.use({ contextOptions: { reducedMotion: wish } });
    test(`sees ${moves ? "a transition between pages" : "no animation"}`, async ({ page }) => {
      await page.addInitScript(() => {
        addEventListener("pagereveal", (event) => {
          document.documentElement.dataset.moved = String(event.viewTransition !== null);
        });
      });
      await page.goto("/");
      await page.getByRole("main").getByRole("article").getByRole("link").first().click();
      await expect(page.locator("html")).toHaveAttribute("data-moved", String(moves));
      if (!moves) {
        const moving = await page.evaluate(
          () =>
            [...document.querySelectorAll("*")].filter((element) => {
              const style = getComputedStyle(element);
              return style.animationName !== "none" || !/^0s(, 0s)*$/.test(style.transitionDuration);
            }).length,
        );
        expect(moving).toBe(0);
      }
    });
  });
}
