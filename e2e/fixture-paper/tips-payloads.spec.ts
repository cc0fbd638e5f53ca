import { expect } from "playwright/test";
import { fields, receiptOn, sendTip, test } from "../site/tips-test";
import { payloads } from "./words";

test.describe("text from a source or the desk never runs", () => {
  // Without the security policy, which would hide faults of the escaping.
  test.use({ bypassCSP: true });

  test("in a form that comes back", async ({ page }) => {
    await page.route("**/script/tips-*.js", (route) => route.abort());
    for (const payload of payloads) {
      await page.goto("/tips");
      await fields.message(page).fill(" ");
      await fields.contact(page).fill(payload);
      await fields.for(page).fill(payload);
      await sendTip(page);
      await expect.soft(page.getByRole("alert"), payload).toContainText("Not sent yet");
      await expect.soft(fields.contact(page)).toHaveValue(payload);
      await expect.soft(fields.for(page)).toHaveValue(payload);
      expect.soft(await page.evaluate(() => "stolen" in globalThis), payload).toBe(false);
    }
  });

  test("in replies of the desk, decrypted by the browser and by the server", async ({
    page,
    withoutScript,
    desk,
  }) => {
    await page.goto("/tips");
    await fields.message(page).fill("qxmallory");
    await sendTip(page);
    const words = await receiptOn(page);
    const tip = await desk.tipAbout("qxmallory");
    for (const payload of payloads) await desk.reply(tip, payload);
    for (const reader of [page, withoutScript]) {
      await reader.goto("/tips/receipt");
      await fields.words(reader).fill(words);
      await reader.getByRole("button", { name: "Read the answer" }).click();
      await expect(reader.getByRole("list", { name: "Messages" }).locator("> li")).toHaveCount(
        payloads.length + 1,
      );
      for (const payload of payloads)
        await expect.soft(reader.getByText(payload, { exact: true })).toBeVisible();
    }
    expect(await page.evaluate(() => "stolen" in globalThis)).toBe(false);
    await expect(
      page.locator("main [onerror], main [onload], main iframe, main script:not([src], [type$='json'])"),
    ).toHaveCount(0);
  });
});
