import { expect } from "playwright/test";
import { test } from "../site/paper-test";
import { payloadMark, payloads } from "./words";

// Without the security policy, which would hide faults of the escaping.
test.use({ bypassCSP: true });

const paths = [
  "/",
  "/category/workshop",
  "/category/workshop/page/2",
  "/author/mallory",
  ...payloads.map((_, index) => `/payload-${index + 1}`),
];

test("what an editor types stays text: none of it runs on any page", async ({ page }) => {
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  for (const path of paths) {
    await page.goto(path, { waitUntil: "networkidle" });
    expect.soft(await page.evaluate(() => "stolen" in globalThis), path).toBe(false);
    // Any of these could run a payload once it is loaded, focused or hovered.
    await expect
      .soft(
        page.locator("[onerror], [onload], [onfocus], iframe, [autofocus], [srcdoc], a[href^='javascript']"),
        path,
      )
      .toHaveCount(0);
  }
  expect(dialogs).toEqual([]);
});

test("what an editor types is shown as typed", async ({ page }) => {
  for (const [index, payload] of payloads.entries()) {
    const text = `${payloadMark(index)} ${payload}`;
    await page.goto(`/payload-${index + 1}`);
    await expect.soft(page).toHaveTitle(`${text} | Tide & Lantern`);
    await expect.soft(page.getByRole("heading", { level: 1 })).toHaveText(text);
    await expect.soft(page.getByRole("article").first().locator("code")).toHaveText(payload);
    await expect.soft(page.getByRole("img", { name: text, exact: true }).first()).toBeVisible();
    await expect.soft(page.getByRole("navigation", { name: "Topics of this story" })).toContainText(text);
  }
  await page.goto("/author/mallory");
  await expect(page.getByText(payloads.join(" "))).toBeVisible();
});
