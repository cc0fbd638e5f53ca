import type { Browser, Page } from "playwright";
import sharp from "sharp";
import { sampleEvening } from "../sample-paper/clock";
import type { Look } from "./looks";
import { joinedInRow } from "./row";
import type { Subject } from "./subjects";

/** Of the part of a page that is shown, in pixels. Fronts and forms show themselves further down too. */
const heights: Partial<Record<Subject["folder"], number>> = { fronts: 2400, forms: 2400 };
const usualHeight = 1200;

/** Photographs a subject of a served paper in one look. Returns a WebP of half the size. */
export async function photograph(
  browser: Browser,
  address: string,
  subject: Subject,
  look: Look,
): Promise<Buffer> {
  const shots: Buffer[] = [];
  for (const width of look.widths) {
    const height = heights[subject.folder] ?? usualHeight;
    const page = await browser.newPage({ viewport: { width, height }, ...look.options });
    try {
      // Pages compute ages by the browser's clock.
      await page.clock.setFixedTime(new Date(sampleEvening));
      if (look.media) await page.emulateMedia({ media: look.media });
      await page.goto(address + subject.path, { waitUntil: "networkidle" });
      shots.push(await shot(page, subject));
    } finally {
      await page.close();
    }
  }
  const row = sharp(await joinedInRow(shots));
  const { width = 0 } = await row.metadata();
  return row
    .resize(Math.round(width * (subject.part ? 0.75 : 0.5)))
    .webp({ quality: 55, effort: 6 })
    .toBuffer();
}

async function shot(page: Page, { path, part }: Subject): Promise<Buffer> {
  if (!part) return page.screenshot();
  const place = page.locator(part).first();
  if ((await place.count()) === 0) throw new Error(`The page ${path} has nothing that matches ${part}.`);
  await place.scrollIntoViewIfNeeded();
  // Lazy pictures load when they come into view.
  await page.waitForLoadState("networkidle");
  return place.screenshot();
}
