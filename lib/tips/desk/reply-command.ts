/**
 * `npm run tips -- reply`. A reply is best sealed on the newsroom's own machine, which needs neither the
 * store nor the settings of the paper for it. The paper's machine delivers the file, without the words.
 */

import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { text as allOf } from "node:stream/consumers";
import { isAgeRecipient } from "@/lib/age-recipient";
import { storeLocation } from "@/lib/env";
import { encrypt } from "@/lib/tips/crypto/encryption";
import { type ReplyLabel, sealReply } from "@/lib/tips/crypto/sealed-reply";
import { replyFileName, shortId } from "@/lib/tips/mail/letter";
import { parseTip } from "@/lib/tips/parse-tip";
import { addReply } from "@/lib/tips/store/save-tip";
import { tipsWithReplyKey } from "@/lib/tips/store/threads";
import { hasTips } from "@/lib/tips/store/verify";
import { replyKeyIn, textOf } from "@/lib/tips/tip-text";
import { type Desk, findTip } from "./desk";
import { hasFile, identitiesFrom, longestMessageFile, openMessage } from "./open-message";
import { say } from "./terminal-words";

export type ReplyOptions = Partial<Record<"file" | "to" | "out" | "identity", string | undefined>>;

/** Seals a reply into a file, if it gets the file of a tip or a reply key; or else seals it in the store. */
export async function reply(desk: Desk, name: string, options: ReplyOptions): Promise<void> {
  if (options.to !== undefined || hasFile(name)) return sealIntoFile(desk, name, options);
  if (options.out !== undefined)
    throw new Error(
      "--out is for a reply that is sealed into a file. Name the file of a tip that was mailed or exported, " +
        "or give the tip's reply key with --to.",
    );
  const tip = await findTip(desk, name);
  const text = await typedReply(options.file);
  const sealed = await encrypt(text, tip.replyTo);
  await desk.tipsStore.use((store) => addReply(store, { tip: tip.id, sealed }, desk.now), desk.now);
  console.log(
    "Saved. The source finds it with the receipt, and is not notified. It reads there that the reply was sealed on " +
      "our server. To keep the words from this machine, seal replies on the newsroom's own: see --help.",
  );
}

async function sealIntoFile(desk: Desk, name: string, { file, to, out, identity }: ReplyOptions) {
  const label =
    to === undefined ? await labelInFile(name, identity) : { replyKey: checkedKey(to), tip: idIn(name) };
  await refuseBesideTips(desk, label);
  const path = out ?? replyFileName(label.tip);
  // Before anything is typed, which would be lost.
  if (existsSync(path)) throw new Error(`${path} exists, and is not overwritten. Name another with --out.`);
  if (!existsSync(dirname(path)))
    throw new Error(`The folder ${dirname(path)} does not exist. Make it first, or name another.`);
  writeFileSync(path, await sealReply(await typedReply(file), label), { flag: "wx", mode: 0o600 });
  console.log(`${path} is sealed: only the source can open it. Copy it to the paper's machine, and there run

    npm run tips -- deliver ${basename(path)}`);
}

/** The reply key that the source sealed with the words of its tip. */
async function labelInFile(path: string, identity: string | undefined): Promise<ReplyLabel> {
  const withKey =
    "give the reply key with --to age1…, which npm run tips -- export prints on the paper's machine.";
  if (statSync(path).size > longestMessageFile)
    throw new Error(`${path} is too large for the words of a tip. Name their file, or ${withKey}`);
  const opened = await openMessage(identitiesFrom(identity), readFileSync(path).toString("base64"));
  if ("problem" in opened) throw new Error(`${path} cannot be decrypted: it is ${opened.problem}.`);
  const replyKey = replyKeyIn(opened.text);
  if (replyKey !== undefined && isAgeRecipient(replyKey)) return { replyKey, tip: idIn(path) };
  throw new Error(`${path} has no reply key, as tips of earlier versions. Name the tip, and ${withKey}`);
}

function checkedKey(key: string): string {
  if (isAgeRecipient(key)) return key;
  throw new Error(
    `--to is "${key}", which is not a reply key: age1… and 58 more letters. Copy it whole from what ` +
      "npm run tips -- read or export prints.",
  );
}

/** The start of a tip's id in the name of its file, or in what was typed. */
function idIn(name: string): string | undefined {
  const [, id] = /(?:^|tip-)([0-9a-f]{4,8})(?![0-9a-z])/.exec(basename(name).toLowerCase()) ?? [];
  return id;
}

/** The source would read that its reply was sealed elsewhere. */
async function refuseBesideTips({ tipsStore, now }: Desk, { replyKey }: ReplyLabel): Promise<void> {
  const { folder, databaseUrl } = storeLocation();
  if (databaseUrl || !hasTips(folder)) return;
  const [id] = await tipsStore.use((store) => tipsWithReplyKey(store, replyKey), now);
  if (id === undefined) return;
  throw new Error(
    `This machine stores tip ${shortId(id)}, and its source would read that the reply was sealed on another. Seal it ` +
      `on the newsroom's own machine, or here with npm run tips -- reply ${shortId(id)}, which the source is shown.`,
  );
}

/**
 * A reply from a file or else from standard input, as it is encrypted. It is never an option: other users of
 * a machine can read the options of its programs in the list of processes.
 */
async function typedReply(file: string | undefined): Promise<string> {
  if (file !== undefined && !hasFile(file))
    throw new Error(
      `There is no file ${file}. Name the one with the text of the reply, or leave out --file to type it.`,
    );
  if (file === undefined && process.stdin.isTTY)
    console.error("Write the reply, and end it with Ctrl-D on an empty line. Ctrl-C writes nothing.");
  const typed = file === undefined ? await allOf(process.stdin) : readFileSync(file, "utf8");
  if (typed.trim() === "") throw new Error("The reply is empty, and was not saved.");
  const parsed = parseTip({ message: typed }, say);
  if (!parsed.ok) throw new Error("The reply is too long, and was not saved. It may have 10,000 characters.");
  return textOf({ message: parsed.value.message });
}
