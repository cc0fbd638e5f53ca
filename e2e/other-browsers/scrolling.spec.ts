import { expect } from "playwright/test";
import { test } from "./other-browser-test";

test("scrolling back from the end of a page moves it by what was scrolled", async ({ reader, paper }) => {
  for (const path of ["/", "/the-whole-story", "/category/tides"]) {
    await reader.open(paper.address + path);
    const jumps = await reader.evaluate(async () => {
      const drawn = () =>
        new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const step = 300;
      const found: number[] = [];
      scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" });
      await drawn();
      await drawn();
      while (scrollY > step) {
        const seen = document.elementFromPoint(innerWidth / 2, innerHeight / 3);
        const before = seen?.getBoundingClientRect().top ?? 0;
        scrollBy({ top: -step, behavior: "instant" });
        await drawn();
        const moved = (seen?.getBoundingClientRect().top ?? 0) - before;
        if (Math.abs(moved - step) > 16) found.push(Math.round(moved - step));
      }
      return found;
    }, null);
    expect.soft(jumps, path).toEqual([]);
  }
});
