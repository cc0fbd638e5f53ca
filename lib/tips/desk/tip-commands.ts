/** The commands of `npm run tips` that change or export one tip. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { paint } from "@/lib/terminal";
import { encryptedFileName, shortId } from "@/lib/tips/mail/letter";
import { deleteTip } from "@/lib/tips/store/delete-tips";
import { markTip } from "@/lib/tips/store/save-tip";
import { marks } from "@/lib/tips/store/tips-store";
import { type Desk, findTip } from "./desk";

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
  console.error(paint("dim", `Reply key: ${tip.replyTo}`));
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
