import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { afterAll, expect, test } from "vitest";
import { ResilientTipsStore } from "@/lib/tips/store/resilient-tips-store";
import { deliver } from "./deliver-command";
import { exportTip } from "./export-command";
import { readFiles } from "./files-command";
import { hasFile, identitiesFrom } from "./open-message";
import { reply } from "./reply-command";

const root = mkdtempSync(join(tmpdir(), "operands-"));
const [folder, file] = [join(root, "folder"), join(root, "file")];
mkdirSync(folder);
writeFileSync(file, "AGE");
afterAll(() => rmSync(root, { recursive: true }));

const desk = { tipsStore: new ResilientTipsStore({ folder: join(root, "data") }), now: new Date() };
const identity = await generateX25519Identity();
const replyKey = await identityToRecipient(identity);

test("a folder in the place of a file, and the other way round, is named with what to do", async () => {
  await expect(deliver(desk, folder, undefined)).rejects.toThrow(`There is no file ${folder}. Copy`);
  expect(() => identitiesFrom(folder)).toThrow(`There is no private key at ${folder}. Give`);
  for (const missing of [folder, join(root, "missing")])
    await expect(
      reply(desk, "c276ff3a", { to: replyKey, file: missing, out: join(root, "reply.age") }),
    ).rejects.toThrow(`There is no file ${missing}. Name the one with the text`);
  await expect(exportTip(desk, "c276ff3a", file)).rejects.toThrow(
    `${file} is a file. Name a folder with --to.`,
  );
  await expect(readFiles([identity], file, { out: file, asJson: false })).rejects.toThrow(
    `${file} is a file. Name a folder with --out.`,
  );
});

test("a pipe is a file, so that a key need not lie on the disk", () => {
  const pipe = join(root, "pipe");
  execFileSync("mkfifo", [pipe]);
  expect(hasFile(pipe)).toBe(true);
});
