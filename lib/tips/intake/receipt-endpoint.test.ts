import { expect, test, vi } from "vitest";
import { encrypt } from "@/lib/tips/crypto/encryption";
import { receiptKeys } from "@/lib/tips/crypto/receipt";
import { addReply } from "@/lib/tips/store/save-tip";
import { listTips } from "@/lib/tips/store/threads";
import { address, noon, tipsForTests } from "@/lib/tips/testing/tips-for-tests";
import { answerReceipt } from "./receipt-endpoint";
import { tips } from "./tips";

vi.mock("@/lib/content/site", () => ({
  site: () => ({ address: "http://localhost:3000", tips: { mail: "desk@tide.example" } }),
}));

const here = tipsForTests();

test("a reply that is not in the form of the desk is not quoted in the log", async () => {
  const sent = await tips().takeTyped({ message: "m" }, "", address, noon);
  if (!sent.isTaken) throw new Error("The tip was refused.");
  const keys = await receiptKeys(sent.receiptWords);
  const sealed = await encrypt("qxcanary", keys?.recipient ?? "");
  await tips().store.use(async (store) => {
    const [{ id = "" } = {}] = await listTips(store);
    await addReply(store, { tip: id, sealed }, noon);
  }, noon);
  const request = new Request("http://localhost:3000/api/tips/receipt", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ words: sent.receiptWords }).toString(),
  });
  // Rejects, since there is no build here with the page for this case.
  vi.stubEnv("NEXT_DIST_DIR", "nowhere");
  await expect(answerReceipt(request, noon)).rejects.toThrow("npm run build");
  expect(here.logged).toContain("A request about tips failed: A reply in the store");
  expect(here.logged).not.toContain("qxcanary");
  await tips().close();
});
