import { readFileSync, statSync } from "node:fs";
import { printable, printableJson } from "@/lib/printable";
import { paint } from "@/lib/terminal";
import { sizeInWords } from "@/lib/tips/files/file-limits";
import { shortId } from "@/lib/tips/mail/letter";
import { parseTip } from "@/lib/tips/parse-tip";
import { markTip } from "@/lib/tips/store/save-tip";
import type { Tip } from "@/lib/tips/tip";
import { fieldsIn, replyKeyIn } from "@/lib/tips/tip-text";
import { type Desk, findTip } from "./desk";
import { readFiles } from "./files-command";
import {
  hasFile,
  type Identities,
  identitiesFrom,
  longestMessageFile,
  openMessage,
  operand,
} from "./open-message";
import { say } from "./terminal-words";

type ReadOptions = { identity?: string | undefined; out?: string | undefined; asJson: boolean };

/**
 * Decrypts and prints a tip, or the file of a message; of an archive of files the list, or with `out` the
 * files. Marks a tip as read if all of it could be decrypted.
 */
export async function readTip(desk: Desk, name: string, { identity, out, asJson }: ReadOptions) {
  const identities = identitiesFrom(identity);
  const isFile = hasFile(name);
  if (isFile && statSync(name).size > longestMessageFile)
    return readFiles(identities, name, { identity, out, asJson });
  if (out !== undefined)
    throw new Error(
      `--out is for the files of a tip. Name their archive, such as tip-1a2b3c4d-1.tar.age: ${name} is ` +
        `${isFile ? "the words of a tip" : "not a file"}.`,
    );
  if (isFile) return readMessage(identities, name, { identity, asJson });
  const tip = await findTip(desk, name);
  const messages = await Promise.all(
    tip.thread.map(async ({ sender, day, sealed, sealedBy, filesBytes }) => ({
      from: sender,
      day,
      ...(filesBytes > 0 && { filesBytes }),
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
    if (message.filesBytes)
      console.log(
        `(with files, ${sizeInWords(message.filesBytes, say)} encrypted: npm run tips -- export ${shortId(tip.id)} --to folder)\n`,
      );
  }
}

async function readMessage(identities: Identities, path: string, { identity, asJson }: ReadOptions) {
  const content = await contentOf(identities, readFileSync(path).toString("base64"));
  if ("problem" in content) throw new Error(`${path} cannot be decrypted: it is ${content.problem}.`);
  if (asJson) return console.log(printableJson(content));
  console.log(inWords(content));
  if ("replyKey" in content)
    console.error(paint("dim", `\nTo reply: npm run tips -- reply ${operand(path, identity)}`));
}

/** The content of a message; `raw` is a text that our form did not send. */
type Content = (Tip & { replyKey?: string | undefined }) | { raw: string } | { problem: string };

async function contentOf(identities: Identities, sealed: string): Promise<Content> {
  const opened = await openMessage(identities, sealed);
  if ("problem" in opened) return opened;
  const { text } = opened;
  const tip = parseTip(fieldsIn(text), say);
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

function replyNotice(sealedBy: string | undefined): string {
  const where = sealedBy === "newsroom" ? "the newsroom's own computer" : "our server";
  return `(a reply, sealed on ${where}: only the source can open it)`;
}
