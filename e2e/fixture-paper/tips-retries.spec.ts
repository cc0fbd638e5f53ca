import { expect } from "playwright/test";
import { fields, receiptOn, sendTip, test } from "../site/tips-test";

test("if no response comes the text stays, and sending again makes one tip", async ({ page, desk }) => {
  await page.goto("/tips");
  await fields.message(page).fill("qxtwice over a bad line");
  const bodies: string[] = [];
  // The tip arrives, but its response is lost.
  await page.route("**/api/tips", async (route) => {
    bodies.push(route.request().postData() ?? "");
    await route.fetch();
    await route.abort();
  });
  await sendTip(page);
  await expect(page.getByRole("alert")).toContainText("it did not get through");
  await expect(fields.message(page)).toHaveValue("qxtwice over a bad line");
  await page.unroute("**/api/tips");
  await sendTip(page);
  const words = await receiptOn(page);
  expect(bodies).toHaveLength(1);
  expect(await desk.tipAbout("qxtwice")).toMatchObject({ suspicion: null });
  // The receipt belongs to the stored tip.
  await page.goto("/tips/receipt");
  await fields.words(page).fill(words);
  await page.getByRole("button", { name: "Read the answer" }).click();
  await expect(page.getByText("There is no answer to your tip")).toBeVisible();
});

test("text changed after a failed attempt is sent as changed", async ({ page, desk }) => {
  await page.goto("/tips");
  await fields.message(page).fill("qxfirst draft");
  await page.route("**/api/tips", (route) =>
    route.fulfill({ status: 429, headers: { "retry-after": "1700" }, json: { ok: false } }),
  );
  await sendTip(page);
  await expect(page.getByRole("alert")).toContainText("try again in 29 min");
  await page.unroute("**/api/tips");
  await fields.message(page).fill("qxsecond draft");
  await sendTip(page);
  await receiptOn(page);
  expect(await desk.tipAbout("qxsecond")).toMatchObject({ suspicion: null });
  await expect(desk.tipAbout("qxfirst")).rejects.toThrow("0 tips");
});

test("if the thanks cannot be shown, the text stays in the form", async ({ page }) => {
  await page.goto("/tips");
  await fields.message(page).fill("qxstill here");
  await page.locator("template[data-for=thanks]").evaluate((template) => template.remove());
  await sendTip(page);
  await page.getByRole("alert").waitFor();
  await expect(fields.message(page)).toHaveValue("qxstill here");
});

test("a plain form sent again by a reload makes one tip with one receipt", async ({
  withoutScript: page,
  desk,
}) => {
  await page.goto("/tips");
  await fields.message(page).fill("qxreload");
  await sendTip(page);
  const words = await receiptOn(page);
  await page.reload();
  expect(await receiptOn(page)).toBe(words);
  await desk.tipAbout("qxreload");
});

test("leaving with unsent text or unwritten words asks for confirmation; leaving afterwards does not", async ({
  page,
}) => {
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.type());
    void dialog.dismiss();
  });
  await page.goto("/tips");
  await fields.message(page).fill("qxunsent");
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => dialogs).toEqual(["beforeunload"]);
  await expect(fields.message(page)).toHaveValue("qxunsent");
  await sendTip(page);
  const words = await receiptOn(page);
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => dialogs).toHaveLength(2);
  expect(await receiptOn(page)).toBe(words);
  await page.getByRole("button", { name: "I have written them down" }).click();
  await page.goto("/about");
  expect(dialogs).toHaveLength(2);
});
