/** What other browsers do, as far as Chromium can be made to do it. */
import { expect, type Page } from "playwright/test";
import { test } from "../site/paper-test";
import { fields } from "../site/tips-test";

test("a page from the back/forward cache takes on the theme that was chosen meanwhile", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/");
  const theme = page.locator("html");
  const comeBackAfter = (choice: string | null) =>
    page.evaluate((chosen) => {
      if (chosen === null) localStorage.removeItem("theme");
      else localStorage.setItem("theme", chosen);
      dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    }, choice);
  await comeBackAfter("dark");
  await expect(theme).toHaveAttribute("data-theme", "dark");
  await page.getByRole("button", { name: "Theme: dark" }).click();
  await expect(theme).toHaveAttribute("data-theme", "light");
  await comeBackAfter(null);
  await expect(theme).not.toHaveAttribute("data-theme");
});

test("an empty tip form shows its message, however low the window is", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 300 });
  await page.goto("/tips");
  await page.getByRole("button", { name: "Send the tip" }).click();
  await expect(fields.message(page)).toBeFocused();
  await expect(page.getByText("Tell us what happened.")).toBeInViewport({ ratio: 1 });
});

test("forced colours keep the current section, the fields and the button visible", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/category/tides");
  const sections = page.getByRole("navigation", { name: "Sections" }).getByRole("link");
  for (const link of await sections.all()) {
    const isCurrent = (await link.getAttribute("aria-current")) !== null;
    await expect(link).toHaveCSS("text-decoration-line", isCurrent ? "underline" : "none");
  }
  await page.goto("/tips");
  for (const control of [
    fields.message(page),
    fields.contact(page),
    page.getByRole("button", { name: "Send" }),
  ])
    await expect(control).toHaveCSS("border-top", /^1px solid/);
});

test("the strips of the front page are as high as the page takes them for", async ({ page }) => {
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 700 });
    await page.goto("/");
    const heightsOf = () =>
      page
        .locator("main section")
        .evaluateAll((strips) => strips.map((strip) => Math.round(strip.clientHeight)));
    const guessed = await heightsOf();
    // As if the reader had scrolled past all of them.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("* { content-visibility: visible !important }");
      document.adoptedStyleSheets = [sheet];
    });
    const drawn = await heightsOf();
    const errors = drawn.map((height, index) => Math.abs(height - (guessed[index] ?? 0)));
    expect(errors.length).toBeGreaterThan(1);
    expect.soft(Math.max(...errors), `at ${width} pixels: ${drawn} guessed as ${guessed}`).toBeLessThan(160);
  }
});

test.describe("in print", () => {
  /** Breaks the page as paper does, in columns of a height, and returns the headings that stand alone. */
  const lonelyHeadings = (page: Page, height: number) =>
    page.evaluate((columnHeight) => {
      const main = document.querySelector("main");
      if (!main) return ["no main"];
      main.setAttribute("id", "columns");
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        `#columns { max-width: none; width: 640px; height: ${columnHeight}px; columns: 640px 1; column-fill: auto; overflow: auto }`,
      );
      document.adoptedStyleSheets = [sheet];
      const left = (element: Element | null | undefined) => element?.getClientRects()[0]?.left;
      return [...main.querySelectorAll("h2, h3, thead")].flatMap((heading) => {
        const walker = document.createTreeWalker(main, NodeFilter.SHOW_ELEMENT);
        walker.currentNode = heading;
        let next = walker.nextNode();
        while (next && (heading.contains(next) || !(next as Element).matches("p, li, td, h3, img")))
          next = walker.nextNode();
        const here = left(heading);
        const there = left(next as Element | null);
        if (here === undefined || there === undefined) return [];
        return there - here > 400 ? [`${heading.textContent} at ${columnHeight}`] : [];
      });
    }, height);

  test("no heading stands alone at the end of a page", async ({ page }) => {
    await page.emulateMedia({ media: "print" });
    for (const path of ["/the-whole-story", "/"]) {
      await page.goto(path);
      const lonely: string[] = [];
      for (let height = 820; height < 1_120; height += 17)
        lonely.push(...(await lonelyHeadings(page, height)));
      expect.soft(lonely, path).toEqual([]);
    }
  });

  test("pictures that were not reached are loaded, and their ground is white until then", async ({
    page,
  }) => {
    await page.goto("/");
    const pictures = page.locator("img");
    expect(await page.locator("img[loading=lazy]").count()).toBeGreaterThan(0);
    await page.emulateMedia({ media: "print" });
    for (const picture of await pictures.all())
      await expect(picture).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await expect
      .poll(() =>
        pictures.evaluateAll((all) => all.filter((one) => !(one as HTMLImageElement).complete).length),
      )
      .toBe(0);
  });
});

test.describe("a browser that lacks", () => {
  /** Opens a page in which one CSS feature has a name that no browser knows. */
  const open = async (page: Page, path: string, feature: RegExp) => {
    let changes = 0;
    await page.route(`**${path}`, async (route) => {
      const response = await route.fetch();
      const html = (await response.text()).replace(/<style[^>]*>[\s\S]*?<\/style>/g, (style) =>
        style.replace(feature, () => {
          changes += 1;
          return "unheard-of(1)";
        }),
      );
      const { "content-security-policy": _, ...headers } = response.headers();
      await route.fulfill({ response, headers, body: html });
    });
    await page.goto(path);
    expect(changes, `${feature} is in the styles of ${path}`).toBeGreaterThan(0);
  };

  test("alternative text for drawn content shows dates instead of ages", async ({ page }) => {
    await open(page, "/category/tides", /\s*\/\s*""/g);
    await expect(page.locator("time-ago[data-age]").first()).toBeAttached();
    for (const time of await page.locator("time-ago[data-age] > time").all())
      await expect(time).toHaveCSS("opacity", "1");
  });

  test("light-dark() shows the fields of the tip form and its button", async ({ page }) => {
    await open(page, "/tips", /light-dark\((?:[^()]|\([^()]*\))*\)/g);
    await expect(fields.message(page)).toHaveCSS("border-bottom", "1px solid rgb(23, 20, 15)");
    await expect(fields.message(page)).toHaveCSS("background-color", "rgb(246, 241, 230)");
    await expect(page.getByRole("button", { name: "Send the tip" })).toHaveCSS(
      "background-color",
      "rgb(23, 20, 15)",
    );
  });
});

test("telephones do not enlarge text, and Safari's name for that is served", async ({ request }) => {
  expect(await (await request.get("/the-whole-story")).text()).toContain("-webkit-text-size-adjust:100%");
});
