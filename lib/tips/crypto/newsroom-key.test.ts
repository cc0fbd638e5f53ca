import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateHybridIdentity, identityToRecipient } from "age-encryption";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { stateOfTips } from "@/lib/tips/desk/tips-status";
import { TipsKeeper } from "@/lib/tips/store/resilient-tips-store";
import { open, seal } from "./encryption";
import { identityPath, keyTold, makeIdentity, newsroomKey, readIdentities } from "./newsroom-key";

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

test("the first start makes a pair, for its owner's eyes, and keeps to it", async () => {
  const first = await newsroomKey(folder, undefined);
  expect(first.isBesideTips).toBe(true);
  expect(statSync(identityPath(folder)).mode & 0o777).toBe(0o600);
  expect(await newsroomKey(folder, undefined)).toEqual(first);
  const sealed = await seal('{"message":"m"}', first.recipient);
  expect(await open(sealed, ...readIdentities(identityPath(folder)))).toBe('{"message":"m"}');
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

test("a key for which no browser can seal takes no tip, and whoever runs the paper is told of it", async () => {
  const hybrid = await identityToRecipient(await generateHybridIdentity());
  expect(hybrid).toMatch(/^age1pq/);
  vi.stubEnv("TIPS_RECIPIENT", hybrid);
  const keeper = new TipsKeeper({ folder });
  const { status, remarks } = await stateOfTips(keeper, new Date());
  await keeper.close();
  expect(status).toBe("refused");
  expect(remarks).toEqual([expect.stringMatching(/no age recipient that browsers can seal for/)]);
});

test("an identity is never overwritten", async () => {
  const path = join(folder, "desk.txt");
  await makeIdentity(path);
  const before = readFileSync(path, "utf8");
  await expect(makeIdentity(path)).rejects.toThrow(/EEXIST/);
  expect(readFileSync(path, "utf8")).toBe(before);
});

test("sources, and whoever runs the paper, are told that the key lies beside the tips only while it does", async () => {
  const told = async () => {
    const page = await keyTold();
    const keeper = new TipsKeeper({ folder });
    const { status, isKeyBesideTips, remarks } = await stateOfTips(keeper, new Date());
    await keeper.close();
    expect(remarks.some((remark) => remark.includes("lies beside them"))).toBe(isKeyBesideTips);
    return [status, isKeyBesideTips, page];
  };
  const beside = ["open", true, expect.stringContaining("the key lies beside the tips")];
  const elsewhere = ["open", false, "The key that opens it is not on our server."];
  expect(await keyTold()).toContain("the key lies beside the tips");
  expect(readdirSync(folder)).toEqual([]);
  expect(await told()).toEqual(beside);
  renameSync(identityPath(folder), join(folder, "elsewhere.txt"));
  expect(await told()).toEqual(elsewhere);

  vi.stubEnv("TIPS_RECIPIENT", await makeIdentity(join(folder, "desk.txt")));
  expect(await told()).toEqual(elsewhere);
  renameSync(join(folder, "desk.txt"), identityPath(folder));
  expect(await told()).toEqual(beside);

  vi.stubEnv("TIPS_RECIPIENT", "");
  site.address = "https://news.example";
  expect(await told()).toEqual(["refused", false, expect.stringContaining("takes no tips yet")]);
});
