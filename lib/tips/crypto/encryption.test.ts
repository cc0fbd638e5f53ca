import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import fc from "fast-check";
import { expect, test } from "vitest";
import { tipLimits } from "@/lib/tips/tip";
import { textOf } from "@/lib/tips/tip-text";
import { decrypt, encrypt } from "./encryption";
import { paddedSizes } from "./padding";

const identity = await generateX25519Identity();
const recipient = await identityToRecipient(identity);

test("a decrypted text is the one that was encrypted, in any alphabet", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 2_000 }), async (message) => {
      const json = JSON.stringify({ message });
      expect(JSON.parse(await decrypt(await encrypt(json, recipient), identity))).toEqual({ message });
    }),
    { numRuns: 50 },
  );
});

test("an encrypted tip has one of three lengths", async () => {
  const lengths = new Set<number>();
  for (let length = 0; length <= 44_000; length += 271)
    lengths.add((await encrypt(JSON.stringify({ message: "é".repeat(length / 2) }), recipient)).length);
  expect(lengths.size).toBe(3);
});

test("the longest tip in letters of three bytes still fits, and in base64 leaves room in 64 KB", async () => {
  const longest = JSON.stringify({
    message: "字".repeat(tipLimits.message),
    contact: "字".repeat(tipLimits.contact),
    for: "字".repeat(tipLimits.for),
  });
  expect((await encrypt(longest, recipient)).length).toBeLessThan(62 * 1024);
});

test("a text that is too long is refused, never truncated", async () => {
  const tooLong = "x".repeat((paddedSizes.at(-1) ?? 0) + 1);
  await expect(encrypt(tooLong, recipient)).rejects.toThrow(RangeError);
});

test("another key decrypts nothing", async () => {
  const sealed = await encrypt('{"message":"m"}', recipient);
  await expect(decrypt(sealed, await generateX25519Identity())).rejects.toThrow();
});

test("a tip is encrypted for every editor, each of whom decrypts it alone, and no other key does", async () => {
  const editors = await Promise.all([generateX25519Identity(), generateX25519Identity()]);
  const [first, second] = await Promise.all(editors.map(identityToRecipient));
  const sealed = await encrypt("\nm\n", recipient, first ?? "", second ?? "");
  for (const key of [identity, ...editors]) expect(await decrypt(sealed, key)).toBe("\nm");
  await expect(decrypt(sealed, await generateX25519Identity())).rejects.toThrow();
});

test("the longest tip for sixteen editors leaves room for its proof in 64 KB", async () => {
  const many = await Promise.all(
    Array.from({ length: 15 }, async () => identityToRecipient(await generateX25519Identity())),
  );
  expect((await encrypt("m".repeat(44 * 1024), recipient, ...many)).length).toBeLessThan(63 * 1024);
});

const withoutAge = spawnSync("age", ["--version"]).error !== undefined;
test.skipIf(withoutAge)("the age program decrypts it too, in every plane of Unicode", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tips-age-"));
  writeFileSync(join(folder, "identity.txt"), `${identity}\n`);
  for (const message of ["plain", "Žižkov, ə, ﷺ", "電車は終わりだ", "𐍈𝒳", "🚋🏳️‍🌈", "\u{e0001}\u{10fffd}"]) {
    const input = Buffer.from(await encrypt(JSON.stringify({ message }), recipient), "base64");
    const decrypted = spawnSync("age", ["-d", "-i", join(folder, "identity.txt")], { input });
    expect(JSON.parse(decrypted.stdout.toString())).toEqual({ message });
  }
  rmSync(folder, { recursive: true });
});

test.skipIf(withoutAge)(
  "each editor's age program prints readable text first, and the padding after it",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "tips-age-"));
    const editor = await generateX25519Identity();
    const tip = { message: "The bridge cracks.\n\nAda saw it.", contact: "after six" };
    const sealed = await encrypt(textOf(tip), recipient, await identityToRecipient(editor));
    for (const key of [identity, editor]) {
      writeFileSync(join(folder, "identity.txt"), `${key}\n`);
      const input = Buffer.from(sealed, "base64");
      const { stdout } = spawnSync("age", ["-d", "-i", join(folder, "identity.txt")], {
        input,
        encoding: "utf8",
      });
      expect(stdout).toMatch(/^Contact: after six\n\nThe bridge cracks\.\n\nAda saw it\.\n *$/);
      expect(stdout).toHaveLength(4_096);
    }
    rmSync(folder, { recursive: true });
  },
);
