import fc from "fast-check";
import { expect, test } from "vitest";
import { bech32 } from "./bech32";
import { open, seal } from "./encryption";
import { newReceipt, receiptBytes, receiptHash, receiptKeys } from "./receipt";

const bytes = fc.uint8Array({ minLength: receiptBytes, maxLength: receiptBytes });

test("a receipt is eight words, and they say every bit of it", () => {
  expect(newReceipt(new Uint8Array(receiptBytes))).toBe(Array(8).fill("abandon").join(" "));
  expect(newReceipt(new Uint8Array(receiptBytes).fill(255))).toBe(Array(8).fill("zoo").join(" "));
  fc.assert(
    fc.property(bytes, bytes, (one, other) => {
      fc.pre(Buffer.compare(one, other) !== 0);
      expect(newReceipt(one).split(" ")).toHaveLength(8);
      expect(newReceipt(one)).not.toBe(newReceipt(other));
    }),
  );
});

test("what the desk seals for a receipt, its words open", async () => {
  await fc.assert(
    fc.asyncProperty(bytes, async (random) => {
      const keys = await receiptKeys(newReceipt(random));
      if (!keys) throw new Error("The words of a new receipt were not understood.");
      expect(await open(await seal('{"message":"Meet us."}', keys.recipient), keys.identity)).toBe(
        '{"message":"Meet us."}',
      );
    }),
    { numRuns: 20 },
  );
});

test("the keys of a receipt never change, or sources would lose their replies", async () => {
  expect(await receiptKeys(newReceipt(new Uint8Array(receiptBytes).fill(7)))).toMatchInlineSnapshot(`
    {
      "id": "BoZJ9s4ye7vvDrrDbm7NyA",
      "identity": "AGE-SECRET-KEY-1YC2MW39XFMSUR97PDVP3ZAL930WQM76MXWVGQVD47TT920AVF8KQ7A36MR",
      "recipient": "age14esp0hg0ckgwfgcvgcqev73pxdvyzwmzy5tu74hrw58e9pu7cdjs5yecvd",
    }
  `);
});

test("words are understood however they are typed", async () => {
  const words = newReceipt(new Uint8Array(receiptBytes).fill(99));
  const keys = await receiptKeys(words);
  expect(keys?.id).toMatch(/^[\w-]{22}$/);
  for (const typed of [
    words.toUpperCase(),
    words.replaceAll(" ", "-"),
    `\n ${words.replaceAll(" ", "\n  ")}. `,
  ])
    expect(await receiptKeys(typed)).toEqual(keys);
});

test.each(["", "abandon", "abandon ".repeat(7), "abandon ".repeat(9), `${"abandon ".repeat(7)} tramway`])(
  "%j is no receipt",
  async (words) => {
    expect(await receiptKeys(words)).toBeUndefined();
  },
);

test("the hash that is kept does not tell the id", async () => {
  expect(await receiptHash("x")).toBe("2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881");
});

test("keys are spelt as BIP 173 spells them", () => {
  // Its example of all 32 values of five bits.
  const data = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
  const bits = [...data].map((_, place) => place.toString(2).padStart(5, "0")).join("");
  const twenty = Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
  expect(bech32("abcdef", twenty)).toBe("abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw");
});
