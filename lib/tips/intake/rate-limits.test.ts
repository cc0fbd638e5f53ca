import { randomUUID } from "node:crypto";
import { verifySolution } from "altcha-lib";
import { expect, test, vi } from "vitest";
import { encrypt } from "@/lib/tips/crypto/encryption";
import type { NewsroomKey } from "@/lib/tips/crypto/newsroom-key";
import { receiptKeys } from "@/lib/tips/crypto/receipt";
import {
  address,
  canary,
  noon,
  parsedTip,
  recipient,
  secondsLater,
  sentBy,
  solved,
  tipsForTests,
} from "@/lib/tips/testing/tips-for-tests";
import { limits, RateLimit } from "./rate-limits";
import { rounds } from "./spam-check";
import type { Tips } from "./tips";

vi.mock("altcha-lib", async (original) => {
  const altcha = await original<typeof import("altcha-lib")>();
  return { ...altcha, verifySolution: vi.fn(altcha.verifySolution) };
});
vi.mock("@/lib/tips/crypto/encryption", { spy: true });

const { tipsHere, listed } = tipsForTests();

test("one network may send five tips an hour without proof", async () => {
  const tips = tipsHere();
  let passed = 0;
  for (let n = 0; n < 200; n++)
    if ((await tips.takeTyped({ message: `m ${n}` }, "", address, secondsLater(n))).isTaken) passed += 1;
  expect(passed).toBe(5);
  const refused = await tips.takeTyped({ message: "m" }, "", address, secondsLater(300));
  expect(refused).toEqual({ isTaken: false, retryAfterSeconds: 3300 });
  expect((await tips.takeTyped({ message: "m" }, "", address, secondsLater(3601))).isTaken).toBe(true);
  await tips.close();
});

test("after a flood of plain tips the holder of a receipt can still read and add, up to the limit of a receipt", async () => {
  const tips = tipsHere();
  const sent = await tips.takeTyped({ message: "m" }, "", address, noon);
  if (!sent.isTaken) throw new Error("The tip was refused.");
  const keys = await receiptKeys(sent.receiptWords);
  const id = keys?.id ?? "";
  for (let n = 0; n < 120; n++) await tips.takeTyped({ message: "m" }, "", `192.0.2.${n}`, noon);
  expect(await tips.takeTyped({ message: "m" }, "", "198.51.100.1", noon)).toMatchObject({ isTaken: false });
  // Invented receipts do not use up the limit either.
  for (let n = 0; n < 1_200; n++) {
    const madeUp = { id: `madeUp${n}`, key: randomUUID(), sealed: "" };
    expect(await tips.add(madeUp, `10.0.${n >> 5}.1`, noon)).toMatchObject({ saving: "unknown" });
  }

  const sealed = await encrypt('{"message":"more"}', recipient);
  const add = () => tips.add({ id, key: randomUUID(), sealed }, address, noon);
  for (let n = 0; n < 10; n++) expect(await add()).toEqual({ isTaken: true, saving: "saved" });
  expect(await add()).toEqual({ isTaken: false, retryAfterSeconds: 3600 });
  const found = await tips.lookUp(id, address, noon);
  expect(found.isTaken && found.found?.thread).toHaveLength(11);
  await tips.close();
});

test("fifty networks that look up receipts do not block others", async () => {
  const tips = tipsHere();
  const lookUp = (n: number) => tips.lookUp("velvet", `192.0.2.${n}`, noon);
  for (let network = 0; network < 52; network++) for (let n = 0; n < 60; n++) await lookUp(network);
  expect(await lookUp(0)).toMatchObject({ isTaken: false });
  expect(await lookUp(200)).toMatchObject({ isTaken: true });
  await tips.close();
});

test("a request over the limit costs no encryption, no verification of a proof and no look at the key", async () => {
  const key = vi.fn(async (): Promise<NewsroomKey> => ({ recipients: [recipient], isBesideTips: false }));
  const tips = tipsHere({ key });
  const proven = await sentBy(tips);
  for (let n = 0; n < 5; n++) await tips.takeTyped({ message: `m ${n}` }, "", address, noon);
  for (let n = 0; n < 10; n++)
    await tips.take(parsedTip({ ...(await sentBy(tips)), key: randomUUID() }), address, secondsLater(10));
  vi.mocked(encrypt).mockClear();
  vi.mocked(verifySolution).mockClear();
  for (let n = 0; n < 100; n++) {
    const typed = await tips.takeTyped({ message: "m" }, "", address, secondsLater(10));
    const sent = await tips.take(parsedTip({ ...proven, key: randomUUID() }), address, secondsLater(10));
    expect([typed.isTaken, sent.isTaken]).toEqual([false, false]);
  }
  expect(encrypt).not.toHaveBeenCalled();
  expect(verifySolution).not.toHaveBeenCalled();
  expect(key).toHaveBeenCalledTimes(1);
  // A key that is changed while the site runs is used some seconds later.
  key.mockResolvedValue({ recipients: ["age1other"], isBesideTips: false });
  const clock = vi.spyOn(performance, "now").mockReturnValue(performance.now() + 6_000);
  expect((await tips.challenge(secondsLater(20))).recipient).toBe("age1other");
  clock.mockRestore();
  await tips.close();
});

test("midnight and a restart reset the limits, but a tip sent again is still the same tip", async () => {
  const hours = (count: number) => new Date(Date.UTC(2026, 10, 23, 23, 59) + count * 3_600_000);
  const passed = async (tips: Tips, at: Date) => {
    const all = Array.from({ length: 8 }, () => tips.takeTyped({ message: randomUUID() }, "", address, at));
    return (await Promise.all(all)).filter(({ isTaken }) => isTaken).length;
  };
  const tips = tipsHere();
  expect(await passed(tips, hours(0))).toBe(5);
  expect(await passed(tips, hours(0.1))).toBe(5);
  const tip = parsedTip(await sentBy(tips, hours(2)));
  const thanks = await tips.take(tip, address, hours(2.1));
  await tips.close();

  const restarted = tipsHere();
  expect(await restarted.take(tip, address, hours(2.2))).toEqual(thanks);
  expect(await passed(restarted, hours(2.2))).toBe(4);
  await restarted.close();
  expect(await listed()).toHaveLength(5 + 5 + 1 + 4);
});

test("one IPv6 /48 does not use up the hour, however many of its networks it sends from", async () => {
  const tips = tipsHere();
  let passed = 0;
  for (let n = 0; n < 200; n++) {
    const sent = await tips.takeTyped({ message: `m ${n}` }, "", `2001:db8:7:${n.toString(16)}::1`, noon);
    if (sent.isTaken) passed += 1;
  }
  expect(passed).toBe(10);
  expect((await tips.takeTyped({ message: "m" }, "", "2001:db8:8::1", noon)).isTaken).toBe(true);
  // Nor does it keep its own sources from their conversations.
  expect(await tips.lookUp("velvet", "2001:db8:7::1", noon)).toMatchObject({ isTaken: true });
  await tips.close();
});

test("a flood from many networks turns no source away: beyond the usual, tips are taken and marked", async () => {
  const tips = tipsHere();
  for (let n = 0; n < 25; n++) await tips.takeTyped({ message: `m ${n}` }, "", `192.0.2.${n}`, noon);
  expect(await tips.takeTyped({ message: canary }, "", address, noon)).toMatchObject({ isTaken: true });
  const proven = await sentBy(tips);
  expect(await tips.take(parsedTip(proven), address, secondsLater(10))).toMatchObject({
    isTaken: true,
    saving: "saved",
  });
  await tips.close();
  const suspicions = (await listed()).map(({ suspicion }) => suspicion);
  // The proven tip is mailed at once all the same.
  expect(suspicions.filter((suspicion) => suspicion === null)).toHaveLength(20 + 1);
  expect(new Set(suspicions)).toEqual(new Set([null, "more tips than usual in this hour"]));
});

test("a proof of work is cheap for a source beside a flood, and dear for who sends it", async () => {
  const tips = tipsHere();
  for (let n = 0; n < 10; n++)
    await tips.takeTyped({ message: `m ${n}` }, "", `2001:db8:7:${n.toString(16)}::1`, noon);
  for (let n = 0; n < 20; n++) await tips.takeTyped({ message: `m ${n}` }, "", `192.0.2.${n}`, noon);
  const workAt = async (from: string) => rounds((await tips.challenge(noon, from)).proof.parameters);
  const alone = 5_000 * 16;
  expect(await workAt(address)).toBe(alone);
  expect(await workAt("2001:db8:7:ffff::1")).toBe(4 * alone);
  await tips.close();
});

test("challenges that were fetched before a flood buy no more tips than the price allows when they are sent", async () => {
  const tips = tipsHere();
  const fetched = await Promise.all(Array.from({ length: 12 }, () => sentBy(tips)));
  // All at once, so that each is checked before any is counted.
  const sent = await Promise.all(fetched.map((tip) => tips.take(parsedTip(tip), address, secondsLater(10))));
  expect(sent.filter(({ isTaken }) => isTaken)).toHaveLength(4);
  const prices = sent.flatMap((each) =>
    "challenge" in each ? [rounds(each.challenge.proof.parameters)] : [],
  );
  expect(prices).toEqual(Array(8).fill(2 * 16 * 5_000));
  await tips.close();
  expect(await listed()).toHaveLength(4);
});

test("a source who opened the form before a flood computes again, and is taken without suspicion", async () => {
  const tips = tipsHere();
  const tip = await sentBy(tips);
  for (let n = 0; n < 5; n++) await tips.takeTyped({ message: `m ${n}` }, "", address, secondsLater(3000));
  const answer = await tips.take(parsedTip(tip), address, secondsLater(3600));
  if (!("challenge" in answer)) throw new Error("The tip was taken or refused.");
  const again = parsedTip({ ...tip, ...(await solved(answer.challenge)) });
  expect(await tips.take(again, address, secondsLater(3604))).toMatchObject({
    isTaken: true,
    saving: "saved",
  });
  // It lost the response, and repeats the request after the price rose.
  for (let n = 5; n < 9; n++) await tips.takeTyped({ message: `m ${n}` }, "", address, secondsLater(6700));
  expect(await tips.take(again, address, secondsLater(6720))).toMatchObject({
    isTaken: true,
    saving: "saved",
  });
  await tips.close();
  const kept = (await listed()).filter(({ suspicion }) => suspicion === null);
  expect(kept).toHaveLength(1 + 5 + 4);
});

test("a proof that claims more work than its challenge asked for is wrong, not dear", async () => {
  const tips = tipsHere();
  const tip = parsedTip(await sentBy(tips));
  for (let n = 0; n < 4; n++) await tips.takeTyped({ message: `m ${n}` }, "", address, noon);
  if (tip.proof) tip.proof.challenge.parameters.cost *= 64;
  expect(await tips.take(tip, address, secondsLater(10))).toMatchObject({ isTaken: true, saving: "saved" });
  await tips.close();
  expect((await listed()).map(({ suspicion }) => suspicion)).toContain("wrong proof of work");
});

test("the hash of a network is erased after an hour, though no request follows and the clock stands", () => {
  vi.useFakeTimers({ now: noon });
  try {
    const limit = new RateLimit(limits.tips);
    const attempt = (key: string) => ({ from: { each: address }, key, trust: "unproven" as const });
    limit.admit(attempt("first"), noon);
    vi.advanceTimersByTime(40 * 60_000);
    limit.admit(attempt("second"), noon);
    vi.advanceTimersByTime(20 * 60_000);
    expect([limit.knows("first"), limit.knows("second")]).toEqual([false, true]);
    vi.advanceTimersByTime(40 * 60_000);
    expect(limit.knows("second")).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});
