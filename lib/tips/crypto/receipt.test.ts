import fc from "fast-check";
import { expect, test } from "vitest";
import { say } from "@/lib/content/testing/articles";
import { decrypt, encrypt } from "./encryption";
import { newReceipt, receiptBytes, receiptHash, receiptKeys, receiptProblem } from "./receipt";

const bytes = fc.uint8Array({ minLength: receiptBytes, maxLength: receiptBytes });

test("a receipt is eight words that encode every bit", () => {
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

test("the words of a receipt decrypt what the desk encrypts for it", async () => {
  await fc.assert(
    fc.asyncProperty(bytes, async (random) => {
      const keys = await receiptKeys(newReceipt(random));
      if (!keys) throw new Error("The words of a new receipt were not understood.");
      expect(await decrypt(await encrypt('{"message":"Meet us."}', keys.recipient), keys.identity)).toBe(
        '{"message":"Meet us."}',
      );
    }),
    { numRuns: 20 },
  );
});

test("the keys of a receipt never change: sources would lose their replies", async () => {
  expect(await receiptKeys(newReceipt(new Uint8Array(receiptBytes).fill(7)))).toMatchInlineSnapshot(`
    {
      "id": "BoZJ9s4ye7vvDrrDbm7NyA",
      "identity": "AGE-SECRET-KEY-1YC2MW39XFMSUR97PDVP3ZAL930WQM76MXWVGQVD47TT920AVF8KQ7A36MR",
      "recipient": "age14esp0hg0ckgwfgcvgcqev73pxdvyzwmzy5tu74hrw58e9pu7cdjs5yecvd",
    }
  `);
});

test("case, spaces and hyphens between words, and what programs put into them, do not matter", async () => {
  const words = newReceipt(new Uint8Array(receiptBytes).fill(99));
  const keys = await receiptKeys(words);
  expect(keys?.id).toMatch(/^[\w-]{22}$/);
  for (const typed of [
    words.toUpperCase(),
    words.replaceAll(" ", "-"),
    `\n ${words.replaceAll(" ", "\n  ")}. `,
    words.replace(/^../, "$&\u00ad"),
    words.replace(/^../, "$&\u200b"),
    words.replace(/^../, "$&\u0301"),
    words.replace(/[a-z]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)),
  ])
    expect(await receiptKeys(typed)).toEqual(keys);
});

test.each(["", "abandon", "abandon ".repeat(7), "abandon ".repeat(9), `${"abandon ".repeat(7)} tramway`])(
  "%j is not a receipt",
  async (words) => {
    expect(await receiptKeys(words)).toBeUndefined();
  },
);

test("the first four letters of a word suffice, as many write them down", async () => {
  await fc.assert(
    fc.asyncProperty(bytes, async (random) => {
      const words = newReceipt(random);
      const short = words.split(" ").map((word, index) => `${index + 1}. ${word.slice(0, 4)}`);
      expect(await receiptKeys(short.join("\n"))).toEqual(await receiptKeys(words));
    }),
    { numRuns: 20 },
  );
});

test.each([
  ["abandn zoo zoo zoo zoo zoo zoo zoo", "“abandn” is not a word of a receipt. Did you mean “abandon”?"],
  ["abandon ".repeat(7), "A receipt is eight words, and these are 7."],
  ["velvet", "A receipt is eight words, and this is one."],
  [" 1. ", "Type the eight words of your receipt."],
  [`${"zoo ".repeat(7)} qqqqqq`, "“qqqqqq” is not a word of a receipt."],
  [`${"zoo ".repeat(7)} yelow`, "“yelow” is not a word of a receipt. Did you mean “below” or “yellow”?"],
  [
    `${"zoo ".repeat(7)} yell0w`,
    "“yell0w” is not a word of a receipt, whose letters are a to z. Did you mean “yellow”?",
  ],
  [
    `${"zoo ".repeat(7)} yell\u043ew`,
    "“yell\u043ew” is not a word of a receipt, whose letters are a to z. Did you mean “yellow”?",
  ],
  ["zoo ".repeat(8), undefined],
])("the word that is wrong is named: %j", (words, problem) => {
  expect(receiptProblem(words, say)).toBe(problem);
});

test("what the server stores is the SHA-256 of the id", async () => {
  expect(await receiptHash("x")).toBe("2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881");
});
