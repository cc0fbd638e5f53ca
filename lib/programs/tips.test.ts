import { spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text as allOf } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { say } from "@/lib/content/testing/articles";
import { writeStored } from "@/lib/content/testing/stored-paper";
import { decrypt, encrypt } from "@/lib/tips/crypto/encryption";
import { identityPath, makeIdentity } from "@/lib/tips/crypto/newsroom-key";
import { newReceipt, receiptHash, receiptKeys } from "@/lib/tips/crypto/receipt";
import { type Letter, mailOf } from "@/lib/tips/mail/letter";
import { sendNext } from "@/lib/tips/mail/outbox";
import { addFromSource, markTip, saveTip } from "@/lib/tips/store/save-tip";
import { findByReceipt, listTips } from "@/lib/tips/store/threads";
import { openTipsStore, type TipsStore } from "@/lib/tips/store/tips-store";
import { textOf } from "@/lib/tips/tip-text";
import { utcDay } from "@/lib/tips/utc-days";
import { runner } from "./child-process";

const program = [runner, "lib/programs/tips.ts"];
const today = utcDay(new Date());
const longAgo = utcDay(new Date(Date.now() - 40 * 24 * 3_600_000));

const root = mkdtempSync(join(tmpdir(), "tips-command-"));
const compiled = join(root, "compiled");
let folder = "";
let recipient = "";
let store: TipsStore;
beforeAll(() => {
  const desk = { mail: "desk@tide.example", retentionDays: 30 };
  const site = { address: "http://localhost:3000", language: "en", tips: desk, categories: [] };
  writeStored(compiled, site);
});
beforeEach(async () => {
  folder = mkdtempSync(join(root, "data-"));
  recipient = await makeIdentity(identityPath(folder));
  store = await openTipsStore({ folder });
});
afterEach(() => store.close());
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Runs `npm run tips` to its end. */
async function tips(args: string[], { input = "", env = {} } = {}) {
  const child = spawn(process.execPath, [...program, ...args], {
    timeout: 300_000,
    env: {
      ...process.env,
      DATA_FOLDER: folder,
      COMPILED_FOLDER: compiled,
      SITE_ADDRESS: "",
      TIPS_RECIPIENT: "",
      TIPS_IDENTITY: "",
      SMTP_URL: "",
      DATABASE_URL: "",
      ...env,
    },
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  child.stdin.end(input);
  const [output, errors] = await Promise.all([allOf(child.stdout), allOf(child.stderr)]);
  return { code: await ended, output, errors };
}

/** The output of a successful run. */
async function output(...args: string[]): Promise<string> {
  const { code, output, errors } = await tips(args);
  if (code !== 0) throw new Error(errors);
  return output;
}

/** Saves a text under a chosen id, encrypted as a source's browser does. */
async function save(
  id: string,
  text: string,
  { day = today, receipt = newReceipt(new Uint8Array(11)) } = {},
) {
  const keys = await receiptKeys(receipt);
  const key = randomUUID();
  const tip = {
    key,
    sealed: await encrypt(text, recipient),
    receipt: await receiptHash(keys?.id ?? ""),
    replyTo: keys?.recipient ?? "",
  };
  await saveTip(store, tip, { now: new Date(day), delay: 0 });
  const { tip: made } = await store.db
    .selectFrom("tip_message")
    .select("tip")
    .where("key", "=", key)
    .executeTakeFirstOrThrow();
  await store.db.updateTable("tip").set({ id }).where("id", "=", made).execute();
  await store.db.updateTable("tip_message").set({ tip: id }).where("tip", "=", made).execute();
}

test("the list shows all tips, the newest day first, and nothing of their content", async () => {
  await save("aaaa0001", '{"message":"The bridge cracks."}', { day: longAgo });
  await save("bbbb0001", '{"message":"The ledger is false."}');
  const [list, json] = await Promise.all([output("list"), output("list", "--json")]);
  const rows = list.trim().split("\n");
  expect(rows.map((row) => row.split(/ {2,}/).slice(0, 4))).toEqual([
    ["tip", "day", "mark", "mail"],
    ["bbbb0001", today, "new", "waits"],
    ["aaaa0001", longAgo, "new", "waits"],
  ]);
  expect(JSON.parse(json)).toEqual([
    { id: "bbbb0001", day: today, mark: "new", suspicion: null, messages: 1, isMailed: false, filesBytes: 0 },
    {
      id: "aaaa0001",
      day: longAgo,
      mark: "new",
      suspicion: null,
      messages: 1,
      isMailed: false,
      filesBytes: 0,
    },
  ]);
});

test("a tip is decrypted with the newsroom's key, and marked read", async () => {
  await save("aaaa0001", '{"message":"The bridge cracks.","contact":"after six","for":"Ada Quill"}');
  expect(await output("read", "AAAA")).toBe(
    `The source, ${today}\nFor: Ada Quill\nContact: after six\nThe bridge cracks.\n\n`,
  );
  expect(await listTips(store)).toMatchObject([{ mark: "read" }]);
});

test("no tip can control the terminal, in text, JSON or an error", async () => {
  // Clears the screen, also with the one-character form of ESC [, sets the window title, and reverses text.
  const evil = "a\u001b[2J\u001b]0;x\u0007\u009b2J\u007f\u202e\u2066\u200f\u0000\tb\nc";
  await save("aaaa0001", JSON.stringify({ message: evil, contact: evil, for: evil }));
  await save("bbbb0001", `${evil} is not JSON`);
  const [words, json, raw] = await Promise.all([
    tips(["read", "aaaa"]),
    tips(["read", "aaaa", "--json"]),
    tips(["read", "bbbb"]),
  ]);
  expect(
    words.output.split("a\ufffd[2J\ufffd]0;x\ufffd\ufffd2J\ufffd\ufffd\ufffd\ufffd\ufffd\tb\nc"),
  ).toHaveLength(4);
  expect(JSON.parse(json.output).messages[0].message).toBe(evil);
  expect(raw).toMatchObject({ code: 0, output: expect.stringContaining("is not JSON") });
  for (const { output, errors } of [words, json, raw])
    expect(output + errors).not.toMatch(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]|[^\P{Cc}\t\n]/u);
});

test("an exported tip is decrypted on another machine, with the key and without the store", async () => {
  await save("aaaa0001", '{"message":"The bridge cracks."}');
  const path = join(folder, "out", "tip-aaaa0001-1.age");
  expect(await output("export", "aaaa", "--to", join(folder, "out"))).toBe(`${path}\n`);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const elsewhere = mkdtempSync(join(root, "elsewhere-"));
  const env = { DATA_FOLDER: elsewhere, TIPS_IDENTITY: identityPath(folder) };
  expect(await tips(["read", path], { env })).toEqual({
    code: 0,
    output: "The bridge cracks.\n",
    errors: "",
  });
  expect(readdirSync(elsewhere)).toEqual([]);
});

test("a reply, from a file or standard input, is decrypted by its source and not by the desk", async () => {
  const receipt = newReceipt(new Uint8Array(11).fill(7));
  await save("aaaa0001", '{"message":"The bridge cracks."}', { receipt });
  const file = join(folder, "reply.txt");
  writeFileSync(file, "Which pier?\n");
  await output("reply", "aaaa", "--file", file);
  expect(await tips(["reply", "aaaa"], { input: "Since when?\n" })).toMatchObject({ code: 0 });
  const keys = await receiptKeys(receipt);
  const found = await findByReceipt(store, await receiptHash(keys?.id ?? ""));
  const replies = (found?.thread ?? []).filter(({ sender }) => sender === "desk");
  expect(await Promise.all(replies.map(({ sealed }) => decrypt(sealed, keys?.identity ?? "")))).toEqual([
    "\nWhich pier?",
    "\nSince when?",
  ]);
  const printed = await output("read", "aaaa");
  expect(printed.match(/sealed on our server: only the source can open it/g)).toHaveLength(2);
  expect(printed).not.toMatch(/Which pier|Since when/);
});

test("a purge deletes old tips that were seen, and nothing else", async () => {
  await save("aaaa0001", '{"message":"seen"}', { day: longAgo });
  await save("aaaa0002", '{"message":"unseen"}', { day: longAgo });
  await save("bbbb0001", '{"message":"young"}');
  expect(await output("mark", "aaaa0001", "done")).toBe("aaaa0001 is marked done.\n");
  await markTip(store, "bbbb0001", "done");
  expect(await output("purge")).toMatch(/^Deleted tips that were older than 30 days: 1\./);
  expect((await listTips(store)).map(({ id }) => id)).toEqual(["bbbb0001", "aaaa0002"]);
});

test("missing messages are printed, exit with 1, and can be accepted", async () => {
  await save("aaaa0001", '{"message":"one"}');
  await save("bbbb0001", '{"message":"two"}');
  expect(await output("verify")).toBe("All acknowledged tips and replies are there: 2.\n");
  await store.db.deleteFrom("tip_message").where("tip", "=", "aaaa0001").execute();
  const missing = await tips(["verify"]);
  expect(missing).toMatchObject({ code: 1, errors: "" });
  expect(missing.output).toMatch(
    /^1 of 2 acknowledged tips and replies is missing\. Restore the latest backup of tips\.db/,
  );
  expect(missing.output).not.toContain("two");
  expect((await tips(["list"])).errors).toContain("1 of 2 acknowledged tips and replies is missing");
  const counts = { acknowledged: 2, missing: 1, changed: 0, ledgerFaults: 0 };
  expect(JSON.parse((await tips(["verify", "--json"])).output)).toEqual(counts);
  expect(await output("verify", "--accept")).toBe(
    "Accepted: 1 of 2 acknowledged tips and replies is missing. tips.ledger is rewritten from the store.\n" +
      "All acknowledged tips and replies are there: 1.\n",
  );
  expect(await output("verify", "--accept")).toBe("All acknowledged tips and replies are there: 1.\n");
});

test("a folder without tips does not verify, nor does a store without its ledger", async () => {
  await save("aaaa0001", '{"message":"one"}');
  rmSync(join(folder, "tips.ledger"));
  expect(await output("verify")).toBe(
    "Messages added that were missing from tips.ledger: 1.\n" +
      "There was no tips.ledger, so it is not known whether a tip is missing.\n",
  );
  const elsewhere = join(root, "elsewhere");
  const wrong = await tips(["verify"], { env: { DATA_FOLDER: elsewhere } });
  expect(wrong).toMatchObject({ code: 1, output: "" });
  expect(wrong.errors).toBe(
    `There are no tips in ${elsewhere}. Set DATA_FOLDER to the folder that the site uses.\n`,
  );
  expect(existsSync(elsewhere)).toBe(false);
});

test("the list makes nothing: no key, and no store in a folder that has none", async () => {
  const elsewhere = mkdtempSync(join(root, "empty-"));
  const empty = await tips(["list"], { env: { DATA_FOLDER: elsewhere } });
  expect(empty).toMatchObject({ code: 0, output: "" });
  expect(empty.errors).toContain(
    `There are no tips in ${elsewhere}. If the site keeps them elsewhere, set DATA_FOLDER`,
  );
  expect(readdirSync(elsewhere)).toEqual([]);
  rmSync(identityPath(folder));
  await save("aaaa0001", '{"message":"one"}');
  const keyless = await tips(["list"]);
  expect(keyless.output).toContain("aaaa0001");
  expect(keyless.errors).toContain("There is no key yet");
  expect(
    readdirSync(folder).filter((name) => name.includes("identity") || name.includes("recipient")),
  ).toEqual([]);
});

test("the list warns in a shell that lacks settings of the site", async () => {
  await save("aaaa0001", '{"message":"one"}');
  const settings = { TIPS_RECIPIENT: recipient, SMTP_URL: "smtps://paper:qxsecret@mail.example" };
  const note = "await import('./lib/tips/desk/site-settings.ts').then(({ noteSettings }) => noteSettings())";
  const program = join(root, "note.ts");
  writeFileSync(program, note.replace("./lib", join(process.cwd(), "lib")));
  const env = {
    ...process.env,
    DATA_FOLDER: folder,
    COMPILED_FOLDER: compiled,
    DATABASE_URL: "",
    ...settings,
  };
  expect(spawnSync(process.execPath, [runner, program], { env, stdio: "inherit" }).status).toBe(0);
  expect(readFileSync(join(folder, "tips-settings.json"), "utf8")).not.toMatch(/qxsecret|age1/);
  const [lacking, same] = await Promise.all([tips(["list"]), tips(["list"], { env: settings })]);
  expect(lacking.errors).toContain(
    "This shell has other settings than the site: TIPS_RECIPIENT, SMTP_URL. Put",
  );
  expect(same.errors).not.toContain("other settings");
});

test("a private key can be read by its owner only, and is never overwritten", async () => {
  const path = join(folder, "desk.txt");
  expect(await output("keygen", "--out", path)).toMatch(/TIPS_RECIPIENT=age1/);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const made = readFileSync(path, "utf8");
  expect(await tips(["keygen", "--out", path])).toEqual({
    code: 1,
    output: "",
    errors: `${path} exists, and is not overwritten.\n`,
  });
  expect(readFileSync(path, "utf8")).toBe(made);
});

test("a wrong call prints what is wrong and what to do, exits with 1 or 2, and changes nothing", async () => {
  await save("aaaa0001", '{"message":"one"}');
  await save("aaaa0002", '{"message":"two"}');
  const other = join(folder, "other.txt");
  await makeIdentity(other);
  const long = join(folder, "long.txt");
  writeFileSync(long, "m".repeat(10_001));
  const uses: [args: string[], errors: RegExp][] = [
    [["lsit"], /^Unknown command "lsit"\.\nSee npm run tips -- --help\.\n$/],
    [["list", "--jsno"], /^Unknown option --jsno\.\nSee npm run tips -- --help\.\n$/],
    [["list", "extra"], /^list takes no "extra"\.\nSee npm run tips -- --help\.\n$/],
    [
      ["reply", "aaaa0001", "--message", "m"],
      /^--message is not taken: all users of this machine can read it/,
    ],
    [["export"], /^Name one tip: npm run tips -- list shows them\./],
    [["deliver"], /^Name one sealed reply: npm run tips -- deliver reply-1a2b3c4d\.age/],
    [["send", "reply.age"], /^send mails tips to the desk\. .* deliver reply\.age\./],
    [["reply", "aaaa0001"], /^The reply is empty/],
    [["reply", "aaaa0001", "--file", long], /^The reply is too long.*10,000 characters/],
    [["delete", "aaaa0001"], /^This deletes tip aaaa0001 of .* permanently\. To confirm: .* --yes$/m],
    [["keygen", "--out", "/gone/desk.txt"], /^The folder \/gone does not exist\./],
    [["mark", "%", "done"], /^There is no tip %/],
    [["read", "cccc"], /^There is no tip cccc\. List the tips with npm run tips -- list\.$/m],
    [["read", "aaaa"], /^2 tips begin with aaaa: aaaa0001, aaaa0002\.$/m],
    [
      ["read", "aaaa0001", "--identity", "/gone.txt"],
      /^There is no private key at \/gone\.txt\. Give its file with --identity/,
    ],
    [["read", "aaaa0001", "--identity", other], /^This key does not decrypt it/],
    [["mark", "aaaa0001", "dnoe"], /one of new, read, done, spam/],
    [["send"], /^No mail server is set\. Set SMTP_URL/],
  ];
  // Three at a time, or the last ones would time out on a slow machine.
  const ended: Awaited<ReturnType<typeof tips>>[] = [];
  while (ended.length < uses.length) {
    const next = uses.slice(ended.length, ended.length + 3);
    ended.push(...(await Promise.all(next.map(([args]) => tips(args)))));
  }
  uses.forEach(([args, errors], use) => {
    expect.soft(ended[use], args.join(" ")).toMatchObject({ code: use < 7 ? 2 : 1, output: "" });
    expect.soft(ended[use]?.errors, args.join(" ")).toMatch(errors);
    expect.soft(ended[use]?.errors, args.join(" ")).not.toMatch(/^ {4}at /m);
  });
  expect(await listTips(store)).toMatchObject([
    { mark: "new", messages: 1 },
    { mark: "new", messages: 1 },
  ]);
});

test("without a command the list is printed, and help on request", async () => {
  await save("aaaa0001", '{"message":"one"}');
  expect(await output()).toBe(await output("list"));
  expect(await output("help")).toContain("read <tip or .age file>");
  expect(await output("--help")).toBe(await output("help"));
});

test("a pipe that is closed early causes no error", async () => {
  const child = spawn(process.execPath, [...program, "help"], { timeout: 300_000 });
  child.stdout.destroy();
  const ended = new Promise((resolve) => child.once("close", resolve));
  expect(await allOf(child.stderr)).toBe("");
  expect(await ended).toBe(0);
});

test("a tip is deleted with all its messages once that is confirmed", async () => {
  await save("aaaa0001", '{"message":"one"}');
  await save("bbbb0001", '{"message":"two"}');
  expect(await output("delete", "aaaa", "--yes")).toMatch(/^aaaa0001 is deleted/);
  expect((await listTips(store)).map(({ id }) => id)).toEqual(["bbbb0001"]);
  for (const table of ["tip_message", "tip_outbox"] as const)
    expect(await store.db.selectFrom(table).selectAll().execute()).toHaveLength(1);
});

test("the mail of a tip says how it is read and answered, on the newsroom's machine and on ours", async () => {
  const receipt = newReceipt(new Uint8Array(11).fill(9));
  const keys = await receiptKeys(receipt);
  await save("aaaa0001-dead", textOf({ message: "The bridge cracks." }, keys?.recipient), { receipt });
  const letters: Letter[] = [];
  const later = new Date(Date.now() + 60_000);
  await sendNext({ use: (work) => work(store) }, async (letter) => void letters.push(letter), later);
  const [letter] = letters;
  if (!letter) throw new Error("No mail was sent.");
  const mail = mailOf(letter, { from: "paper@tide.example", to: "desk@tide.example", say });
  const [{ filename = "", content = "" } = {}] = mail.attachments ?? [];
  expect(filename).toBe("tip-aaaa0001-1.age");
  const newsroom = mkdtempSync(join(root, "newsroom-"));
  writeFileSync(join(newsroom, String(filename)), content as Buffer);
  writeFileSync(join(newsroom, "tips-identity.txt"), readFileSync(identityPath(folder)));
  // There is neither a store nor a setting of the paper.
  const elsewhere = { DATA_FOLDER: join(newsroom, "data"), COMPILED_FOLDER: newsroom };
  // As typed in the folder of the files.
  const [read = [], answer = [], carry = []] = [...String(mail.text).matchAll(/npm run tips -- (.+)/g)].map(
    ([, words = ""]) => words.split(" ").map((word) => (/\.\w+$/.test(word) ? join(newsroom, word) : word)),
  );
  const there = (args: string[], input = "") => tips(args, { input, env: elsewhere });
  expect(await there(read)).toMatchObject({ code: 0, output: "The bridge cracks.\n" });
  const sealed = await there([...answer, "--out", carry[1] ?? ""], "Which pier?");
  expect(sealed).toMatchObject({ code: 0, errors: "" });
  expect(sealed.output).toContain("npm run tips -- deliver reply-aaaa0001.age");
  expect(readdirSync(newsroom).sort()).toEqual([
    "reply-aaaa0001.age",
    "tip-aaaa0001-1.age",
    "tips-identity.txt",
  ]);
  const delivered = await tips(carry);
  expect(delivered).toMatchObject({ code: 0, errors: "" });
  const found = await findByReceipt(store, await receiptHash(keys?.id ?? ""));
  const reply = found?.thread.find(({ sender }) => sender === "desk");
  expect(await decrypt(reply?.sealed ?? "", keys?.identity ?? "")).toBe("\nWhich pier?");
  expect(await output("read", "aaaa")).toContain(
    "(a reply, sealed on the newsroom's own computer: only the source can open it)",
  );
  const exported = await tips(["export", "aaaa", "--to", join(folder, "out")]);
  expect(exported.output).toBe(`${join(folder, "out", String(filename))}\n`);
  expect(exported.errors).toBe(`Reply key: ${keys?.recipient}\n`);
});

test("after a change of keys each message is decrypted on its own, and a file of both keys decrypts all", async () => {
  const receipt = newReceipt(new Uint8Array(11).fill(3));
  await save("aaaa0001", '{"message":"The bridge cracks."}', { receipt });
  const later = join(folder, "later.txt");
  const sealed = await encrypt('{"message":"The third pier.","lamp":"red"}', await makeIdentity(later));
  const keys = await receiptKeys(receipt);
  const addition = { receipt: await receiptHash(keys?.id ?? ""), key: randomUUID(), sealed };
  await addFromSource(store, addition, { now: new Date(today), delay: 0 });
  expect(await output("read", "aaaa")).toMatch(/The bridge cracks\.[\s\S]*\(encrypted for another key\)/);
  expect(await listTips(store)).toMatchObject([{ mark: "new" }]);
  const both = join(folder, "both.txt");
  writeFileSync(both, readFileSync(later, "utf8") + readFileSync(identityPath(folder), "utf8"));
  const opened = await output("read", "aaaa", "--identity", both);
  expect(opened).toMatch(/The bridge cracks\.[\s\S]*\{"message":"The third pier\.","lamp":"red"\}/);
  expect(await listTips(store)).toMatchObject([{ mark: "read" }]);
});
