import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { decrypt, encrypt } from "@/lib/tips/crypto/encryption";
import { receiptHash, receiptKeys } from "@/lib/tips/crypto/receipt";
import { longestReplyFile } from "@/lib/tips/crypto/sealed-reply";
import { deleteTip } from "@/lib/tips/store/delete-tips";
import { ResilientTipsStore } from "@/lib/tips/store/resilient-tips-store";
import { saveTip } from "@/lib/tips/store/save-tip";
import { findByReceipt, tipsWithReplyKey } from "@/lib/tips/store/threads";
import { verifyTips } from "@/lib/tips/store/verify";
import { replyIn, textOf } from "@/lib/tips/tip-text";
import { deliver } from "./deliver-command";
import { type ReplyOptions, reply } from "./reply-command";

const now = new Date("2026-11-23T12:00:00Z");
const identity = await generateX25519Identity();
const recipient = await identityToRecipient(identity);
const receipts = [
  "abandon ability able about above absent absorb abstract",
  "zoo zone zero zebra youth young yellow year",
] as const;
const withoutAge = spawnSync("age", ["--version"]).error !== undefined;

const root = mkdtempSync(join(tmpdir(), "tips-replies-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let paper: ReturnType<typeof machine>;
let newsroom: ReturnType<typeof machine>;
let printed = "";

/** A machine with a data folder of its own. */
function machine() {
  const folder = join(root, randomUUID());
  mkdirSync(folder);
  return { folder, now, tipsStore: new ResilientTipsStore({ folder }) };
}

beforeEach(() => {
  paper = machine();
  newsroom = machine();
  printed = "";
  for (const method of ["log", "error"] as const)
    vi.spyOn(console, method).mockImplementation((...words) => {
      printed += `${words.join(" ")}\n`;
    });
  vi.stubEnv("DATA_FOLDER", newsroom.folder);
  writeFileSync(join(newsroom.folder, "tips-identity.txt"), `${identity}\n`);
  return async () => {
    await paper.tipsStore.close();
    await newsroom.tipsStore.close();
  };
});

/** A tip that the paper has stored, and whose mail has brought its file to the newsroom. */
async function receivedTip(receipt: string, message = "The bridge cracks.") {
  const keys = await receiptKeys(receipt);
  if (!keys) throw new Error("The receipt has no keys.");
  const sealed = await encrypt(textOf({ message }, keys.recipient), recipient);
  const hash = await receiptHash(keys.id);
  const tip = { key: randomUUID(), sealed, receipt: hash, replyTo: keys.recipient };
  await paper.tipsStore.use((store) => saveTip(store, tip, { now, delay: 0 }), now);
  const [id = ""] = await paper.tipsStore.use((store) => tipsWithReplyKey(store, keys.recipient), now);
  const file = inNewsroom(`tip-${id.slice(0, 8)}-1.age`, Buffer.from(sealed, "base64"));
  /** What the source finds with its receipt. */
  const replies = async () => {
    const found = await paper.tipsStore.use((store) => findByReceipt(store, hash), now);
    const desk = (found?.thread ?? []).filter(({ sender }) => sender === "desk");
    return Promise.all(
      desk.map(async ({ sealed, sealedBy }) => ({
        sealedBy,
        text: await decrypt(sealed, keys.identity).then(replyIn, () => undefined),
      })),
    );
  };
  return { id, name: id.slice(0, 8), file, replyKey: keys.recipient, replies };
}

function inNewsroom(name: string, content: string | Uint8Array): string {
  const path = join(newsroom.folder, name);
  writeFileSync(path, content);
  return path;
}

/** Seals a reply in the newsroom, and returns its file. */
async function sealed(name: string, text: string, options: ReplyOptions = {}): Promise<string> {
  const out = join(newsroom.folder, `${randomUUID()}.age`);
  await reply(newsroom, name, { file: inNewsroom("reply.txt", text), out, ...options });
  return out;
}

test("a reply is sealed with nothing but the tip's file and the newsroom's key, and the source reads where", async () => {
  const tip = await receivedTip(receipts[0]);
  vi.stubEnv("DATA_FOLDER", join(root, "no-data-folder"));
  const identityFile = join(newsroom.folder, "tips-identity.txt");
  const file = await sealed(tip.file, "Which pier?\r\n\r\nThe third?\n", { identity: identityFile });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(root)).not.toContain("no-data-folder");
  expect(readFileSync(file).includes("pier")).toBe(false);
  expect(printed).toContain("npm run tips -- deliver");
  await deliver(paper, file, undefined);
  expect(printed).toContain(`Delivered to tip ${tip.name}.`);
  expect(await tip.replies()).toEqual([{ sealedBy: "newsroom", text: "Which pier?\n\nThe third?" }]);
});

test("a reply that is sealed in the store is shown as such", async () => {
  const tip = await receivedTip(receipts[0]);
  vi.stubEnv("DATA_FOLDER", paper.folder);
  await reply(paper, tip.name, { file: inNewsroom("reply.txt", "Which pier?") });
  expect(await tip.replies()).toEqual([{ sealedBy: null, text: "Which pier?" }]);
});

test("a reply to a tip without a reply key inside is sealed for the key that the desk names", async () => {
  const [tip, other] = [await receivedTip(receipts[0]), await receivedTip(receipts[1])];
  const former = inNewsroom("former.age", Buffer.from(await encrypt('{"message":"m"}', recipient), "base64"));
  await expect(reply(newsroom, former, {})).rejects.toThrow(/has no reply key, as tips of earlier versions/);
  await deliver(paper, await sealed(tip.name, "Which pier?", { to: tip.replyKey }), undefined);
  expect(await tip.replies()).toEqual([{ sealedBy: "newsroom", text: "Which pier?" }]);
  // The key of one tip with the name of another.
  const mixed = await sealed(other.name, "Which pier?", { to: tip.replyKey });
  await expect(deliver(paper, mixed, undefined)).rejects.toThrow(
    `it names tip ${other.name}, but its reply key is that of tip ${tip.name}`,
  );
  expect(await other.replies()).toEqual([]);
});

test("the same file delivered twice is one reply, and the tip that is new meanwhile stays new", async () => {
  const tip = await receivedTip(receipts[0]);
  const file = await sealed(tip.file, "Which pier?");
  await deliver(paper, file, undefined);
  await paper.tipsStore.use(({ db }) => db.updateTable("tip").set({ mark: "new" }).execute(), now);
  await deliver(paper, file, undefined);
  expect(printed).toContain(`was delivered to tip ${tip.name} before. Nothing has changed.`);
  expect(await tip.replies()).toHaveLength(1);
  const [row] = await paper.tipsStore.use(({ db }) => db.selectFrom("tip").selectAll().execute(), now);
  expect(row).toMatchObject({ mark: "new", messages: 2 });
  // The same words sealed again are another reply: the desk may mean it.
  await deliver(paper, await sealed(tip.file, "Which pier?"), undefined);
  expect(await tip.replies()).toHaveLength(2);
});

test.skipIf(withoutAge)(
  "any age program seals a reply, and the tip's text names the key for it",
  async () => {
    const tip = await receivedTip(receipts[0]);
    const identityFile = join(newsroom.folder, "tips-identity.txt");
    const age = (args: string[], input = "") => spawnSync("age", args, { input, encoding: "utf8" });
    const { stdout } = age(["-d", "-i", identityFile, tip.file]);
    const [, key = ""] = /^Reply key: (age1\w+)$/m.exec(stdout) ?? [];
    expect(key).toBe(tip.replyKey);
    for (const armor of [[], ["-a"]]) {
      const out = join(newsroom.folder, `by-age${armor.length}.age`);
      age([...armor, "-r", key, "-o", out], "For: you\n\nWhich pier?\n");
      await expect(deliver(paper, out, undefined)).rejects.toThrow(
        /does not say for which tip it is.*deliver/,
      );
      await deliver(paper, out, tip.name);
    }
    expect(printed).toContain("nobody here can check that it is encrypted for this tip's reply key");
    const text = "For: you\n\nWhich pier?";
    expect(await tip.replies()).toEqual([
      { sealedBy: "newsroom", text },
      { sealedBy: "newsroom", text },
    ]);
    // And a file of ours is an age file: the label in its header disturbs no program.
    const keys = await receiptKeys(receipts[0]);
    const source = inNewsroom("source.txt", `${keys?.identity}\n`);
    const ours = age(["-d", "-i", source, await sealed(tip.file, "Which lamp?")]);
    expect(ours).toMatchObject({ stderr: "", stdout: expect.stringMatching(/^\nWhich lamp\?\n *$/) });
  },
);

test("a file that cannot be a reply to the tip is refused, and changes nothing", async () => {
  const tip = await receivedTip(receipts[0]);
  const file = await sealed(tip.file, "Which pier?");
  const whole = readFileSync(file);
  const text = (latin: string) => Buffer.from(latin, "latin1");
  const refused: [content: Uint8Array, error: RegExp, name?: string][] = [
    [text(""), /it is empty\. Copy it again/],
    [text("Which pier?"), /it is not an age file/, tip.name],
    [whole.subarray(0, 120), /it is not an age file, or only the start of one/],
    [whole.subarray(0, -1), /it is incomplete/],
    [Buffer.concat([whole, text("\n")]), /it is incomplete/],
    [Buffer.alloc(longestReplyFile + 1, whole), /it is larger than any reply/],
    [Buffer.alloc(5 * longestReplyFile, whole), /it is larger than any reply/],
    [readFileSync(tip.file), /it is what the source wrote, and not a reply to it/, tip.name],
    [whole, /^There is no tip ffff0000|it names tip ffff0000/, "ffff0000"],
    [text(whole.toString("latin1").replace(tip.name, "ffff0000")), /it names tip ffff0000/],
    [text(whole.toString("latin1").replace(tip.replyKey, recipient)), /no tip here has its reply key/],
    [text(whole.toString("latin1").replace("-> X25519", "-> scrypt")), /for a passphrase or another kind/],
  ];
  for (const [content, error, name] of refused)
    await expect
      .soft(deliver(paper, inNewsroom("wrong.age", content), name), String(error))
      .rejects.toThrow(error);
  await expect(deliver(paper, "/gone/reply.age", undefined)).rejects.toThrow(/There is no file/);
  expect(await tip.replies()).toEqual([]);
  expect(await verifyTips(paper.folder)).toMatchObject({ acknowledged: 1, missing: 0, changed: 0 });
  await paper.tipsStore.use((store) => deleteTip(store, tip.id), now);
  await expect(deliver(paper, file, undefined)).rejects.toThrow(
    /no tip here has its reply key.*was deleted/s,
  );
});

test("who carries a sealed reply cannot give it to another source: its header is authenticated", async () => {
  const [tip, other] = [await receivedTip(receipts[0]), await receivedTip(receipts[1])];
  const file = await sealed(tip.file, "Which pier?");
  const relabelled = readFileSync(file, "latin1")
    .replace(tip.replyKey, other.replyKey)
    .replace(tip.name, other.name);
  await deliver(paper, inNewsroom("relabelled.age", Buffer.from(relabelled, "latin1")), undefined);
  expect(await tip.replies()).toEqual([]);
  // The page says that it cannot be opened.
  expect(await other.replies()).toEqual([{ sealedBy: "newsroom", text: undefined }]);
});

test("nothing is sealed that could not be delivered, and no file is overwritten", async () => {
  const tip = await receivedTip(receipts[0]);
  const { file, name, replyKey } = tip;
  const archive = inNewsroom(`tip-${name}-1.tar.age`, Buffer.alloc(262_144));
  const otherKey = inNewsroom("other.txt", `${await generateX25519Identity()}\n`);
  const refused: [name: string, options: ReplyOptions & { text?: string }, error: RegExp][] = [
    [file, { text: " \n" }, /^The reply is empty, and was not saved\.$/],
    [file, { text: "m".repeat(10_001) }, /^The reply is too long.*10,000 characters/],
    [file, { identity: otherKey }, /cannot be decrypted: it is encrypted for another key/],
    [file, { identity: "/gone.txt" }, /^There is no private key at \/gone\.txt/],
    [archive, {}, /too large for the words of a tip/],
    [name, { to: replyKey.slice(0, -1) }, /--to is "age1.*", which is not a reply key/],
    [name, { to: replyKey.replace(/..$/, "qq") }, /which is not a reply key/],
    [name, { to: "folder" }, /which is not a reply key/],
    [name, {}, /--out is for a reply that is sealed into a file\. Name the file of a tip/],
    [file, { out: join(root, "gone", "reply.age") }, /The folder .* does not exist/],
    [file, { out: otherKey }, /other\.txt exists, and is not overwritten/],
  ];
  const before = readdirSync(newsroom.folder).length + 1;
  for (const [name, { text = "m", ...options }, error] of refused)
    await expect.soft(sealed(name, text, options), String(error)).rejects.toThrow(error);
  expect(readdirSync(newsroom.folder)).toHaveLength(before);
});

test("a reply is not sealed as the newsroom's on the machine that stores the tip", async () => {
  const tip = await receivedTip(receipts[0]);
  vi.stubEnv("DATA_FOLDER", paper.folder);
  const options = { file: inNewsroom("reply.txt", "m"), out: join(root, "here.age"), to: tip.replyKey };
  await expect(reply(paper, tip.name, options)).rejects.toThrow(`This machine stores tip ${tip.name}`);
  expect(readdirSync(root)).not.toContain("here.age");
  // A store of other tips, such as that of a preview, does not matter.
  await reply(newsroom, tip.name, options);
  expect(readdirSync(root)).toContain("here.age");
});
