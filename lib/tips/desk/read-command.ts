import { existsSync, readFileSync } from "node:fs";
import { printable, printableJson } from "@/lib/printable";
import { paint } from "@/lib/terminal";
import { parseTip } from "@/lib/tips/parse-tip";
import { markTip } from "@/lib/tips/store/save-tip";
import type { Tip } from "@/lib/tips/tip";
import { fieldsIn, replyKeyIn } from "@/lib/tips/tip-text";
import { type Desk, findTip } from "./desk";
import { type Identities, identitiesFrom, openMessage } from "./open-message";

/** Decrypts and prints a tip, or an .age file. Marks a tip as read if all of it could be decrypted. */
export async function printTip(desk: Desk, name: string, identity: string | undefined, asJson: boolean) {
  const identities = identitiesFrom(identity);
  if (existsSync(name)) {
    const content = await contentOf(identities, readFileSync(name).toString("base64"));
    if ("problem" in content) throw new Error(`${name} cannot be decrypted: it is ${content.problem}.`);
    if (asJson) return console.log(printableJson(content));
    console.log(inWords(content));
    if ("replyKey" in content) console.error(paint("dim", `\n${howToReply(name, identity)}`));
    return;
  }
  const tip = await findTip(desk, name);
  const messages = await Promise.all(
    tip.thread.map(async ({ sender, day, sealed, sealedBy }) => ({
      from: sender,
      day,
      // Replies are encrypted for the source alone.
      ...(sender === "source" ? await contentOf(identities, sealed) : { sealedBy: sealedBy ?? "server" }),
    })),
  );
  const unreadable = messages.filter((message) => "problem" in message);
  const [first] = unreadable;
  if (first && unreadable.length === messages.filter(({ from }) => from === "source").length)
    throw new Error(`This key does not decrypt it: it is ${first.problem}.`);
  // A tip with messages that cannot be decrypted stays new.
  if (tip.mark === "new" && unreadable.length === 0)
    await desk.tipsStore.use((store) => markTip(store, tip.id, "read"), desk.now);
  if (asJson) return console.log(printableJson({ id: tip.id, day: tip.day, messages }));
  for (const { from, day, ...message } of messages) {
    console.log(paint("bold", `${from === "source" ? "The source" : "The desk"}, ${day}`));
    const isReply = "sealedBy" in message;
    console.log(`${isReply ? replyNotice(message.sealedBy) : inWords(message)}\n`);
  }
}

/** The content of a message; `raw` is a text that our form did not send. */
type Content = (Tip & { replyKey?: string | undefined }) | { raw: string } | { problem: string };

async function contentOf(identities: Identities, sealed: string): Promise<Content> {
  const opened = await openMessage(identities, sealed);
  if ("problem" in opened) return opened;
  const { text } = opened;
  const tip = parseTip(fieldsIn(text));
  if (!tip.ok) return { raw: text };
  const replyKey = replyKeyIn(text);
  return { ...tip.value, ...(replyKey !== undefined && { replyKey }) };
}

function inWords(content: Partial<Tip> & { raw?: string; problem?: string }): string {
  const { message = "", contact, for: addressee, raw, problem } = content;
  if (problem !== undefined) return `(${printable(problem)})`;
  if (raw !== undefined) return printable(raw);
  return [
    ...(addressee ? [`For: ${printable(addressee)}`] : []),
    ...(contact ? [`Contact: ${printable(contact)}`] : []),
    printable(message),
  ].join("\n");
}

function howToReply(file: string, identity: string | undefined): string {
  const key = identity === undefined ? "" : ` --identity ${quoted(identity)}`;
  return `To reply: npm run tips -- reply ${quoted(file)}${key}`;
}

/** A path as a shell takes it. */
function quoted(path: string): string {
  return /^[\w./~-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

function replyNotice(sealedBy: string | undefined): string {
  const where = sealedBy === "newsroom" ? "on the newsroom's own computer" : "on the server";
  return `(a reply, sealed ${where}, which only the source can decrypt)`;
}
