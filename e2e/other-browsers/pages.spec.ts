import { expect, type Page } from "playwright/test";
import { pageTypesOf } from "../site/page-types";
import { test } from "./other-browser-test";

const tipsPages: [what: string, path: string][] = [
  ["the form for tips", "/tips"],
  ["the form for receipts", "/tips/receipt"],
];

test("no page breaks its policy or logs an error", async ({ reader, paper }) => {
  const paths = [...pageTypesOf(paper), ...tipsPages].map(([, path]) => path);
  expect(await reader.faultsOn(paper.address, paths)).toEqual([]);
});

test("nothing scrolls sideways on a phone or on a desktop", async ({ reader, paper }) => {
  for (const width of [360, 1280]) {
    await reader.resize(width, 900);
    for (const [what, path] of [...pageTypesOf(paper), ...tipsPages]) {
      await reader.open(paper.address + path);
      const over = await reader.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        null,
      );
      expect.soft(over, `${what} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});

/** Where the parts of a page are, in pixels, once everything is laid out. It runs in the page. */
async function partsOfPage() {
  // Browsers hyphenate by dictionaries of their own, and Debian's Chromium comes without any.
  document.body.style.hyphens = "manual";
  await document.fonts.ready;
  // Parts below the window are laid out when they are scrolled to.
  for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
    scrollTo({ top, behavior: "instant" });
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }
  scrollTo({ top: 0, behavior: "instant" });
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const box = (selector: string) => {
    const { left, top, width, height } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
    return [left, top, width, height].map((length) => Math.round(length ?? -1));
  };
  const parts = ["header", "header nav", "main", "h1", "main article", "main article img", "main aside"];
  return {
    // Without a scrollbar, which takes more in some browsers than in others.
    width: Math.round(document.body.getBoundingClientRect().width),
    boxes: Object.fromEntries([...parts, "main form", "body > footer"].map((part) => [part, box(part)])),
  };
}

/** The parts of a page in a Chromium window that leaves the page this width beside its scrollbar. */
async function partsInChromium(page: Page, address: string, width: number) {
  await page.setViewportSize({ width, height: 900 });
  await page.goto(address);
  const parts = await page.evaluate(partsOfPage);
  if (parts.width === width) return parts;
  await page.setViewportSize({ width: 2 * width - parts.width, height: 900 });
  return page.evaluate(partsOfPage);
}

test("the parts of a page are where Chromium puts them", async ({ reader, paper, page }) => {
  for (const width of [360, 1280]) {
    await reader.resize(width, 900);
    for (const [what, path] of [...pageTypesOf(paper), ...tipsPages]) {
      await reader.open(paper.address + path);
      const seen = await reader.evaluate(partsOfPage, null);
      const expected = await partsInChromium(page, paper.address + path, seen.width);
      for (const [part, box] of Object.entries(expected.boxes)) {
        const [, top = 0, , high = 0] = box;
        // Labels are set in the system's typeface, whose lines a browser may break elsewhere.
        const lines = 48 + 0.05 * Math.max(top, high);
        const tolerances = [2, lines, 2, lines];
        const moved = box.filter((length, index) => {
          const apart = Math.abs(length - (seen.boxes[part]?.[index] ?? 0));
          return apart > (tolerances[index] ?? 0);
        });
        const name = `${part} of ${what} at ${width}: ${seen.boxes[part]}, in Chromium ${box}`;
        expect.soft(moved, name).toEqual([]);
      }
    }
  }
});

test("every date is shown, as a date or as an age", async ({ reader, paper }) => {
  for (const [what, path] of pageTypesOf(paper)) {
    await reader.open(paper.address + path);
    const hidden = await reader.evaluate(() => {
      const isAgeShown = (element: Element) => {
        const { content, opacity } = getComputedStyle(element, "::after");
        return !["none", "normal", '""'].includes(content) && Number(opacity) > 0.9;
      };
      return [...document.querySelectorAll("time")]
        .filter((time) => {
          const age = time.closest("time-ago");
          const isDateShown = Number(getComputedStyle(time).opacity) > 0.9;
          return !isDateShown && !(age && isAgeShown(age));
        })
        .map((time) => time.outerHTML);
    }, null);
    expect.soft(hidden, what).toEqual([]);
  }
});

test("whatever the keyboard reaches shows that it is focused, and is in sight", async ({ reader, paper }) => {
  for (const [what, path] of [...pageTypesOf(paper), ...tipsPages]) {
    await reader.open(paper.address + path);
    const reached = new Set<string>();
    for (let presses = 0; presses < 20; presses++) {
      await reader.tab();
      const { name, isMarked, isSeen } = await reader.evaluate(async () => {
        const element = document.activeElement ?? document.body;
        const isSeen = () => {
          const { width, bottom, top } = element.getBoundingClientRect();
          return width > 0 && bottom > 0 && top < innerHeight;
        };
        // WebKit scrolls to the element some frames after the key.
        for (let frames = 0; frames < 60 && !isSeen(); frames++) await new Promise(requestAnimationFrame);
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return {
          name: element === document.body ? "" : element.outerHTML.slice(0, 160),
          isMarked: outlineStyle !== "none" && outlineWidth !== "0px",
          isSeen: isSeen(),
        };
      }, null);
      // After the last link, the focus leaves the page.
      if (name === "") continue;
      reached.add(name);
      expect.soft({ isMarked, isSeen }, `${what}: ${name}`).toEqual({ isMarked: true, isSeen: true });
    }
    expect.soft(reached.size, what).toBeGreaterThan(10);
  }
});
