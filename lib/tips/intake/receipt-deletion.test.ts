import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { encrypt } from "@/lib/tips/crypto/encryption";
import { receiptHash, receiptKeys } from "@/lib/tips/crypto/receipt";
import { Ledger } from "@/lib/tips/store/ledger";
import { addReply } from "@/lib/tips/store/save-tip";
import { address, noon, tipsForTests } from "@/lib/tips/testing/tips-for-tests";
import { answerReceipt } from "./receipt-endpoint";
import { tips } from "./tips";

vi.mock("@/lib/content/site", async () => {
  const { aSite } = await import("@/lib/content/testing/articles");
  const tips = { mail: "desk@tide.example", retentionDays: 30 };
  return { site: () => aSite({ address: "http://localhost:3000", tips }) };
});

const here = tipsForTests();

test("a source deletes the desk's replies, and then its tip, and nothing of them is left in any file", async () => {
  const request = (body: object) =>
    answerReceipt(
      new Request("http://localhost:3000/api/tips/receipt", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
      noon,
    );
  const sent = await tips().takeTyped({ message: "m" }, "", address, noon);
  const other = await tips().takeTyped({ message: "another source's" }, "", "198.51.100.1", noon);
  if (!sent.isTaken || !other.isTaken) throw new Error("A tip was refused.");
  const { id = "", recipient = "" } = (await receiptKeys(sent.receiptWords)) ?? {};
  const reply = await encrypt("\nWhich pier?\n", recipient);
  const receipt = await receiptHash(id);
  await tips().store.use(async (store) => {
    const { id: tip } = await store.db
      .selectFrom("tip")
      .select("id")
      .where("receipt", "=", receipt)
      .executeTakeFirstOrThrow();
    await addReply(store, { tip, sealed: reply }, noon);
  }, noon);
  const sealed = await tips().store.use(
    ({ db }) =>
      db
        .selectFrom("tip_message")
        .innerJoin("tip", "tip.id", "tip_message.tip")
        .select("sealed")
        .where("receipt", "=", receipt)
        .execute(),
    noon,
  );
  const isLeft = (text: string) =>
    readdirSync(here.folder).some((name) =>
      readFileSync(join(here.folder, name), "latin1").includes(text.slice(-200)),
    );
  const senders = async () => {
    const { messages = [] } = await (await request({ id })).json();
    return messages.map(({ from }: { from: string }) => from);
  };
  expect(await senders()).toEqual(["source", "desk"]);
  expect((await request({ id, delete: "everything" })).status).toBe(422);
  expect((await request({ id: "A".repeat(22), delete: "tip" })).status).toBe(404);
  expect(sealed.map((message) => isLeft(message.sealed))).toEqual([true, true]);
  expect((await request({ id, delete: "replies" })).status).toBe(200);
  expect(isLeft(reply)).toBe(false);
  expect(await senders()).toEqual(["source"]);
  expect((await request({ id, delete: "tip" })).status).toBe(200);
  // Not a moment later: the page says that it is gone.
  expect(sealed.map((message) => isLeft(message.sealed))).toEqual([false, false]);
  expect((await request({ id })).status).toBe(404);
  expect((await request({ id, delete: "tip" })).status).toBe(404);
  expect(await here.listed()).toHaveLength(1);
  // Nothing of it counts as lost.
  expect(await tips().store.verified(noon, { isCurrent: true })).toMatchObject({
    acknowledged: 1,
    missing: 0,
    unnoted: [],
  });
});

test("a deletion that others interrupt is finished, and its source reads that the tip is gone", async () => {
  const sent = await tips().takeTyped({ message: "m" }, "", address, noon);
  if (!sent.isTaken) throw new Error("The tip was refused.");
  const { id = "" } = (await receiptKeys(sent.receiptWords)) ?? {};
  const busy = Object.assign(new Error("database is locked"), { code: "SQLITE_BUSY" });
  vi.spyOn(Ledger.prototype, "compact").mockRejectedValueOnce(busy);
  expect(await tips().remove({ id, what: "tip" }, address, noon)).toEqual({ isTaken: true, isKnown: true });
  expect(await tips().remove({ id, what: "tip" }, address, noon)).toMatchObject({ isKnown: false });
});
