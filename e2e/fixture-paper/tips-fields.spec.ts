import { expect } from "playwright/test";
import { bothWays } from "../http/behind-nginx";
import { fields, receiptOn, sendTip, test } from "../site/tips-test";

test(
  "without script, a problem is shown beside its field and nothing typed is lost",
  bothWays,
  async ({ withoutScript: page, request }) => {
    await page.goto("/tips");
    await fields.message(page).fill("  ");
    await fields.contact(page).fill(`"after" & 'before'`);
    await fields.for(page).fill("Ada Quill");
    const [response] = await Promise.all([page.waitForResponse("**/api/tips"), sendTip(page)]);
    expect(response.status()).toBe(422);
    await expect(page.getByRole("alert")).toContainText("Not sent yet");
    await expect(page.getByRole("alert")).toBeFocused();
    await expect(fields.message(page)).toHaveAccessibleDescription(/Tell us what happened\.$/);
    await expect(fields.message(page)).toHaveAttribute("aria-invalid", "true");
    await expect(fields.contact(page)).toHaveValue(`"after" & 'before'`);
    await expect(fields.contact(page)).toHaveAccessibleDescription(/with your receipt\.$/);
    await expect(fields.for(page)).toHaveValue("Ada Quill");
    await expect(fields.for(page)).toHaveAttribute("aria-invalid", "false");
    await fields.message(page).fill("qxmended");
    await sendTip(page);
    await receiptOn(page);
    // Nothing is cut, however much is pasted: it comes back with what is wrong.
    const message = `qxwhole ${"字".repeat(11_992)}`;
    const contact = "c".repeat(300);
    const tooLong = await (
      await request.post("/api/tips", { headers: { accept: "text/html" }, form: { message, contact } })
    ).text();
    expect(tooLong).toMatch(
      /id="message-problem"[^>]*>That is 12,000 characters long, and 10,000 is the most/,
    );
    expect(tooLong).toMatch(/id="contact-problem"[^>]*>That is 300 characters long, and 200 is the most/);
    expect(tooLong).toContain(message);
    expect(tooLong).toContain(`value="${contact}"`);
  },
);

test("with script, a missing field is reported before anything is sent", async ({ page }) => {
  await page.goto("/tips");
  await fields.contact(page).fill("after six");
  await sendTip(page);
  await expect(fields.message(page)).toBeFocused();
  await expect(fields.message(page)).toHaveAccessibleDescription(/Tell us what happened\.$/);
  await expect(fields.contact(page)).toHaveValue("after six");
});

test("an unknown field is refused, and the typed text comes back", bothWays, async ({ request }) => {
  const answer = await request.post("/api/tips", { form: { message: "qxtyped", toolbar: "x" } });
  expect(answer.status()).toBe(422);
  const html = await answer.text();
  expect(html).toContain("Not sent: something was added to our form");
  expect(html).not.toContain("beside the field");
  expect(html).toContain("qxtyped");
});

test(
  "a message beyond the limit of a receipt stays in the form, with the mail address",
  bothWays,
  async ({ page, withoutScript }) => {
    await page.goto("/tips");
    await fields.message(page).fill("qxtalkative");
    await sendTip(page);
    const words = await receiptOn(page);
    for (let n = 0; n < 10; n += 1) {
      const added = await page.request.post("/api/tips/receipt", { form: { words, message: `qx${n}` } });
      expect(added.status()).toBe(201);
    }
    const plain = await page.request.post("/api/tips/receipt", { form: { words, message: "qxeleventh" } });
    expect(plain.status()).toBe(429);
    expect(Number(plain.headers()["retry-after"])).toBeGreaterThan(3_000);
    for (const reader of [page, withoutScript]) {
      await reader.goto("/tips/receipt");
      await fields.words(reader).fill(words);
      await reader.getByRole("button", { name: "Read the answer" }).click();
      await fields.more(reader).fill("qxeleventh");
      await reader.getByRole("button", { name: "Send it" }).click();
      const notice = reader.getByRole("alert");
      await expect(notice).toContainText("Not sent: too many tips just now");
      await expect(notice).toContainText("all that you typed is still here");
      await expect(notice.getByRole("link", { name: "desk@tide.example" })).toBeVisible();
      await expect(fields.more(reader)).toHaveValue("qxeleventh");
    }
  },
);
