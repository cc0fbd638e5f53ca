/** `npm run tips`: the newsroom's inbox in a terminal. Times and senders it cannot show, for nobody has them. */
import "./environment";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { text as textOf } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { now as currentTime } from "@/lib/clock";
import { site } from "@/lib/content/site";
import { storePlace, tipsIdentityFile } from "@/lib/env";
import { paint, table } from "@/lib/terminal";
import { open, seal } from "@/lib/tips/crypto/encryption";
import { identityPath, makeIdentity, readIdentities } from "@/lib/tips/crypto/newsroom-key";
import { deleteTip, listTips, markTip, purgeTips, type Thread, threadOf } from "@/lib/tips/desk/desk";
import { stateOfTips } from "@/lib/tips/desk/tips-status";
import { parseTip } from "@/lib/tips/intake/parse-tip";
import { sealedFileName, shortId } from "@/lib/tips/mail/letter";
import { sendNext } from "@/lib/tips/mail/outbox";
import { newsroomPost } from "@/lib/tips/mail/tips-worker";
import { ledgerFile } from "@/lib/tips/store/ledger";
import { TipsKeeper } from "@/lib/tips/store/resilient-tips-store";
import { addReply } from "@/lib/tips/store/save-tip";
import { type Mark, marks, type TipsStore } from "@/lib/tips/store/tips-store";
import { acceptTips, factsOf, hasTips, lossIn, repairTips, verifyTips } from "@/lib/tips/store/verify";
import type { Tip } from "@/lib/tips/tip";

const usage = `npm run tips [-- <command>]

  list                          all tips, the newest day first; --json. So does no command at all
  read <tip or .age file>       opens a tip with the newsroom's key, and marks it read; --identity <file>, --json
  reply <tip> --message <text>  seals a reply for the source, who finds it with the receipt; without --message
                                the text is read from standard input
  mark <tip> <${marks.join("|")}>   says what became of it
  export <tip> --to <folder>    writes its messages as .age files, to be opened elsewhere
  delete <tip> --yes            deletes a tip at once, seen or not
  send                          tries at once to mail what is due
  purge                         deletes tips that the desk has had, after the days in content/site.yaml; --days <n>
  verify                        says whether all tips and replies that were acknowledged are there; --accept goes on
                                without those that are not; --json
  keygen --out <file>           makes a pair of keys: the private one into the file, the public one to be set
  help                          this

A tip is named by the first letters of its id. Without --identity, TIPS_IDENTITY or data/tips-identity.txt is used; all
keys in that file are tried.`;

/** What commands a terminal: every control character but tabs and line breaks, and what turns the direction of words. */
const commanding = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]|[^\P{Cc}\t\n]/gu;

const now = currentTime();
const keeper = new TipsKeeper(storePlace());
const use = <Result>(work: (store: TipsStore) => Promise<Result>) => keeper.use(work, now);

process.exitCode = await main().catch((cause) => {
  console.error(cause instanceof Error ? cause.message : String(cause));
  return 1;
});
await keeper.close();

async function main(): Promise<number> {
  const { values, positionals } = parsed();
  const [command = "list", ...rest] = positionals;
  if (values.help || command === "help") {
    console.log(usage);
    return 0;
  }
  switch (command) {
    case "list":
      none(rest);
      await list(values.json);
      return 0;
    case "read":
      await read(one(rest), values.identity, values.json);
      return 0;
    case "reply":
      await reply(one(rest), values.message);
      return 0;
    case "mark":
      await mark(rest);
      return 0;
    case "export":
      await exportTip(one(rest), values.to);
      return 0;
    case "delete":
      await deleteOne(one(rest), values.yes);
      return 0;
    case "send":
      none(rest);
      await send();
      return 0;
    case "purge":
      none(rest);
      await purge(values.days);
      return 0;
    case "verify":
      none(rest);
      return verify(values.accept, values.json);
    case "keygen":
      none(rest);
      await keygen(values.out);
      return 0;
    default:
      throw new Error(`There is no "${command}".\n\n${usage}`);
  }
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: "boolean", default: false },
        identity: { type: "string" },
        message: { type: "string" },
        to: { type: "string" },
        days: { type: "string" },
        out: { type: "string" },
        yes: { type: "boolean", default: false },
        accept: { type: "boolean", default: false },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (cause) {
    throw new Error(`${cause instanceof Error ? cause.message : cause}\n\n${usage}`);
  }
}

async function list(asJson: boolean): Promise<void> {
  const tips = await use(listTips);
  if (asJson) return console.log(inJson(tips));
  for (const remark of (await stateOfTips(keeper, now)).remarks) console.error(paint("yellow", remark));
  if (tips.length === 0) return console.log("There are no tips.");
  const [head, ...rows] = table(
    [
      { name: "tip" },
      { name: "day" },
      { name: "mark" },
      { name: "mail" },
      { name: "messages", isFigure: true },
      { name: "suspected" },
    ],
    tips.map((tip) => [
      shortId(tip.id),
      tip.day,
      tip.mark,
      tip.isMailed ? "sent" : "waits",
      String(tip.messages),
      tip.suspicion ?? "",
    ]),
  ).split("\n");
  console.log(head);
  rows.forEach((row, place) => {
    console.log(tips[place]?.mark === "new" ? paint("green", row) : row);
  });
}

async function read(name: string, identityFile: string | undefined, asJson: boolean): Promise<void> {
  const identities = identitiesFrom(identityFile);
  if (existsSync(name)) {
    const opened = await openedWith(identities, readFileSync(name).toString("base64"));
    if ("problem" in opened) throw new Error(`${name} is not opened: it is ${opened.problem}.`);
    return console.log(asJson ? inJson(opened) : told(opened));
  }
  const tip = await found(name);
  const messages = await Promise.all(
    tip.thread.map(async ({ sender, day, sealed }) => ({
      from: sender,
      day,
      // What the desk said is sealed for the source alone.
      ...(sender === "source" ? await openedWith(identities, sealed) : {}),
    })),
  );
  const closed = messages.filter((message) => "problem" in message);
  const [first] = closed;
  if (first && closed.length === messages.filter(({ from }) => from === "source").length)
    throw new Error(`This key does not open it: it is ${first.problem}.`);
  // What could not be opened was not read.
  if (tip.mark === "new" && closed.length === 0) await use((store) => markTip(store, tip.id, "read"));
  if (asJson) return console.log(inJson({ id: tip.id, day: tip.day, messages }));
  for (const { from, day, ...message } of messages) {
    console.log(paint("bold", `${from === "source" ? "The source" : "The desk"}, ${day}`));
    console.log(from === "source" ? `${told(message)}\n` : "(a reply, which only the source can open)\n");
  }
}

async function reply(name: string, message: string | undefined): Promise<void> {
  const tip = await found(name);
  if (message === undefined && process.stdin.isTTY) console.error("Write the reply, and end it with Ctrl-D:");
  const typed = message ?? (await textOf(process.stdin));
  if (typed.trim() === "") throw new Error("The reply is empty, and was not kept.");
  const text = parseTip({ message: typed });
  if (!text.ok)
    throw new Error("A reply holds 10,000 characters at most. This one is longer, and was not kept.");
  const sealed = await seal(JSON.stringify({ message: text.value.message }), tip.replyTo);
  await use((store) => addReply(store, { tip: tip.id, sealed }, now));
  console.log("Kept. The source finds it with the receipt; nobody is told of it.");
}

async function mark([name, wish, ...more]: string[]): Promise<void> {
  const chosen = marks.find((candidate) => candidate === wish);
  if (!name || !chosen || more.length > 0)
    throw new Error(`Say which tip, and one of ${marks.join(", ")}: npm run tips -- mark 1a2b3c4d done`);
  const tip = await found(name);
  await use((store) => markTip(store, tip.id, chosen satisfies Mark));
  console.log(`${shortId(tip.id)} is marked ${chosen}.`);
}

async function exportTip(name: string, folder: string | undefined): Promise<void> {
  if (!folder) throw new Error("Say where to: npm run tips -- export 1a2b3c4d --to folder");
  const tip = await found(name);
  mkdirSync(folder, { recursive: true });
  for (const { sender, place, sealed } of tip.thread) {
    if (sender !== "source") continue;
    const path = join(folder, sealedFileName(tip.id, place));
    writeFileSync(path, Buffer.from(sealed, "base64"), { mode: 0o600 });
    console.log(path);
  }
}

async function deleteOne(name: string, isSure: boolean): Promise<void> {
  const tip = await found(name);
  if (!isSure)
    throw new Error(
      `Tip ${shortId(tip.id)} of ${tip.day}, with ${tip.messages} messages, would be gone for good. If you are sure: ` +
        `npm run tips -- delete ${shortId(tip.id)} --yes`,
    );
  await use((store) => deleteTip(store, tip.id));
  console.log(`${shortId(tip.id)} is deleted. Backups hold it until they are.`);
}

async function send(): Promise<void> {
  const post = newsroomPost();
  if (!post)
    throw new Error("There is no mail server. Set SMTP_URL, such as smtps://name:password@mail.example.");
  let sent = 0;
  for (let next = await sendNext(keeper, post, now); next; next = await sendNext(keeper, post, now)) {
    if (next.trouble !== undefined)
      throw new Error(`The mail server did not take it: ${messageOf(next.trouble)}`);
    sent += next.sent;
  }
  console.log(`${sent} sent.`);
}

async function purge(days: string | undefined): Promise<void> {
  const kept = days ?? String(site().tips.retentionDays);
  if (!/^\d{1,4}$/.test(kept)) throw new Error(`--days is "${kept}". It must be a number of days.`);
  const count = await use((store) =>
    purgeTips(store, { days: Number(kept), isMailed: newsroomPost() !== undefined }, now),
  );
  console.log(`${count} tips deleted that were older than ${kept} days. What nobody has seen is kept.`);
}

/** Ends in 1 while anything is missing or damaged. */
async function verify(isAccepted: boolean, asJson: boolean): Promise<number> {
  const { folder, databaseUrl } = storePlace();
  if (databaseUrl)
    throw new Error(
      "The tips are in PostgreSQL (DATABASE_URL), which verifies its own files. There is no ledger.",
    );
  if (!hasTips(folder))
    throw new Error(`There are no tips in ${folder}. Set DATA_FOLDER to the folder that the paper uses.`);
  const say = (sentence: string) => asJson || console.log(sentence);
  // Opens the store, which also takes in what waits in the spool.
  await use(async () => {});
  let found = await verifyTips(folder);
  if (isAccepted && lossIn(found)) {
    say(`Accepted: ${factsOf(found)}. ${ledgerFile} begins anew with what is there.`);
    await use((store) => acceptTips(store, folder));
    found = await verifyTips(folder);
  }
  for (const sentence of await use((store) => repairTips(store, found, now))) say(sentence);
  const { hasLedger, acknowledged, missing, changed, ledgerFaults } = found;
  const loss = lossIn(found);
  if (asJson) console.log(inJson({ acknowledged, missing, changed, ledgerFaults }));
  else if (loss) console.log(loss);
  else if (!hasLedger) console.log(`There was no ${ledgerFile}: whether any tip is missing cannot be known.`);
  else console.log(`All acknowledged tips and replies are there: ${acknowledged + found.unnoted.length}.`);
  return loss ? 1 : 0;
}

async function keygen(path: string | undefined): Promise<void> {
  if (!path) throw new Error("Say where to: npm run tips -- keygen --out tips-identity.txt");
  const recipient = await makeIdentity(path).catch((cause) => {
    if (cause.code === "EEXIST") throw new Error(`${path} is there already, and is not overwritten.`);
    if (cause.code === "ENOENT")
      throw new Error(`There is no folder ${dirname(path)} to write the key into.`);
    throw cause;
  });
  console.log(`The private key is in ${path}. Whoever has it reads all tips; without it nobody does.
Move it to the newsroom's own machine, keep a copy on paper or in a safe, and delete it here.

The public key goes to the paper, as tips.recipient in content/site.yaml or into its environment:

    TIPS_RECIPIENT=${recipient}`);
}

/** The tip whose id begins so. */
async function found(name: string): Promise<Thread> {
  const matches = await use((store) => listTips(store, name.toLowerCase()));
  const [match] = matches;
  if (!match) throw new Error(`There is no tip ${name}. See npm run tips -- list.`);
  if (matches.length > 1)
    throw new Error(
      `${name} begins ${matches.length} tips: ${matches.map(({ id }) => shortId(id)).join(", ")}.`,
    );
  const thread = await use((store) => threadOf(store, match.id));
  if (!thread) throw new Error(`Tip ${name} has just been deleted.`);
  return thread;
}

function identitiesFrom(file: string | undefined): Identities {
  const path = file ?? tipsIdentityFile() ?? identityPath(storePlace().folder);
  if (!existsSync(path))
    throw new Error(
      `There is no key at ${path}. Say where it is: --identity <file>. Without it no tip can be opened.`,
    );
  return readIdentities(path);
}

type Identities = ReturnType<typeof readIdentities>;

/** What a message says; `raw` is all of one that another form than ours has sent. */
type Opened = Tip | { raw: string } | { problem: string };

async function openedWith(identities: Identities, sealed: string): Promise<Opened> {
  let json: string;
  try {
    json = await open(sealed, ...identities);
  } catch (cause) {
    const isForAnother = messageOf(cause).includes("no identity matched");
    return { problem: isForAnother ? "sealed for another key" : `no whole age file (${messageOf(cause)})` };
  }
  const tip = parseTip(parsedJson(json));
  return tip.ok ? tip.value : { raw: json };
}

function told(opened: Partial<Tip> & { raw?: string; problem?: string }): string {
  const { message = "", contact, for: addressee, raw, problem } = opened;
  if (problem !== undefined) return `(${harmless(problem)})`;
  if (raw !== undefined) return harmless(raw);
  return [
    ...(addressee ? [`For: ${harmless(addressee)}`] : []),
    ...(contact ? [`Contact: ${harmless(contact)}`] : []),
    harmless(message),
  ].join("\n");
}

/** Undefined for what is no JSON. The parser's own complaint would quote it, and with it what commands a terminal. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** JSON as terminals bear it. It spells out what commands them by itself, but for what comes after ASCII's letters. */
function inJson(value: object): string {
  const spelt = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(value, null, 2).replace(commanding, spelt);
}

/** A tip may hold characters that command a terminal. */
function harmless(words: string): string {
  return words.replace(commanding, "\ufffd");
}

function one([first, ...more]: string[]): string {
  if (!first || more.length > 0)
    throw new Error("Say which tip, and one only: npm run tips -- list shows them.");
  return first;
}

function none([extra]: string[]): void {
  if (extra !== undefined) throw new Error(`"${extra}" says nothing here. See npm run tips -- help.`);
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
