/** `npm run tips`: the newsroom's inbox in a terminal. Times and senders it cannot show, for nobody has them. */
import "@/lib/delivery/load-env";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text as textOf } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { site } from "@/lib/content/site";
import { storePlace } from "@/lib/env";
import { paint, table } from "@/lib/terminal";
import { listTips, markTip, purgeTips, type Thread, type TipEntry, threadOf } from "./desk";
import { addReply } from "./keep";
import { identityPath, makeIdentity, readIdentity } from "./newsroom-key";
import { sendNext } from "./outbox";
import { parseTip } from "./parse-tip";
import { open, seal } from "./sealing";
import { stateOfTips } from "./state-of-tips";
import { TipsKeeper } from "./tips-keeper";
import { type Mark, marks, type TipsStore } from "./tips-store";
import { newsroomPost } from "./tips-worker";

const usage = `npm run tips -- <command>

  list                          all tips, the newest day first; --json
  read <tip or .age file>       opens a tip with the newsroom's key, and marks it read; --identity <file>, --json
  reply <tip> --message <text>  seals a reply for the source, who finds it with the receipt; without --message
                                the text is read from standard input
  mark <tip> <${marks.join("|")}>   says what became of it
  export <tip> --to <folder>    writes its messages as .age files, to be opened elsewhere
  send                          tries at once to mail what is due
  purge                         deletes tips that the desk has had, after the days in content/site.yaml; --days <n>
  keygen --out <file>           makes a pair of keys: the private one into the file, the public one to be set

A tip is named by the first letters of its id. Without --identity, TIPS_IDENTITY or data/tips-identity.txt is used.`;

/** What commands a terminal: every control character but tabs and line breaks. */
const commanding = /[^\P{Cc}\t\n]/gu;

const now = new Date();
const keeper = new TipsKeeper(storePlace());
const use = <Result>(work: (store: TipsStore) => Promise<Result>) => keeper.use(work, now);

process.exitCode = await main().catch((cause) => {
  console.error(cause instanceof Error ? cause.message : String(cause));
  return 1;
});
await keeper.close();

async function main(): Promise<number> {
  const { values, positionals } = parsed();
  const [command, ...rest] = positionals;
  switch (command) {
    case "list":
      await list(values.json);
      return 0;
    case "read":
      await read(one(rest, "a tip"), values.identity, values.json);
      return 0;
    case "reply":
      await reply(one(rest, "a tip"), values.message);
      return 0;
    case "mark":
      await mark(rest);
      return 0;
    case "export":
      await exportTip(one(rest, "a tip"), values.to);
      return 0;
    case "send":
      await send();
      return 0;
    case "purge":
      await purge(values.days);
      return 0;
    case "keygen":
      await keygen(values.out);
      return 0;
    default:
      if (command !== undefined && command !== "help")
        throw new Error(`There is no "${command}".\n\n${usage}`);
      console.log(usage);
      return command === undefined ? 1 : 0;
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
      shortId(tip),
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
  const identity = identityFrom(identityFile);
  if (existsSync(name)) {
    const opened = await openedWith(identity, readFileSync(name).toString("base64"));
    return console.log(asJson ? inJson(opened) : told(opened));
  }
  const tip = await found(name);
  const messages = await Promise.all(
    tip.thread.map(async ({ sender, day, sealed }) => ({
      from: sender,
      day,
      // What the desk said is sealed for the source alone.
      ...(sender === "source" ? await openedWith(identity, sealed) : {}),
    })),
  );
  if (tip.mark === "new") await use((store) => markTip(store, tip.id, "read"));
  if (asJson) return console.log(inJson({ id: tip.id, day: tip.day, messages }));
  for (const { from, day, ...message } of messages) {
    console.log(paint("bold", `${from === "source" ? "The source" : "The desk"}, ${day}`));
    console.log(from === "source" ? `${told(message)}\n` : "(a reply, which only the source can open)\n");
  }
}

async function reply(name: string, message: string | undefined): Promise<void> {
  const tip = await found(name);
  const text = parseTip({ message: message ?? (await textOf(process.stdin)) });
  if (!text.ok) throw new Error("A reply needs a text of at most 10,000 characters.");
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
  console.log(`${shortId(tip)} is marked ${chosen}.`);
}

async function exportTip(name: string, folder: string | undefined): Promise<void> {
  if (!folder) throw new Error("Say where to: npm run tips -- export 1a2b3c4d --to folder");
  const tip = await found(name);
  mkdirSync(folder, { recursive: true });
  tip.thread.forEach(({ sender, sealed }, place) => {
    if (sender !== "source") return;
    const path = join(folder, `tip-${shortId(tip)}-${place + 1}.age`);
    writeFileSync(path, Buffer.from(sealed, "base64"), { mode: 0o600 });
    console.log(path);
  });
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
  const count = await use((store) => purgeTips(store, Number(kept), now));
  console.log(`${count} tips deleted that were older than ${kept} days. What nobody has seen is kept.`);
}

async function keygen(path: string | undefined): Promise<void> {
  if (!path) throw new Error("Say where to: npm run tips -- keygen --out tips-identity.txt");
  const recipient = await makeIdentity(path).catch((cause) => {
    throw cause.code === "EEXIST" ? new Error(`${path} is there already, and is not overwritten.`) : cause;
  });
  console.log(`The private key is in ${path}. Whoever has it reads all tips; without it nobody does.
Move it to the newsroom's own machine, keep a copy on paper or in a safe, and delete it here.

The public key goes to the paper, as tips.recipient in content/site.yaml or into its environment:

    TIPS_RECIPIENT=${recipient}`);
}

/** The tip whose id begins so. */
async function found(name: string): Promise<Thread> {
  const matches = (await use(listTips)).filter(({ id }) => id.startsWith(name.toLowerCase()));
  const [match] = matches;
  if (!match) throw new Error(`There is no tip ${name}. See npm run tips -- list.`);
  if (matches.length > 1)
    throw new Error(`${name} begins ${matches.length} tips: ${matches.map(shortId).join(", ")}.`);
  const thread = await use((store) => threadOf(store, match.id));
  if (!thread) throw new Error(`Tip ${name} has just been deleted.`);
  return thread;
}

function identityFrom(file: string | undefined): string {
  const path = file ?? (process.env.TIPS_IDENTITY || identityPath(storePlace().folder));
  if (!existsSync(path))
    throw new Error(
      `There is no key at ${path}. Say where it is: --identity <file>. Without it no tip can be opened.`,
    );
  return readIdentity(path);
}

async function openedWith(identity: string, sealed: string) {
  const json = await open(sealed, identity).catch((cause) => {
    throw new Error(`This key does not open it, or it is no whole age file: ${messageOf(cause)}`);
  });
  const tip = parseTip(parsedJson(json));
  if (!tip.ok) throw new Error("It opens, but holds no tip that this paper's form would have sent.");
  return tip.value;
}

function told({
  message,
  contact,
  for: addressee,
}: {
  message?: string;
  contact?: string | undefined;
  for?: string | undefined;
}): string {
  return [
    ...(addressee ? [`For: ${harmless(addressee)}`] : []),
    ...(contact ? [`Contact: ${harmless(contact)}`] : []),
    harmless(message ?? ""),
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

function one([first, ...more]: string[], what: string): string {
  if (!first || more.length > 0) throw new Error(`Say ${what}: npm run tips -- list shows them.\n\n${usage}`);
  return first;
}

function shortId({ id }: Pick<TipEntry, "id">): string {
  return id.slice(0, 8);
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
