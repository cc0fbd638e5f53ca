import { expect, test, vi } from "vitest";
import { receiptKeys } from "@/lib/tips/crypto/receipt";
import {
  address,
  canary,
  noon,
  parsedTip,
  secondsLater,
  sentBy,
  tipsForTests,
} from "@/lib/tips/testing/tips-for-tests";

import { IdempotencyKeys } from "./idempotency";
import { limits, RateLimit } from "./rate-limits";

const { tipsHere, listed } = tipsForTests();

test("a tip sent again under its key is one tip, and does not use its token twice", async () => {
  const tips = tipsHere();
  const tip = parsedTip(await sentBy(tips));
  const all = await Promise.all(Array.from({ length: 50 }, () => tips.take(tip, address, secondsLater(10))));
  expect(all.every(({ isTaken }) => isTaken)).toBe(true);
  await tips.close();
  expect(await listed()).toMatchObject([{ suspicion: null, messages: 1 }]);
});

test("a plain form sent again within minutes is one tip with one receipt; another text, network or time is another tip", async () => {
  const tips = tipsHere();
  const wordsOf = async (message: string, from: string, seconds: number) => {
    const sent = await tips.takeTyped({ message }, "", from, secondsLater(seconds));
    if (!sent.isTaken) throw new Error("The tip was refused.");
    return sent.receiptWords;
  };
  // Across a change of the salt too, at any minute.
  const first = await Promise.all(
    [0, 0, 599, 601, 1_100].map((seconds) => wordsOf(canary, address, seconds)),
  );
  expect(new Set(first).size).toBe(1);
  const others = [
    await wordsOf(`${canary}.`, address, 1_100),
    await wordsOf(canary, "198.51.100.1", 1_100),
    await wordsOf(canary, address, 1_300),
  ];
  expect(new Set([...first, ...others]).size).toBe(4);
  const keys = await receiptKeys(first[0] ?? "");
  if (!keys) throw new Error("The receipt has no keys.");
  for (let n = 0; n < 3; n++)
    await tips.addTyped({ ...keys, tip: { message: "more" } }, address, secondsLater(n * 300));
  await tips.addTyped({ ...keys, tip: { message: "more yet" } }, address, noon);
  const found = await tips.lookUp(keys.id, address, noon);
  expect(found.isTaken && found.found?.thread).toHaveLength(3);
  await tips.close();
  expect(await listed()).toHaveLength(4);
});

test("the salt of plain forms is erased after twenty minutes, though no tip follows and the clock stands", () => {
  vi.useFakeTimers({ now: noon });
  try {
    const keys = new IdempotencyKeys();
    const limit = new RateLimit(limits.tips);
    const receipt = () => keys.of([canary], noon, limit).receipt.toString();
    const first = receipt();
    vi.advanceTimersByTime(9 * 60_000);
    expect(receipt()).toBe(first);
    vi.advanceTimersByTime(20 * 60_000);
    expect(receipt()).not.toBe(first);
  } finally {
    vi.useRealTimers();
  }
});
