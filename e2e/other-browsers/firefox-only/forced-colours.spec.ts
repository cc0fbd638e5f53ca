import { expect } from "playwright/test";
import { test } from "./firefox-test";

test("forced colours show the current section and the fields of the form for tips", async ({
  firefoxWith,
  paper,
}) => {
  const firefox = await firefoxWith({ "browser.display.document_color_use": 2 });
  await firefox.open(`${paper.address}/category/tides`);
  expect(await firefox.evaluate(() => matchMedia("(forced-colors: active)").matches, null)).toBe(true);
  const marks = await firefox.evaluate(() => {
    // Forced colours remove shadows and gradients, but not borders, outlines and lines below text.
    const canvas = getComputedStyle(document.body).backgroundColor;
    const look = (link: Element) =>
      [undefined, "::before"].map((pseudo) => {
        const { borderBottom, outlineStyle, textDecorationLine, backgroundColor, color } = getComputedStyle(
          link,
          pseudo,
        );
        const isFilled = ![canvas, "rgba(0, 0, 0, 0)"].includes(backgroundColor);
        return [borderBottom, outlineStyle, textDecorationLine, isFilled, color].join();
      });
    const links = [...document.querySelectorAll("header nav a")];
    const current = links.filter((link) => link.hasAttribute("aria-current"));
    const others = links.filter((link) => !link.hasAttribute("aria-current"));
    return { current: current.map(look), others: others.map(look) };
  }, null);
  expect(marks.current).toHaveLength(1);
  expect.soft(marks.others).not.toContainEqual(marks.current[0]);

  await firefox.open(`${paper.address}/tips`);
  const borders = await firefox.evaluate(
    () =>
      [...document.querySelectorAll("main form textarea, main form input:not([name=website])")].map(
        (field) => {
          const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(field);
          return borderTopStyle !== "none" && borderTopWidth !== "0px" && borderTopColor !== backgroundColor;
        },
      ),
    null,
  );
  // The text, two lines, and the file.
  expect(borders).toEqual([true, true, true, true]);
});
