/** The commands of `npm run tips` that change or export one tip. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text as allOf } from "node:stream/consumers";
import { encrypt } from "@/lib/tips/crypto/encryption";
import { encryptedFileName, shortId } from "@/lib/tips/mail/letter";
import { parseTip } from "@/lib/tips/parse-tip";
import { deleteTip } from "@/lib/tips/store/delete-tips";
import { addReply, markTip } from "@/lib/tips/store/save-tip";
import { marks } from "@/lib/tips/store/tips-store";
import { textOf } from "@/lib/tips/tip-text";
import { type Desk, findTip } from "./desk";

/**
 * Encrypts a reply for the source, from a file or else from standard input. It is never an option: other
 * users of a machine can read the options of its programs in the list of processes.
 */
export async function replyTo(desk: Desk, name: string, file: string | undefined): Promise<void> {
  const tip = await findTip(desk, name);
  if (file === undefined && process.stdin.isTTY)
    console.error("Write the reply, and end it with Ctrl-D on an empty line:");
  const typed = file === undefined ? await allOf(process.stdin) : readFileSync(file, "utf8");
  if (typed.trim() === "") throw new Error("The reply is empty, and was not saved.");
  const reply = parseTip({ message: typed });
  if (!reply.ok) throw new Error("The reply is too long, and was not saved. It may have 10,000 characters.");
  const sealed = await encrypt(textOf({ message: reply.value.message }), tip.replyTo);
  await desk.tipsStore.use((store) => addReply(store, { tip: tip.id, sealed }, desk.now), desk.now);
  console.log("Saved. The source finds it with the receipt, and is not notified.");
}

export async function mark(desk: Desk, [name, wanted, ...more]: string[]): Promise<void> {
  const chosen = marks.find((candidate) => candidate === wanted);
  if (!name || !chosen || more.length > 0)
    throw new Error(`Name a tip and one of ${marks.join(", ")}: npm run tips -- mark 1a2b3c4d done`);
  const tip = await findTip(desk, name);
  await desk.tipsStore.use((store) => markTip(store, tip.id, chosen), desk.now);
  console.log(`${shortId(tip.id)} is marked ${chosen}.`);
}

/** Writes the messages of the source as .age files, to be decrypted on another machine. */
export async function exportTip(desk: Desk, name: string, folder: string | undefined): Promise<void> {
  if (!folder) throw new Error("Name a folder: npm run tips -- export 1a2b3c4d --to folder");
  const tip = await findTip(desk, name);
  mkdirSync(folder, { recursive: true });
  for (const { sender, place, sealed } of tip.thread) {
    if (sender !== "source") continue;
    const path = join(folder, encryptedFileName(tip.id, place));
    writeFileSync(path, Buffer.from(sealed, "base64"), { mode: 0o600 });
    console.log(path);
  }
}

export async function deleteNow(desk: Desk, name: string, isConfirmed: boolean): Promise<void> {
  const tip = await findTip(desk, name);
  if (!isConfirmed)
    throw new Error(
      `This deletes tip ${shortId(tip.id)} of ${tip.day}, with ${tip.messages} messages, permanently. To confirm: ` +
        `npm run tips -- delete ${shortId(tip.id)} --yes`,
    );
  await desk.tipsStore.use((store) => deleteTip(store, tip.id), desk.now);
  console.log(`${shortId(tip.id)} is deleted. Backups still contain it until they are deleted.`);
}
