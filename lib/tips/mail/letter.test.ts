import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo, Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterAll, afterEach, expect, test } from "vitest";
import { say } from "@/lib/content/testing/articles";
import { decrypt, encrypt } from "@/lib/tips/crypto/encryption";
import { fileLimits } from "@/lib/tips/files/file-limits";
import { savePart } from "@/lib/tips/store/files";
import { ResilientTipsStore } from "@/lib/tips/store/resilient-tips-store";
import { addFromSource, saveTip } from "@/lib/tips/store/save-tip";
import { listTips } from "@/lib/tips/store/threads";
import { textOf } from "@/lib/tips/tip-text";
import { type Letter, mailOf, sendBySmtp } from "./letter";
import { sendNext, waitingMail } from "./outbox";

const noon = new Date("2026-11-23T12:00:00Z");
const minutesLater = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const identity = await generateX25519Identity();
const recipient = await identityToRecipient(identity);

const root = mkdtempSync(join(tmpdir(), "tips-mail-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

type Received = { envelope: string[]; source: string };

/** A mail server with a fault. */
async function mailServer(fault: Partial<SMTPServerOptions> = {}) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    closeTimeout: 100,
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk) => chunks.push(chunk));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ envelope: to, source: Buffer.concat(chunks).toString() });
        done();
      });
    },
    ...fault,
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => new Promise<void>((resolve) => server.close(resolve)));
  const { port } = server.server.address() as AddressInfo;
  const sockets = new Set<Socket>();
  server.server.on("connection", (socket: Socket) => sockets.add(socket));
  const drop = () => {
    for (const socket of sockets) socket.destroy();
  };
  return { received, drop, url: `smtp://127.0.0.1:${port}` };
}

const mailTo = (url: string, timeoutMs = 700) =>
  sendBySmtp({ url, from: "paper@tide.example", to: "tips@tide.example", say }, timeoutMs);

function newTipsStore(): ResilientTipsStore {
  const tipsStore = new ResilientTipsStore({ folder: join(root, randomUUID()) });
  closing.push(() => tipsStore.close());
  return tipsStore;
}
async function saveOne(tipsStore: ResilientTipsStore, message: string): Promise<void> {
  const sealed = await encrypt(JSON.stringify({ message }), recipient);
  const tip = { key: randomUUID(), sealed, receipt: "r", replyTo: recipient };
  await tipsStore.use((store) => saveTip(store, tip, { now: noon, delay: 0 }), noon);
}
function headerOf({ source }: Received, name: string): string | undefined {
  return new RegExp(`^${name}: (.*)`, "im").exec(source)?.[1]?.trim();
}
const idOf = ({ source }: Received) => /^Message-ID: (.*)\r?$/im.exec(source)?.[1];

test("a tip arrives encrypted, and the newsroom's key decrypts the attachment", async () => {
  const tipsStore = newTipsStore();
  await saveOne(tipsStore, "The bridge cracks.");
  const { received, url } = await mailServer();
  expect(await sendNext(tipsStore, mailTo(url), noon)).toEqual({ sent: 1 });
  const [{ source = "", envelope = [] } = {}] = received;
  expect(envelope).toEqual(["tips@tide.example"]);
  expect(source).not.toContain("The bridge cracks.");
  const [attached = ""] = /^YWdlLWVuY3J5cHRpb24[A-Za-z0-9+/=\s]*/m.exec(source) ?? [];
  const opened = await decrypt(attached.replace(/\s/g, ""), identity);
  expect(JSON.parse(opened)).toEqual({ message: "The bridge cracks." });
});

const rejection = (responseCode: number) => Object.assign(new Error("Not now"), { responseCode });
const faults: [string, Partial<SMTPServerOptions>][] = [
  ["responds with 421 at once", { onConnect: (_session, done) => done(rejection(421)) }],
  ["responds with 450 to the recipient", { onRcptTo: (_address, _session, done) => done(rejection(450)) }],
  [
    "responds with 554 to the mail",
    { onData: (stream, _session, done) => void stream.resume().on("end", () => done(rejection(554))) },
  ],
  ["accepts the connection and hangs", { onConnect: () => {} }],
  ["hangs after the mail", { onData: (stream) => void stream.resume() }],
];
test.each(faults)("a mail server that %s loses nothing", async (_what, fault) => {
  const tipsStore = newTipsStore();
  await saveOne(tipsStore, "m");
  const broken = await mailServer(fault);
  const outcome = await sendNext(tipsStore, mailTo(broken.url), noon);
  expect(outcome?.failure).toBeDefined();
  const mended = await mailServer();
  // After a pause.
  expect(await sendNext(tipsStore, mailTo(mended.url), noon)).toBeUndefined();
  expect(await sendNext(tipsStore, mailTo(mended.url), minutesLater(2))).toEqual({ sent: 1 });
  expect(mended.received).toHaveLength(1);
  expect((await tipsStore.use((store) => waitingMail(store, noon), noon)).count).toBe(0);
});

test("a server that took the mail and closed the connection gets it again, under the same id", async () => {
  const tipsStore = newTipsStore();
  await saveOne(tipsStore, "m");
  const received: Received[] = [];
  const breaksOff = await mailServer({
    onData: (stream) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk) => chunks.push(chunk));
      stream.on("end", () => {
        received.push({ envelope: [], source: Buffer.concat(chunks).toString() });
        breaksOff.drop();
      });
    },
  });
  await sendNext(tipsStore, mailTo(breaksOff.url), noon);
  const mended = await mailServer();
  await sendNext(tipsStore, mailTo(mended.url), minutesLater(2));
  const ids = [...received, ...mended.received].map(idOf);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

test("nothing that a source writes gets into a header or adds a recipient", async () => {
  const tipsStore = newTipsStore();
  const { received, url } = await mailServer();
  const corpus = [
    "plain",
    "x\r\nBcc: victim@evil.example",
    "x\nSubject: other\n\nbody",
    '"a\r\nBcc: v@evil.example"@tide.example',
    "a@b.example, c@d.example",
    "group: a@b.example, c@d.example;",
    "a@b.example (comment) <c@d.example>",
    "\r\n.\r\nMAIL FROM:<x@evil.example>\r\nRCPT TO:<victim@evil.example>",
    "=?utf-8?q?Bcc:_v@evil.example?=",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
  ];
  for (const words of corpus) await saveOne(tipsStore, words);
  for (let next = await sendNext(tipsStore, mailTo(url, 5_000), noon); next; )
    next = await sendNext(tipsStore, mailTo(url, 5_000), noon);
  expect(received).toHaveLength(corpus.length);
  expect(new Set(received.flatMap(({ envelope }) => envelope))).toEqual(new Set(["tips@tide.example"]));
  const templates = received.map(({ source }) =>
    (source.split("\r\n\r\n")[0] ?? "")
      .replace(/^(Message-ID: <)[^@]*/m, "$1")
      .replace(/^Date: .*$/m, "Date:")
      .replace(/boundary="[^"]*"/, "boundary"),
  );
  expect(new Set(templates).size).toBe(1);
  expect(
    received.every(({ source }) => /^Content-Type: text\/plain/m.test(source) && !/text\/html/.test(source)),
  ).toBe(true);
});

test("the mail's date is the hour, not the second", async () => {
  const tipsStore = newTipsStore();
  await saveOne(tipsStore, "m");
  const { received, url } = await mailServer();
  await sendNext(tipsStore, mailTo(url, 5_000), new Date("2026-11-23T12:34:56Z"));
  expect(received.map((mail) => headerOf(mail, "Date"))).toEqual(["Mon, 23 Nov 2026 12:00:00 +0000"]);
});

test("a message that adds to a tip is named so, and stands below the tip in every mailbox", async () => {
  const tipsStore = newTipsStore();
  await saveOne(tipsStore, "The bridge cracks.");
  const sealed = await encrypt(textOf({ message: "It is closed." }), recipient);
  const more = { receipt: "r", key: randomUUID(), sealed };
  await tipsStore.use((store) => addFromSource(store, more, { now: noon, delay: 1 }), noon);
  const { received, url } = await mailServer();
  for (const minute of [0, 1]) await sendNext(tipsStore, mailTo(url, 5_000), minutesLater(minute));
  const [first, second] = received;
  if (!first || !second) throw new Error(`${received.length} mails arrived.`);
  const [, id = ""] = /tip-([0-9a-f]{8})-1\.age/.exec(first.source) ?? [];
  expect(headerOf(first, "Subject")).toBe("A tip for the newsroom");
  expect(headerOf(first, "References")).toBeUndefined();
  expect(headerOf(second, "Subject")).toBe(`More on tip ${id}`);
  expect(headerOf(second, "In-Reply-To")).toBe(idOf(first));
  expect(headerOf(second, "References")).toBe(idOf(first));
  expect(second.source).toContain(`adds to tip ${id}`);
});

/** Saves a tip that came with an archive of this many bytes, and returns them. */
async function saveWithFiles(tipsStore: ResilientTipsStore, size: number, suspicion?: string) {
  const archive = randomBytes(size);
  const upload = randomUUID();
  const sealed = await encrypt(textOf({ message: "The bridge cracks." }), recipient);
  const parts = Math.ceil(size / fileLimits.part);
  const tip = { key: randomUUID(), sealed, receipt: upload, replyTo: recipient, suspicion };
  await tipsStore.use(async (store) => {
    for (let place = 0; place < parts; place += 1) {
      const body = archive.subarray(place * fileLimits.part, (place + 1) * fileLimits.part);
      await savePart(store, { upload, place, body }, { now: noon, mostBytes: 100_000_000 });
    }
    await saveTip(store, { ...tip, archive: { upload, parts } }, { now: noon, delay: 0 });
  }, noon);
  return archive;
}

/** The next mail, as it is passed to nodemailer: its text, and its attachments by name. */
async function nextMail(tipsStore: ResilientTipsStore, now = noon) {
  const letters: Letter[] = [];
  await sendNext(tipsStore, async (letter) => void letters.push(letter), now);
  const [letter] = letters;
  if (!letter) throw new Error("No mail was sent.");
  const { text, attachments = [] } = mailOf(letter, {
    from: "paper@tide.example",
    to: "desk@tide.example",
    say,
  });
  const attached = attachments.map(({ filename, content }) => [String(filename), content as Buffer] as const);
  return { text: String(text), attached: new Map(attached) };
}

test("files come with the mail up to 5 MB, encrypted; beyond, it says which command fetches them", async () => {
  const tipsStore = newTipsStore();
  const small = await saveWithFiles(tipsStore, 3_146_600);
  const first = await nextMail(tipsStore);
  const [words = "", archive = "", ...others] = first.attached.keys();
  expect(words).toMatch(/^tip-[0-9a-f]{8}-1\.age$/);
  expect(archive).toBe(words.replace(".age", ".tar.age"));
  expect(others).toEqual([]);
  expect(first.attached.get(archive)?.equals(small)).toBe(true);
  expect(first.text).toContain(`npm run tips -- read ${archive} --identity tips-identity.txt --out files`);
  expect(first.text).toContain(`age -d -i tips-identity.txt ${archive} | tar xv`);
  await saveWithFiles(tipsStore, 8_390_900);
  const second = await nextMail(tipsStore);
  expect(second.attached.size).toBe(1);
  const [, id = ""] = /tip-([0-9a-f]{8})/.exec([...second.attached.keys()].join()) ?? [];
  expect(second.text).toContain(`npm run tips -- export ${id} --to folder`);
  expect(second.text).toContain(`Copy tip-${id}-1.tar.age from there`);
  // Who carries mail learns that there are files, and not how large they are.
  expect(second.text).not.toMatch(/\d\s?[MK]B/);
});

test("a mail with files arrives whole", async () => {
  const tipsStore = newTipsStore();
  const archive = await saveWithFiles(tipsStore, 3_146_600);
  const { received, url } = await mailServer();
  expect(await sendNext(tipsStore, mailTo(url, 60_000), noon)).toEqual({ sent: 1 });
  const source = received[0]?.source.replaceAll("\r\n", "") ?? "";
  expect(source).toContain(archive.toString("base64"));
});

test("a mail server that refuses large mails gets the words alone", async () => {
  const tipsStore = newTipsStore();
  await saveWithFiles(tipsStore, 3_146_600);
  const accepted: string[] = [];
  const { url } = await mailServer({
    onData: async (stream, _session, done) => {
      const source = (await buffer(stream)).toString();
      if (source.length > 1_000_000) return done(rejection(552));
      accepted.push(source);
      done();
    },
  });
  expect((await sendNext(tipsStore, mailTo(url, 60_000), noon))?.failure).toBeDefined();
  expect(await sendNext(tipsStore, mailTo(url, 60_000), minutesLater(2))).toEqual({ sent: 1 });
  expect(accepted.map((source) => source.match(/filename=/g)?.length)).toEqual([1]);
});

test("a digest of suspected tips carries no files, and names the tips that have some", async () => {
  const tipsStore = newTipsStore();
  for (const size of [263_000, 263_000]) await saveWithFiles(tipsStore, size, "too fast");
  const sealed = await encrypt(textOf({ message: "m" }), recipient);
  const plain = { key: randomUUID(), sealed, receipt: "r", replyTo: recipient, suspicion: "too fast" };
  await tipsStore.use((store) => saveTip(store, plain, { now: noon, delay: 0 }), noon);
  const digest = await nextMail(tipsStore, new Date("2026-11-24T12:00:00Z"));
  expect(digest.attached.size).toBe(3);
  expect([...digest.attached.keys()].filter((name) => name.includes(".tar"))).toEqual([]);
  const [, named = ""] = /Files came with ([0-9a-f, ]+)\./.exec(digest.text) ?? [];
  const tips = await tipsStore.use(listTips, noon);
  const withFiles = tips.filter(({ filesBytes }) => filesBytes > 0).map(({ id }) => id.slice(0, 8));
  expect(named.split(", ").sort()).toEqual(withFiles.sort());
  expect(digest.text).toContain(`npm run tips -- export ${named.slice(0, 8)} --to folder`);
});
