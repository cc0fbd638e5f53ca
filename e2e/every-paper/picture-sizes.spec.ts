import { expect } from "playwright/test";
import { loadedPictures } from "../site/loaded-pictures";
import { pageTypesOf } from "../site/page-types";
import { test } from "../site/paper-test";

for (const scale of [1, 3])
  for (const width of [360, 768, 1280, 1920])
    test(`no picture is fetched much larger than it is shown, at ${width} pixels of ${scale}`, async ({
      browser,
      paper,
    }) => {
      for (const [what, path] of pageTypesOf(paper)) {
        // The browser prefers a larger file that it has already.
        const page = await browser.newPage({ viewport: { width, height: 900 }, deviceScaleFactor: scale });
        await page.goto(paper.address + path);
        for (const { file, fetched, needed, steps, isRepeated } of await loadedPictures(page)) {
          const firstOf = (least: number) => steps.find((step) => step >= least) ?? steps.at(-1) ?? 0;
          const where = `${what}: ${file}, shown at ${needed}`;
          if (!isRepeated)
            expect.soft(fetched, where).toBeLessThanOrEqual(Math.max(firstOf(needed), needed * 1.5));
          // On dense screens, small pictures forgo what nobody sees.
          if (scale === 1) expect.soft(fetched, where).toBeGreaterThanOrEqual(firstOf(needed * 0.9));
        }
        await page.close();
      }
    });
