import { expect, type Page } from "playwright/test";
import { test } from "../site/paper-test";

const names = [
  "Local politics and the council",
  "International relations",
  "Business and employment",
  "Science and the environment",
  "Literature and the theatre",
  "Schools and universities",
  "Transport and the harbour",
  "Health and social care",
  "Competitive swimming",
  "Letters to the editors",
];

/** Gives the bar ten long names, in either direction. */
const lengthen = (page: Page, direction: "ltr" | "rtl") =>
  page.evaluate(
    ({ names, direction }) => {
      document.documentElement.dir = direction;
      const list = document.querySelector("header nav ul");
      const [item] = list?.children ?? [];
      list?.replaceChildren(
        ...names.map((name) => {
          const copy = item?.cloneNode(true) as HTMLElement;
          const [link] = copy.getElementsByTagName("a");
          if (link) link.textContent = name;
          return copy;
        }),
      );
    },
    { names, direction },
  );

for (const direction of ["ltr", "rtl"] as const)
  for (const width of [360, 768, 1280])
    test(`all of ten long section names can be reached at ${width} px, ${direction}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto("/");
      await lengthen(page, direction);
      const links = page.getByRole("banner").getByRole("navigation").getByRole("link");
      await expect(links).toHaveCount(names.length);
      // Of three rem at the end, less what browsers round when they scroll.
      const fading = width < 704 ? 46 : 0;
      for (const link of await links.all()) {
        const { left, right } = await link.evaluate((element) => {
          // As far as the bar scrolls: the first and the last one may not stand in its middle.
          element.scrollIntoView({ inline: "center", block: "nearest" });
          const { left, right } = element.getBoundingClientRect();
          return { left, right };
        });
        expect.soft(left).toBeGreaterThanOrEqual(direction === "rtl" ? fading : 0);
        expect.soft(right).toBeLessThanOrEqual(direction === "ltr" ? width - fading : width);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });

test("the ring around a focused section lies within the bar, which clips what is outside of it", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto("/");
  const bar = page.getByRole("banner").getByRole("navigation");
  await page.keyboard.press("Tab");
  while (
    !(await bar
      .getByRole("link")
      .first()
      .evaluate((link) => link === document.activeElement))
  )
    await page.keyboard.press("Tab");
  const room = await bar
    .getByRole("link")
    .first()
    .evaluate((link) => {
      const { outlineOffset, outlineWidth } = getComputedStyle(link);
      const ring = Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth);
      const [box, clip] = [link, link.closest("ul") ?? link].map((element) =>
        element.getBoundingClientRect(),
      );
      return box && clip && Math.min(box.top - clip.top, clip.bottom - box.bottom) - ring;
    });
  expect(room).toBeGreaterThanOrEqual(0);
});

test("the bar fades where it goes on", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto("/");
  const list = page.getByRole("banner").getByRole("navigation").getByRole("list");
  await expect(list).toHaveCSS(
    "mask-image",
    /^linear-gradient\((?:90deg|to right), .*, rgba\(0, 0, 0, 0\)\)$/,
  );
});
