import { expect } from "playwright/test";
import { test } from "../site/paper-test";

test("a video waits for its reader, with captions, its size and a link to its file", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => void asked.push(new URL(request.url()).pathname));
  await page.goto("/harbour-bridge-lamps", { waitUntil: "networkidle" });
  const video = page.locator("video");
  await video.scrollIntoViewIfNeeded();
  await expect(video).toHaveAttribute("preload", "none");
  await expect(video).toHaveJSProperty("controls", true);
  await expect(video).toHaveJSProperty("paused", true);
  for (const name of ["width", "height"]) await expect(video).toHaveAttribute(name, /^[1-9]\d*$/);
  await expect(video).toHaveAttribute("poster", /^\/pictures\/.+\.jpg$/);
  await expect(video.locator("track[kind=captions]")).toHaveAttribute("src", /^\/media\/.+\.vtt$/);
  expect(asked.filter((path) => /\.(?:mp4|webm)$/.test(path))).toEqual([]);
  const file = page.getByRole("figure").filter({ has: video }).getByRole("link", { name: /MP4/ });
  await expect(file).toHaveAttribute("href", /^\/media\/.+-[0-9a-f]{10}\.mp4$/);
});

test("a recording has its transcript below it", async ({ page }) => {
  await page.goto("/ferry-pilots-steer-by-bells");
  const audio = page.locator("audio");
  await expect(audio).toHaveAttribute("preload", "none");
  await expect(page.getByRole("group").filter({ has: audio })).toContainText("Transcript");
});

test("players get the parts of a file that they ask for, and nothing behind its end", async ({
  page,
  request,
}) => {
  await page.goto("/ferry-pilots-steer-by-bells");
  const file = (await page.locator("audio").getAttribute("src")) ?? "";
  const whole = await request.get(file);
  const bytes = await whole.body();
  expect(whole.headers()).toMatchObject({
    "accept-ranges": "bytes",
    "content-type": "audio/mpeg",
    "content-length": String(bytes.length),
  });
  const part = await request.get(file, { headers: { range: "bytes=100-199" } });
  expect(part.status()).toBe(206);
  expect(part.headers()["content-range"]).toBe(`bytes 100-199/${bytes.length}`);
  expect((await part.body()).equals(bytes.subarray(100, 200))).toBe(true);
  const behind = await request.get(file, { headers: { range: `bytes=${bytes.length}-` } });
  expect(behind.status()).toBe(416);
  expect((await request.get(file.replace(/-[0-9a-f]{10}/, "-0000000000"))).status()).toBe(404);
});
