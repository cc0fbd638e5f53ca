import { expect } from "playwright/test";
import { pageTypesOf } from "../../site/page-types";
import { test } from "./firefox-test";

test("with script switched off, every page is complete and shows no button", async ({
  firefoxWith,
  paper,
}) => {
  const firefox = await firefoxWith({ "javascript.enabled": false });
  for (const [what, path] of pageTypesOf(paper)) {
    await firefox.open(paper.address + path);
    const seen = await firefox.evaluate(() => {
      const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
      return {
        headings: [...document.querySelectorAll("h1")].filter(isShown).length,
        buttons: [...document.querySelectorAll("button")].filter(isShown).length,
        hiddenDates: [...document.querySelectorAll("time")].filter(
          (time) => Number(getComputedStyle(time).opacity) < 1,
        ).length,
        notices: document.querySelectorAll("noscript").length,
      };
    }, null);
    expect.soft(seen, what).toEqual({ headings: 1, buttons: 0, hiddenDates: 0, notices: 0 });
  }
});
