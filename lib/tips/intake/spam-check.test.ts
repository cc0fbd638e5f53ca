import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { address, parsedTip, secondsLater, sentBy, tipsForTests } from "@/lib/tips/testing/tips-for-tests";

const { tipsHere, listed } = tipsForTests();

describe("a tip that may be spam is stored and marked, never dropped", () => {
  const tries: [string, (tip: Awaited<ReturnType<typeof sentBy>>) => object, number, string][] = [
    ["no token", ({ token: _, ...tip }) => tip, 10, "no token"],
    ["a forged token", (tip) => ({ ...tip, token: `${tip.token.slice(0, -2)}xx` }), 10, "forged token"],
    ["less than three seconds", (tip) => tip, 2, "sent within 3 seconds"],
    ["a token of yesterday", (tip) => tip, 25 * 3600, "token older than a day"],
    ["no proof", ({ proof: _, ...tip }) => tip, 10, "no proof of work"],
    ["an empty proof", (tip) => ({ ...tip, proof: "e30=" }), 10, "no proof of work"],
    ["a proof that is text", (tip) => ({ ...tip, proof: { not: "text" } }), 10, "no proof of work"],
    [
      "a filled honeypot",
      (tip) => ({ ...tip, website: "https://spam.example" }),
      2,
      "filled the hidden field",
    ],
  ];
  test.each(tries)("%s", async (_what, change, seconds, suspicion) => {
    const tips = tipsHere();
    const tip = parsedTip(change(await sentBy(tips)));
    expect(await tips.take(tip, address, secondsLater(seconds))).toMatchObject({
      isTaken: true,
      saving: "saved",
    });
    await tips.close();
    expect(await listed()).toMatchObject([{ suspicion }]);
  });

  test("a token or proof that was used before", async () => {
    const tips = tipsHere();
    const first = await sentBy(tips);
    const second = await sentBy(tips);
    for (const tip of [first, { ...first, key: randomUUID() }, { ...second, proof: first.proof }])
      await tips.take(parsedTip(tip), address, secondsLater(10));
    await tips.close();
    expect((await listed()).map((tip) => tip.suspicion).sort()).toEqual(
      [null, "token used before", "wrong proof of work"].sort(),
    );
  });
});
