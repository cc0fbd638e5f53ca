import { existsSync, readFileSync } from "node:fs";
import { storeLocation, tipsIdentityFile } from "@/lib/env";
import { printable, printableJson } from "@/lib/printable";
import { messageOf } from "@/lib/store/incident-log";
import { paint } from "@/lib/terminal";
import { decrypt } from "@/lib/tips/crypto/encryption";
import { identityPath, readIdentities } from "@/lib/tips/crypto/newsroom-key";
import { parseTip } from "@/lib/tips/parse-tip";
import { markTip } from "@/lib/tips/store/save-tip";
import type { Tip } from "@/lib/tips/tip";
import { fieldsIn } from "@/lib/tips/tip-text";
import { type Desk, findTip } from "./desk";

/** Decrypts and prints a tip, or an .age file. Marks a tip as read if all of it could be decrypted. */
export async function printTip(desk: Desk, name: string, identity: string | undefined, asJson: boolean) {
  const identities = identitiesFrom(identity);
  if (existsSync(name)) {
    const content = await contentOf(identities, readFileSync(name).toString("base64"));
    if ("problem" in content) throw new Error(`${name} cannot be decrypted: it is ${content.problem}.`);
    return console.log(asJson ? printableJson(content) : inWords(content));
  }
  const tip = await findTip(desk, name);
  const messages = await Promise.all(
    tip.thread.map(async ({ sender, day, sealed }) => ({
      from: sender,
      day,
      // Replies are encrypted for the source alone.
      ...(sender === "source" ? await contentOf(identities, sealed) : {}),
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
    console.log(
      from === "source" ? `${inWords(message)}\n` : "(a reply, which only the source can decrypt)\n",
    );
  }
}

type Identities = ReturnType<typeof readIdentities>;

function identitiesFrom(file: string | undefined): Identities {
  const path = file ?? tipsIdentityFile() ?? identityPath(storeLocation().folder);
  if (!existsSync(path))
    throw new Error(
      `There is no private key at ${path}. Give its file with --identity <file>. Without it no tip can be decrypted.`,
    );
  return readIdentities(path);
}

/** The content of a message; `raw` is a text that our form did not send. */
type Content = Tip | { raw: string } | { problem: string };

async function contentOf(identities: Identities, sealed: string): Promise<Content> {
  let text: string;
  try {
    text = await decrypt(sealed, ...identities);
  } catch (cause) {
    const isForAnother = messageOf(cause).includes("no identity matched");
    return {
      problem: isForAnother ? "encrypted for another key" : `not a complete age file (${messageOf(cause)})`,
    };
  }
  const tip = parseTip(fieldsIn(text));
  return tip.ok ? tip.value : { raw: text };
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
