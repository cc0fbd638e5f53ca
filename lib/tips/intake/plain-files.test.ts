import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { Decrypter } from "age-encryption";
import { unpackTar } from "modern-tar";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { receiptHash, receiptKeys } from "@/lib/tips/crypto/receipt";
import { jpeg } from "@/lib/tips/files/testing/pictures";
import { filesOf } from "@/lib/tips/store/files";
import { findByReceipt, listTips } from "@/lib/tips/store/threads";
import { identity, noon, recipient } from "@/lib/tips/testing/tips-for-tests";
import { answerReceipt } from "./receipt-endpoint";
import { answerTip } from "./tip-endpoint";
import { tips } from "./tips";

vi.mock("@/lib/content/site", async () => {
  const { aSite } = await import("@/lib/content/testing/articles");
  const tips = { mail: "desk@tide.example", retentionDays: 30 };
  return { site: () => aSite({ address: "http://localhost:3000", tips }) };
});

type Page = { words?: string; reason: string; values: Record<string, unknown> };
const pages: Page[] = [];
// Templates exist in a build only.
vi.mock("./result-pages", () => {
  const page =
    (name: string) =>
    (...args: unknown[]) => {
      const [first] = args;
      const reason = name === "thanks" ? "stored" : (first as { reason: string }).reason;
      pages.push({
        reason,
        values: Object.assign({}, ...args.slice(1).filter((value) => typeof value === "object")),
        ...(typeof first === "string" && { words: first }),
      });
      return Promise.resolve(new Response(reason));
    };
  return {
    thanksPage: page("thanks"),
    notSentPage: page("not-sent"),
    repliesPage: page("replies"),
    noRepliesPage: page("no-replies"),
    turnedAwayPage: () => Promise.resolve(new Response("", { status: 413 })),
  };
});

const folder = mkdtempSync(join(tmpdir(), "plain-files-"));
beforeAll(() => {
  vi.stubEnv("DATA_FOLDER", folder);
  vi.stubEnv("DATABASE_URL", "");
  vi.stubEnv("TIPS_RECIPIENT", recipient);
});
beforeEach(() => void pages.splice(0));
afterAll(async () => {
  await tips().close();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

let networks = 0;
type Fields = [string, string | File][];
function request(fields: Fields, from = `198.51.${networks++}.1`): Request {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  return new Request("http://localhost:3000/api/tips", {
    method: "POST",
    headers: { "x-forwarded-for": from },
    body,
  });
}
const send = async (fields: Fields, from?: string) => {
  await answerTip(request(fields, from), noon);
  return pages.at(-1);
};
const message = (text: string): [string, string] => ["message", text];
const file = (bytes: Uint8Array<ArrayBuffer> | string, name = "ledger.bin"): [string, File] => [
  "file",
  new File([bytes], name),
];
const noFile: [string, File] = ["file", new File([], "", { type: "application/octet-stream" })];

/** The files of each message of a receipt, as the desk opens them. */
async function filesFor(words: string) {
  const { id = "" } = (await receiptKeys(words)) ?? {};
  const receipt = await receiptHash(id);
  const thread = (await tips().store.use((store) => findByReceipt(store, receipt), noon))?.thread ?? [];
  return Promise.all(
    thread.map(async ({ id }) => {
      const sealed = await tips().store.use((store) => buffer(filesOf(store, id)), noon);
      if (sealed.length === 0) return [];
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity);
      const entries = await unpackTar(await decrypter.decrypt(new Uint8Array(sealed)));
      return entries.map(({ header, data }) => ({ name: header.name, bytes: Buffer.from(data ?? []) }));
    }),
  );
}

test("a file of a plain form opens again byte for byte, and so does one of an addition", async () => {
  const bytes = new Uint8Array(randomBytes(3_000_000));
  const { words = "" } = (await send([message("m"), file(bytes), ["website", ""]])) ?? {};
  await answerReceipt(request([["words", words], message("more"), file("second", "übersicht.txt")]), noon);
  expect(pages.map(({ reason }) => reason)).toEqual(["stored", "added"]);
  const [first, second] = await filesFor(words);
  expect(first?.map(({ name }) => name)).toEqual(["ledger.bin"]);
  expect(first?.[0]?.bytes.equals(Buffer.from(bytes))).toBe(true);
  expect(second).toEqual([{ name: "übersicht.txt", bytes: Buffer.from("second") }]);
});

test("the largest file is taken; one byte more comes back with what was typed, and nothing of either is in a file", async () => {
  const bytes = new Uint8Array(randomBytes(25_000_001));
  expect((await send([message("kept text"), file(bytes)]))?.values).toMatchObject({
    message: "kept text",
    file: "This file is 25.1 MB, and 25 MB is the most. Choose another, or send your tip without it.",
  });
  const { words = "" } = (await send([message("m"), file(bytes.subarray(1))])) ?? {};
  expect((await filesFor(words))[0]?.[0]?.bytes.equals(Buffer.from(bytes.subarray(1)))).toBe(true);
  for (const name of readdirSync(folder))
    expect(readFileSync(join(folder, name)).includes(Buffer.from(bytes.subarray(1_000, 1_040))), name).toBe(
      false,
    );
}, 60_000);

test("without a file the form is as before", async () => {
  const { words = "" } = (await send([message("line\r\nline"), noFile])) ?? {};
  expect(await filesFor(words)).toEqual([[]]);
});

test("a picture is cleaned, and a damaged one is refused", async () => {
  const picture = new Uint8Array(await jpeg());
  const { words = "" } = (await send([message("m"), file(picture, "IMG_1.JPG")])) ?? {};
  const [[{ name, bytes } = { name: "", bytes: Buffer.alloc(0) }] = []] = await filesFor(words);
  expect(name).toBe("IMG_1.JPG");
  expect(bytes.includes("Exif")).toBe(false);
  const damaged = await send([message("m"), file(picture.slice(0, picture.length / 2), "IMG_2.JPG")]);
  expect(damaged?.values).toMatchObject({ file: expect.stringContaining("damaged") });
});

test("what comes back says that the file must be chosen again", async () => {
  expect((await send([message(""), file("x")]))?.values).toMatchObject({
    message: "Tell us what happened.",
    file: "Choose your file again: nothing of it was kept.",
  });
  expect((await send([message("m"), file("")]))?.values).toMatchObject({
    file: expect.stringContaining("empty"),
  });
  const two = await send([message("m"), file("a"), file("b")]);
  expect(two?.values).toMatchObject({ file: expect.stringContaining("one file can be sent at a time") });
  expect((await send([message("m"), ["cv", new File(["x"], "cv.pdf")]]))?.reason).toBe("altered");
});

test("the same form sent twice, also at once, is one tip with one archive and the same receipt", async () => {
  const form: Fields = [message("twice"), file(new Uint8Array(randomBytes(100_000)))];
  const before = (await tips().store.use(listTips, noon)).length;
  const tip = { message: "twice" };
  const [, chosen] = form[1] as [string, File];
  const plain = { name: chosen.name, bytes: new Uint8Array(await chosen.arrayBuffer()) };
  const sent = await Promise.all([1, 2].map(() => tips().takeTyped(tip, "", "198.51.99.1", noon, plain)));
  const { words } = (await send(form, "198.51.99.1")) ?? {};
  expect(new Set([...sent.map((one) => one.isTaken && one.receiptWords), words]).size).toBe(1);
  const all = await tips().store.use(listTips, noon);
  expect(all).toHaveLength(before + 1);
  expect((await filesFor(words ?? ""))[0]).toHaveLength(1);
});

test("of three files at once two are taken, and what was typed with the third comes back", async () => {
  const bytes = new Uint8Array(randomBytes(2_000_000));
  await Promise.all([1, 2, 3].map((n) => answerTip(request([message(`at once ${n}`), file(bytes)]), noon)));
  expect(pages.map(({ reason }) => reason).sort()).toEqual(["files-busy", "stored", "stored"]);
  expect(pages.find(({ reason }) => reason === "files-busy")?.values).toMatchObject({
    message: expect.stringContaining("at once"),
  });
  expect((await send([message("afterwards"), file(bytes)]))?.reason).toBe("stored");
});

test("one network may send some files without script in an hour, and then only words", async () => {
  const reasons = [];
  for (let n = 0; n < 5; n++) {
    const form: Fields = [message(`m ${n}`), file(new Uint8Array(randomBytes(7_000_000)))];
    reasons.push((await send(form, "198.51.100.200"))?.reason);
  }
  expect(reasons).toEqual(["stored", "stored", "stored", "no-files", "no-files"]);
  expect((await send([message("words"), noFile], "198.51.100.200"))?.reason).toBe("stored");
}, 60_000);

test("a malformed form, texts that are too long and one that is cut off are refused", async () => {
  const typed = { "content-type": "multipart/form-data; boundary=x" };
  const raw = (body: string, headers: Record<string, string> = typed) =>
    answerTip(new Request("http://localhost:3000/api/tips", { method: "POST", headers, body }), noon).then(
      ({ status }) => status,
    );
  expect(await raw("no boundary in here")).toBe(400);
  expect(await raw("--x\r\n", { "content-type": "multipart/form-data" })).toBe(400);
  expect(await raw('--x\r\nContent-Disposition: form-data; name="message"\r\n\r\ncut')).toBe(400);
  const fields = (text: string) =>
    `--x\r\nContent-Disposition: form-data; name="message"\r\n\r\n${text}\r\n--x--\r\n`;
  expect(await raw(fields("x".repeat(257 * 1024)))).toBe(413);
});
