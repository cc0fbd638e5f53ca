import { createChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { expect, type Route } from "playwright/test";
import { fields, receiptOn, sendTip, test } from "../site/tips-test";
import { deskKey } from "./words";

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

test("a proof that has become too cheap is computed again, and the tip is stored once", async ({
  page,
  desk,
}) => {
  const sent: { key: string; token: string; proof: string }[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/api/tips")) sent.push(request.postDataJSON());
  });
  const again = (route: Route) => route.fulfill({ status: 409, json: { ok: false, challenge } });
  await page.goto("/tips");
  const challenge = await (await page.request.get("/api/tips/challenge")).json();
  await page.route("**/api/tips", again, { times: 1 });
  await fields.message(page).fill("qxdearer");
  await sendTip(page);
  await receiptOn(page);
  expect(sent.map(({ key }) => key)).toEqual([sent[0]?.key, sent[0]?.key]);
  expect(sent[1]?.token).toBe(challenge.token);
  expect(sent[1]?.proof).not.toBe(sent[0]?.proof);
  expect(await desk.tipAbout("qxdearer")).toMatchObject({ suspicion: null });
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
  const working = page.getByRole("main").getByRole("status").first();
  await expect(working).toContainText(/sum|Sending/);
  await fields.for(page).pressSequentially("Ada");
  await expect(fields.for(page)).toHaveValue("Ada");
  await expect(working).toContainText(/sum|Sending/);
});
