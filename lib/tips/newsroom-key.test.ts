import { mkdtempSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { identityPath, makeIdentity, newsroomKey, readIdentity } from "./newsroom-key";
import { open, seal } from "./sealing";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tips-key-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("the first start makes a pair, for its owner's eyes, and keeps to it", async () => {
  const first = await newsroomKey(folder, undefined);
  expect(first.isBesideTips).toBe(true);
  expect(statSync(identityPath(folder)).mode & 0o777).toBe(0o600);
  expect(await newsroomKey(folder, undefined)).toEqual(first);
  const sealed = await seal('{"message":"m"}', first.recipient);
  expect(await open(sealed, readIdentity(identityPath(folder)))).toBe('{"message":"m"}');
});

test("two processes that start at once agree on one pair", async () => {
  const keys = await Promise.all([newsroomKey(folder, undefined), newsroomKey(folder, undefined)]);
  expect(keys[0]).toEqual(keys[1]);
});

test("an identity that was moved away is not replaced: tips go on being sealed for it", async () => {
  const before = await newsroomKey(folder, undefined);
  renameSync(identityPath(folder), join(folder, "elsewhere.txt"));
  expect(await newsroomKey(folder, undefined)).toEqual({ ...before, isBesideTips: false });
});

test("the key that is set goes first, and is told of while its identity lies beside the tips", async () => {
  const recipient = await makeIdentity(join(folder, "desk.txt"));
  expect(await newsroomKey(folder, recipient)).toEqual({ recipient, isBesideTips: false });
  renameSync(join(folder, "desk.txt"), identityPath(folder));
  expect(await newsroomKey(folder, recipient)).toEqual({ recipient, isBesideTips: true });
});

test("a key that age does not know is told with its remedy", async () => {
  await expect(newsroomKey(folder, "age1slip")).rejects.toThrow(/TIPS_RECIPIENT/);
});

test("an identity is never overwritten", async () => {
  const path = join(folder, "desk.txt");
  await makeIdentity(path);
  const before = readFileSync(path, "utf8");
  await expect(makeIdentity(path)).rejects.toThrow(/EEXIST/);
  expect(readFileSync(path, "utf8")).toBe(before);
});
