import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { backUp } from "@/lib/store/backup";
import { decrypt } from "@/lib/tips/crypto/encryption";
import { receiptKeys } from "@/lib/tips/crypto/receipt";
import { TipsClosed } from "@/lib/tips/store/resilient-tips-store";
import {
  address,
  canary,
  identity,
  noon,
  parsedTip,
  secondsLater,
  sentBy,
  tipsForTests,
} from "@/lib/tips/testing/tips-for-tests";

const here = tipsForTests();
const { tipsHere, listed } = here;

test("a tip with a solved challenge is stored, not suspected, and decrypted with the newsroom's key", async () => {
  const tips = tipsHere();
  const tip = await sentBy(tips);
  expect(await tips.take(parsedTip(tip), address, secondsLater(10))).toMatchObject({
    isTaken: true,
    saving: "saved",
  });
  await tips.close();
  expect(await listed()).toMatchObject([{ day: "2026-11-23", suspicion: null, messages: 1 }]);
  expect(JSON.parse(await decrypt(tip.sealed, identity))).toEqual({ message: canary });
});

test("nothing that is typed is left unencrypted in a file or in the log", async () => {
  const tips = tipsHere();
  const typed = { message: canary, contact: `${canary}@example.org`, for: canary };
  const sent = await tips.takeTyped(typed, "", address, noon);
  if (!sent.isTaken) throw new Error("The tip was refused.");
  backUp(here.folder, join(here.folder, "backups"), noon);
  const keys = await receiptKeys(sent.receiptWords);
  const found = await tips.lookUp(keys?.id ?? "", address, noon);
  expect(found).toMatchObject({ isTaken: true, found: { sentOn: "2026-11-23" } });
  const files = readdirSync(here.folder, { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  );
  expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(["tips.db-wal", "tips.ledger"]));
  let hits = 0;
  for (const { parentPath, name } of files) {
    const bytes = readFileSync(join(parentPath, name)).toString("latin1");
    for (const secret of [canary, address, sent.receiptWords, keys?.id ?? "", keys?.identity ?? ""])
      if (bytes.includes(secret) || here.logged.includes(secret)) hits += 1;
  }
  expect(hits).toBe(0);
  await tips.close();
});

test("without a durable disk or without a key no tip is taken", async () => {
  for (const tips of [tipsHere({ isDurable: false }), tipsHere({ key: async () => undefined })]) {
    await expect(tips.challenge(noon)).rejects.toThrow(TipsClosed);
    await expect(tips.takeTyped({ message: "m" }, "", address, noon)).rejects.toThrow(TipsClosed);
  }
  expect(readdirSync(here.folder)).toEqual([]);
});
