import { expect } from "playwright/test";
import { test } from "../site/paper-test";
import { sampleEvening } from "./clock";

test("a public paper without a key says that tips are not open, and offers no form that could only fail", async ({
  copy,
  browser,
}) => {
  const { address } = await copy.serveAt(sampleEvening, {
    SITE_ADDRESS: "https://news.example",
    TIPS_RECIPIENT: "",
  });
  for (const javaScriptEnabled of [true, false]) {
    const page = await browser.newPage({ javaScriptEnabled, baseURL: address });
    await page.goto("/tips");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tips are not open yet");
    const main = page.getByRole("main");
    await expect(main.getByRole("link", { name: "tips@rhd.news" }).first()).toBeVisible();
    await expect(main.getByRole("textbox")).toHaveCount(0);
    await expect(main).not.toContainText("Not sent");
    // Only the preview tells how to open them.
    await expect(main).not.toContainText("TIPS_RECIPIENT");

    await page.goto("/last-tram-of-line-7");
    await expect(page.locator("a[href='/tips']")).toHaveCount(0);
    await expect(page.getByText("Have a tip we should know?")).toHaveCount(2);
    await expect(page.getByRole("contentinfo")).toContainText(
      "Have a tip we should know? Write to tips@rhd.news",
    );
    await page.close();
  }

  // A form that was open since before.
  const headers = { accept: "text/html", "sec-fetch-site": "same-origin" };
  const context = await browser.newContext({ baseURL: address });
  const form = await context.request.post("/api/tips", { form: { message: "The bridge cracks." }, headers });
  expect(form.status()).toBe(503);
  const html = await form.text();
  expect(html).toContain("Not sent: we take no tips here yet");
  expect(html).toContain("The bridge cracks.</textarea>");
  const challenge = await context.request.get("/api/tips/challenge");
  expect([challenge.status(), await challenge.json()]).toEqual([
    503,
    { ok: false, isClosed: true, mail: "tips@rhd.news" },
  ]);
  expect(await (await context.request.get("/readyz")).text()).toContain("tips: refused");
  await context.close();
});
