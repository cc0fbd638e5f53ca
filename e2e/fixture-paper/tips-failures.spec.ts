import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { createChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { expect } from "playwright/test";
import { listTips } from "@/lib/tips/store/threads";
import { openTipsStore } from "@/lib/tips/store/tips-store";
import { bothWays } from "../http/behind-nginx";
import { serve } from "../site/paper-on-disk";
import { fields, receiptOn, sendTip, test } from "../site/tips-test";
import { deskKey, noon, payloads } from "./words";

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
    // Browsers enforce the lengths. Other clients get the message too.
    const contact = "c".repeat(300);
    const tooLong = await (await request.post("/api/tips", { form: { message: "m", contact } })).text();
    expect(tooLong).toMatch(/id="contact-problem"[^>]*>That is too long: please keep to 200 characters\.</);
    expect(tooLong).toContain(`value="${contact}"`);
  },
);

const asBrowser = { accept: "text/html,application/xhtml+xml" };

test("a form that is too long is refused with a page that says how long it may be", async ({
  request,
  desk,
}) => {
  const message = `qxtoolong${"x".repeat(64 * 1024)}`;
  for (const path of ["/api/tips", "/api/tips/receipt"]) {
    const tooLong = await request.post(path, { headers: asBrowser, form: { message } });
    expect.soft(tooLong.status(), path).toBe(413);
    expect.soft(await tooLong.text(), path).toMatch(/Not sent: that is too long[\s\S]*6,800 characters/);
  }
  await expect(desk.tipAbout("qxtoolong")).rejects.toThrow("0 tips");
});

test(
  "a form refused unread gets a page with the reason, and a program one line",
  bothWays,
  async ({ request, desk }) => {
    for (const path of ["/api/tips", "/api/tips/receipt"]) {
      const foreign = await request.post(path, {
        headers: { ...asBrowser, "sec-fetch-site": "cross-site" },
        form: { message: "qxunread" },
      });
      expect.soft(foreign.status(), path).toBe(403);
      expect.soft(foreign.headers()["cache-control"], path).toBe("no-store");
      const html = await foreign.text();
      expect.soft(html, path).toContain("Not sent: that came from no page of ours");
      expect.soft(html, path).not.toMatch(/qxunread|too long/);
    }
    const program = await request.post("/api/tips", {
      headers: { "sec-fetch-site": "cross-site" },
      data: {},
    });
    expect(await program.text()).toBe("That was not sent from a page of this site.\n");
    await expect(desk.tipAbout("qxunread")).rejects.toThrow("0 tips");
  },
);

test("a compressed tip is refused", bothWays, async ({ request, desk }) => {
  for (const path of ["/api/tips", "/api/tips/receipt"])
    for (const [type, text] of [
      ["application/x-www-form-urlencoded", "message=qxpacked"],
      ["application/json", '{"message":"qxpacked"}'],
    ] as const) {
      const answer = await request.post(path, {
        headers: { "content-type": type, "content-encoding": "gzip" },
        data: gzipSync(text),
      });
      expect.soft(answer.status(), `${path} ${type}`).toBe(415);
      expect.soft(await answer.text(), `${path} ${type}`).toBe("Send a form or JSON, not compressed.\n");
    }
  await expect(desk.tipAbout("qxpacked")).rejects.toThrow("0 tips");
});

test("with script, a missing field is reported before anything is sent", async ({ page }) => {
  await page.goto("/tips");
  await fields.contact(page).fill("after six");
  await sendTip(page);
  await expect(fields.message(page)).toBeFocused();
  await expect(fields.message(page)).toHaveAccessibleDescription(/Tell us what happened\.$/);
  await expect(fields.contact(page)).toHaveValue("after six");
});

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
  await expect(page.getByText("not answered yet")).toBeVisible();
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

test("a tab open for a day gets a new challenge before it sends, and raises no suspicion", async ({
  page,
  desk,
}) => {
  const challenges: string[] = [];
  page.on("response", async (response) => {
    if (response.url().endsWith("/challenge")) challenges.push((await response.json()).token);
  });
  await page.goto("/tips", { waitUntil: "networkidle" });
  await fields.message(page).fill("qxopen since yesterday");
  await page.clock.setSystemTime(Date.now() + 25 * 3_600_000);
  const sending = page.waitForRequest("**/api/tips");
  await sendTip(page);
  const { token } = (await sending).postDataJSON();
  await receiptOn(page);
  expect(challenges).toHaveLength(2);
  expect(token).toBe(challenges[1]);
  expect(await desk.tipAbout("qxopen since")).toMatchObject({ suspicion: null });
});

test("a failed proof of work does not prevent a tip, and is tried again with the next one", async ({
  page,
  desk,
}) => {
  await page.addInitScript(() => {
    const importKey = crypto.subtle.importKey.bind(crypto.subtle);
    crypto.subtle.importKey = (...words: unknown[]) =>
      (words[2] as { name?: string }).name === "PBKDF2" && !document.documentElement.dataset.well
        ? Promise.reject(new Error("out of memory"))
        : Reflect.apply(importKey, undefined, words);
  });
  await page.goto("/tips");
  const proofs: unknown[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/api/tips")) proofs.push(request.postDataJSON().proof);
  });
  await fields.message(page).fill("qxno proof");
  await page.route("**/api/tips", (route) => route.fulfill({ status: 503, json: { ok: false } }));
  await sendTip(page);
  await page.getByRole("alert").waitFor();
  await page.unroute("**/api/tips");
  await page.locator("html").evaluate((html) => {
    html.dataset.well = "yes";
  });
  await sendTip(page);
  await receiptOn(page);
  expect(proofs).toEqual([undefined, expect.any(String)]);
  expect(await desk.tipAbout("qxno proof")).toMatchObject({ suspicion: null });
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

test("an unknown field is refused, and the typed text comes back", bothWays, async ({ request }) => {
  const answer = await request.post("/api/tips", { form: { message: "qxtyped", toolbar: "x" } });
  expect(answer.status()).toBe(422);
  const html = await answer.text();
  expect(html).toContain("Not sent: the form came with a field that is not ours");
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

test("leaving with unsent text asks for confirmation; leaving after sending does not", async ({ page }) => {
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
  await receiptOn(page);
  await page.goto("/about");
  expect(dialogs).toEqual(["beforeunload"]);
});

test("the page stays responsive while it computes its proof of work", async ({ page }) => {
  const token = "a".repeat(20);
  const proof = await createChallenge({
    algorithm: "PBKDF2/SHA-256",
    cost: 40_000,
    // Too hard to solve during the test, so a blocked page would stay blocked.
    keyPrefix: "00000000",
    deriveKey,
    data: { token },
    hmacSignatureSecret: "x",
  });
  await page.route("**/api/tips/challenge", (route) =>
    route.fulfill({ json: { token, proof, recipient: deskKey.recipient } }),
  );
  await page.goto("/tips");
  await fields.message(page).fill("qxslow");
  await sendTip(page);
  const working = page.getByRole("status").first();
  await expect(working).toContainText(/sum|Sending/);
  await fields.for(page).pressSequentially("Ada");
  await expect(fields.for(page)).toHaveValue("Ada");
  await expect(working).toContainText(/sum|Sending/);
});

test.describe("if no tip can be stored", () => {
  test("the response is 503 with the mail address and the typed text; with script, the page warns beforehand", async ({
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
      await expect(scripted.getByRole("alert")).toContainText("we cannot store tips just now");
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

test("a full disk stores no tip, thanks for none and delays no reader; with space again it stores them", async ({
  paper,
  request,
}) => {
  const folder = await mkdtemp(join(paper.buildFolder, "..", "full-disk-"));
  const isMounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder]).status === 0;
  // lib/tips/intake/tips.test.ts tests the same with a store that may not grow.
  test.skip(!isMounted, "Only root can mount a small disk.");
  const { address, program } = await serve({ ...paper, dataFolder: join(folder, "data") }, noon, {
    TRUSTED_PROXIES: "1",
    TIPS_RECIPIENT: deskKey.recipient,
  });
  try {
    const send = async (n: number) =>
      (
        await request.post(`${address}/api/tips`, {
          headers: { "x-forwarded-for": `10.1.${n}.1` },
          form: { message: `qxfull ${n}` },
        })
      ).status();
    expect(await send(0)).toBe(201);
    const ballast = join(folder, "ballast");
    await writeFile(ballast, Buffer.alloc(1024 * 1024)).catch(() => {});
    const refused = [];
    for (let n = 1; n <= 6; n += 1) refused.push(await send(n));
    expect(refused.at(-1)).toBe(503);
    const thanked = 1 + refused.filter((status) => status === 201).length;
    for (const path of ["/", "/the-whole-story", "/readyz"])
      expect.soft((await request.get(`${address}${path}`)).status(), path).toBe(200);
    await rm(ballast);
    expect(await send(9)).toBe(201);
    const store = await openTipsStore({ folder: join(folder, "data") });
    expect(await listTips(store)).toHaveLength(thanked + 1);
    await store.close();
  } finally {
    await program.stop();
    // Lazily, because the database driver closes files with a delay.
    spawnSync("umount", ["-l", folder]);
    await rm(folder, { recursive: true, force: true });
  }
});

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
      page.locator("main [onerror], main [onload], main iframe, main script:not([src])"),
    ).toHaveCount(0);
  });
});
