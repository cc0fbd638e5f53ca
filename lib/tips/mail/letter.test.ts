import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo, Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterAll, afterEach, expect, test } from "vitest";
import { decrypt, encrypt } from "@/lib/tips/crypto/encryption";
import { ResilientTipsStore } from "@/lib/tips/store/resilient-tips-store";
import { addFromSource, saveTip } from "@/lib/tips/store/save-tip";
import { textOf } from "@/lib/tips/tip-text";
import { sendBySmtp } from "./letter";
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
  sendBySmtp({ url, from: "paper@tide.example", to: "tips@tide.example" }, timeoutMs);

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
