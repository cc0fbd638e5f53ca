import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { expect } from "playwright/test";
import { serve } from "../site/paper-on-disk";
import { fields, receiptOn, sendTip, test } from "../site/tips-test";
import { deskKey, noon, payloads } from "./words";

test("what is wrong is told beside its field, and nothing typed is lost, without script", async ({
  withoutScript: page,
  request,
}) => {
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
  // A browser keeps to the lengths; whoever does not is told too.
  const contact = "c".repeat(300);
  const tooLong = await (await request.post("/api/tips", { form: { message: "m", contact } })).text();
  expect(tooLong).toMatch(/id="contact-problem"[^>]*>That is too long: please keep to 200 characters\.</);
  expect(tooLong).toContain(`value="${contact}"`);
});

test("a form that is turned away unread is told why in a page, and programs in a line", async ({
  request,
  desk,
}) => {
  const browser = { accept: "text/html,application/xhtml+xml" };
  const message = `qxunread${"x".repeat(64 * 1024)}`;
  for (const path of ["/api/tips", "/api/tips/receipt"]) {
    const tooLong = await request.post(path, { headers: browser, form: { message } });
    expect.soft(tooLong.status(), path).toBe(413);
    expect.soft(await tooLong.text(), path).toMatch(/Not sent: that is too long[\s\S]*6,800 characters/);
    const foreign = await request.post(path, {
      headers: { ...browser, "sec-fetch-site": "cross-site" },
      form: { message: "qxunread" },
    });
    expect.soft(foreign.status(), path).toBe(403);
    expect.soft(foreign.headers()["cache-control"], path).toBe("no-store");
    const html = await foreign.text();
    expect.soft(html, path).toContain("Not sent: that came from no page of ours");
    expect.soft(html, path).not.toMatch(/qxunread|too long/);
  }
  const program = await request.post("/api/tips", { headers: { "sec-fetch-site": "cross-site" }, data: {} });
  expect(await program.text()).toBe("That did not come from a page of this paper.\n");
  await expect(desk.tipAbout("qxunread")).rejects.toThrow("0 tips");
});

test("what is missing is told beside its field before anything is sent, with script", async ({ page }) => {
  await page.goto("/tips");
  await fields.contact(page).fill("after six");
  await sendTip(page);
  await expect(fields.message(page)).toBeFocused();
  await expect(fields.message(page)).toHaveAccessibleDescription(/Tell us what happened\.$/);
  await expect(fields.contact(page)).toHaveValue("after six");
});

test("when no answer comes the text stays, and sent again it is one tip", async ({ page, desk }) => {
  await page.goto("/tips");
  await fields.message(page).fill("qxtwice over a bad line");
  const bodies: string[] = [];
  // The tip arrives; what is lost is the thanks.
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
  // The receipt is that of the tip which was kept.
  await page.goto("/tips/receipt");
  await fields.words(page).fill(words);
  await page.getByRole("button", { name: "Read the answer" }).click();
  await expect(page.getByText("not answered yet")).toBeVisible();
});

test("what is typed after a try that failed is sent as it then is", async ({ page, desk }) => {
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

test("leaving with words in the form is asked about; once they are sent it is not", async ({ page }) => {
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await page.goto("/tips");
  await fields.message(page).fill("qxunsent");
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(["beforeunload"]);
  await expect(fields.message(page)).toHaveValue("qxunsent");
  await sendTip(page);
  await receiptOn(page);
  await page.goto("/about");
  expect(asked).toEqual(["beforeunload"]);
});

test("the page stays alive while it works out its proof", async ({ page }) => {
  const token = "a".repeat(20);
  const proof = await createChallenge({
    algorithm: "PBKDF2/SHA-256",
    cost: 40_000,
    keyPrefix: "00",
    deriveKey,
    data: { token },
    hmacSignatureSecret: "x",
  });
  await page.route("**/api/tips/challenge", (route) =>
    route.fulfill({ json: { token, proof, recipient: deskKey.recipient } }),
  );
  await page.goto("/tips");
  await page.evaluate(() => {
    let last = performance.now();
    let longest = 0;
    setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
      document.documentElement.dataset.longest = String(Math.round(longest));
    }, 10);
  });
  await fields.message(page).fill("qxslow");
  await sendTip(page);
  await expect(page.getByRole("status").first()).toContainText(/sum|Sending/);
  // A second word typed meanwhile arrives at once.
  await fields.for(page).pressSequentially("Ada");
  await page.waitForTimeout(2_000);
  expect(Number(await page.locator("html").getAttribute("data-longest"))).toBeLessThan(500);
});

test.describe("where no tip can be stored", () => {
  test("the answer is 503 with the mail, and what was typed; with script it is said before", async ({
    paper,
    browser,
  }) => {
    const folder = await mkdtemp(join(paper.buildFolder, "..", "no-room-"));
    const file = join(folder, "not-a-folder");
    await writeFile(file, "");
    const { address, program } = await serve({ ...paper, dataFolder: join(file, "data") }, noon);
    try {
      const context = await browser.newContext({ javaScriptEnabled: false, baseURL: address });
      const page = await context.newPage();
      await page.goto("/tips");
      await fields.message(page).fill("\nqxlost & </textarea><script>stolen=1</script>");
      const [response] = await Promise.all([page.waitForResponse("**/api/tips"), sendTip(page)]);
      expect(response.status()).toBe(503);
      await expect(page.getByRole("alert")).toContainText("we cannot store tips just now");
      await expect(page.getByRole("alert").getByRole("link")).toHaveAttribute(
        "href",
        "mailto:desk@tide.example",
      );
      await expect(fields.message(page)).toHaveValue("\nqxlost & </textarea><script>stolen=1</script>");
      await context.close();

      const scripted = await browser.newPage({ baseURL: address });
      await scripted.goto("/tips");
      await fields.message(scripted).fill("qxkept");
      await sendTip(scripted);
      await expect(scripted.getByRole("alert")).toContainText("we cannot store tips just now");
      await expect(fields.message(scripted)).toHaveValue("qxkept");
      await scripted.close({ runBeforeUnload: false });
    } finally {
      await program.stop();
      await rm(folder, { recursive: true, force: true });
    }
  });
});

test.describe("what a source or the desk types stays text", () => {
  // What is tried is our escaping; the policy, which would hold where that fails, is off.
  test.use({ bypassCSP: true });

  test("in the form that comes back", async ({ page }) => {
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

  test("in what the desk replies, opened by the browser and by the server", async ({
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
      page.locator("main [onerror], main [onload], main iframe, main script:not([src])"),
    ).toHaveCount(0);
  });
});
