/** The commands of `npm run tips` that change one tip. */
import { shortId } from "@/lib/tips/mail/letter";
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
