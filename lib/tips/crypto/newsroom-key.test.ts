import { spawnSync } from "node:child_process";
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateHybridIdentity, generateX25519Identity, identityToRecipient } from "age-encryption";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { say } from "@/lib/content/testing/articles";
import { tipsStatus } from "@/lib/tips/desk/tips-status";
import { ResilientTipsStore } from "@/lib/tips/store/resilient-tips-store";
import { decrypt, encrypt } from "./encryption";
import { identityPath, keyNotice, makeIdentity, newsroomKey, readIdentities } from "./newsroom-key";

const site = vi.hoisted(() => ({ address: "", tips: {} }));
vi.mock("@/lib/content/site", () => ({ site: () => site }));

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tips-key-"));
  site.address = "http://localhost:3000";
  vi.stubEnv("DATA_FOLDER", folder);
  vi.stubEnv("DATABASE_URL", "");
  vi.stubEnv("TIPS_RECIPIENT", "");
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

test("the first start makes a pair that only its owner can read, and later starts use it", async () => {
  const first = await newsroomKey(folder, undefined);
  expect(first.isBesideTips).toBe(true);
  expect(statSync(identityPath(folder)).mode & 0o777).toBe(0o600);
  expect(await newsroomKey(folder, undefined)).toEqual(first);
  const sealed = await encrypt('{"message":"m"}', ...first.recipients);
  expect(await decrypt(sealed, ...readIdentities(identityPath(folder)))).toBe('{"message":"m"}');
});

test("two processes that start at once agree on one pair", async () => {
  const keys = await Promise.all([newsroomKey(folder, undefined), newsroomKey(folder, undefined)]);
  expect(keys[0]).toEqual(keys[1]);
});

test("a crash while the key is written leaves no incomplete key: the next start makes one", async () => {
  const program = ["lib/bundling/run.js", "lib/tips/testing/make-key-and-die.ts", folder];
  expect(spawnSync(process.execPath, program, { stdio: "ignore" }).signal).toBe("SIGKILL");
  expect(readdirSync(folder)).toHaveLength(1);
  const { recipients } = await newsroomKey(folder, undefined);
  const sealed = await encrypt('{"message":"m"}', ...recipients);
  expect(await decrypt(sealed, ...readIdentities(identityPath(folder)))).toBe('{"message":"m"}');
  await newsroomKey(folder, undefined);
  expect(readdirSync(folder).sort()).toEqual(["tips-identity.txt", "tips-recipient.txt"]);
});

describe("a damaged file of an earlier start is reported with the remedy", () => {
  const recipientPath = () => join(folder, "tips-recipient.txt");
  const refusal = () => newsroomKey(folder, undefined).then(String, ({ message }) => message);

  test.each([
    ["empty", 0, /has no private key/],
    ["truncated", 220, /has a damaged line/],
  ])("the private key is %s", async (_how, length, problem) => {
    await newsroomKey(folder, undefined);
    rmSync(recipientPath());
    truncateSync(identityPath(folder), length);
    expect(await refusal()).toMatch(problem);
    expect(await refusal()).toContain(`${identityPath(folder)} `);
    expect(await refusal()).toMatch(
      /Replace it with the newsroom's copy.*If no tip was ever encrypted for it, delete it/,
    );
    rmSync(identityPath(folder));
    expect((await newsroomKey(folder, undefined)).isBesideTips).toBe(true);
  });

  test("the public key is empty", async () => {
    const before = await newsroomKey(folder, undefined);
    writeFileSync(recipientPath(), "");
    expect(await refusal()).toBe(
      `${recipientPath()} is empty. Delete it: it is written again from tips-identity.txt beside it.`,
    );
    rmSync(recipientPath());
    expect(await newsroomKey(folder, undefined)).toEqual(before);
  });

  test("the public key is truncated, and the private key is on another machine", async () => {
    await newsroomKey(folder, undefined);
    rmSync(identityPath(folder));
    truncateSync(recipientPath(), 30);
    expect(await refusal()).toMatch(/does not hold an age recipient .* which age-keygen -y prints/);
  });
});

test("a private key that was moved away is not replaced: tips are still encrypted for it", async () => {
  const before = await newsroomKey(folder, undefined);
  renameSync(identityPath(folder), join(folder, "elsewhere.txt"));
  expect(await newsroomKey(folder, undefined)).toEqual({ ...before, isBesideTips: false });
});

test("a configured key has precedence, and it is reported while its private key is beside the tips", async () => {
  const other = await identityToRecipient(await generateX25519Identity());
  const recipient = await makeIdentity(join(folder, "desk.txt"));
  expect(await newsroomKey(folder, [other, recipient])).toEqual({
    recipients: [other, recipient],
    isBesideTips: false,
  });
  renameSync(join(folder, "desk.txt"), identityPath(folder));
  expect(await newsroomKey(folder, [other, recipient])).toMatchObject({ isBesideTips: true });
});

test("an invalid configured key is reported with the remedy", async () => {
  await expect(
    newsroomKey(folder, [await makeIdentity(join(folder, "desk.txt")), "age1slip"]),
  ).rejects.toThrow(/TIPS_RECIPIENT/);
});

test("a key that browsers cannot encrypt for takes no tip, and operators see why", async () => {
  const hybrid = await identityToRecipient(await generateHybridIdentity());
  expect(hybrid).toMatch(/^age1pq/);
  vi.stubEnv("TIPS_RECIPIENT", hybrid);
  const tipsStore = new ResilientTipsStore({ folder });
  const { status, remarks } = await tipsStatus(tipsStore, new Date());
  await tipsStore.close();
  expect(status).toBe("refused");
  expect(remarks).toEqual([expect.stringMatching(/not an age recipient that browsers can encrypt for/)]);
});

test("a private key is never overwritten", async () => {
  const path = join(folder, "desk.txt");
  await makeIdentity(path);
  const before = readFileSync(path, "utf8");
  await expect(makeIdentity(path)).rejects.toThrow(/EEXIST/);
  expect(readFileSync(path, "utf8")).toBe(before);
});

test("sources and operators read that the key is beside the tips exactly while it is", async () => {
  const reported = async () => {
    const page = await keyNotice(say);
    const tipsStore = new ResilientTipsStore({ folder });
    const { status, isKeyBesideTips, remarks } = await tipsStatus(tipsStore, new Date());
    await tipsStore.close();
    expect(remarks.some((remark) => remark.includes("is stored beside them"))).toBe(isKeyBesideTips);
    return [status, isKeyBesideTips, page];
  };
  const beside = ["open", true, expect.stringContaining("the key lies beside the tips")];
  const elsewhere = ["open", false, "The key that opens tips is not on our server."];
  expect(await keyNotice(say)).toContain("the key lies beside the tips");
  expect(readdirSync(folder)).toEqual([]);
  expect(await reported()).toEqual(beside);
  renameSync(identityPath(folder), join(folder, "elsewhere.txt"));
  expect(await reported()).toEqual(elsewhere);

  vi.stubEnv("TIPS_RECIPIENT", await makeIdentity(join(folder, "desk.txt")));
  expect(await reported()).toEqual(elsewhere);
  renameSync(join(folder, "desk.txt"), identityPath(folder));
  expect(await reported()).toEqual(beside);

  vi.stubEnv("TIPS_RECIPIENT", "");
  site.address = "https://news.example";
  expect(await reported()).toEqual(["refused", false, expect.stringContaining("takes no tips yet")]);
});
