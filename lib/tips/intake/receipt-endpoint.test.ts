import { expect, test, vi } from "vitest";
import { encrypt } from "@/lib/tips/crypto/encryption";
import { receiptKeys } from "@/lib/tips/crypto/receipt";
import { addReply } from "@/lib/tips/store/save-tip";
import { listTips } from "@/lib/tips/store/threads";
import { address, noon, recipient, tipsForTests } from "@/lib/tips/testing/tips-for-tests";
import { answerReceipt } from "./receipt-endpoint";
import { tips } from "./tips";

vi.mock("@/lib/content/site", async () => {
  const { aSite } = await import("@/lib/content/testing/articles");
  const tips = { mail: "desk@tide.example", retentionDays: 30 };
  return { site: () => aSite({ address: "http://localhost:3000", tips }) };
});

const here = tipsForTests();

test("a reply in any form, and one that was sealed for another key, is passed on and never logged", async () => {
  const sent = await tips().takeTyped({ message: "m" }, "", address, noon);
  if (!sent.isTaken) throw new Error("The tip was refused.");
  const keys = await receiptKeys(sent.receiptWords);
  const sealed = await encrypt("qxcanary", keys?.recipient ?? "");
  const forAnother = await encrypt("qxcanary", recipient);
  await tips().store.use(async (store) => {
    const [{ id = "" } = {}] = await listTips(store);
    await addReply(store, { tip: id, sealed }, noon);
    await addReply(store, { tip: id, sealed: forAnother, sealedBy: "newsroom" }, noon);
  }, noon);
  const request = (type: string, body: string) =>
    new Request("http://localhost:3000/api/tips/receipt", {
      method: "POST",
      headers: { "content-type": type },
      body,
    });
  const toScript = await answerReceipt(request("application/json", JSON.stringify({ id: keys?.id })), noon);
  const day = { day: "2026-11-23", date: "23 November 2026" };
  expect((await toScript.json()).messages).toEqual([
    { from: "source", ...day },
    { from: "desk", ...day, sealed, sealedBy: null },
    { from: "desk", ...day, sealed: forAnother, sealedBy: "newsroom" },
  ]);
  const words = new URLSearchParams({ words: sent.receiptWords }).toString();
  // Rejects, since there is no build here with the page.
  vi.stubEnv("NEXT_DIST_DIR", "nowhere");
  const toForm = answerReceipt(request("application/x-www-form-urlencoded", words), noon);
  await expect(toForm).rejects.toThrow("npm run build");
  expect(here.logged).toContain('The result page "replies" for tips cannot be read');
  expect(here.logged).not.toContain("qxcanary");
  await tips().close();
});
