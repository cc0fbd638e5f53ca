import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { paint } from "@/lib/terminal";
import { longestReplyFile, type ReplyLabel, readReplyFile } from "@/lib/tips/crypto/sealed-reply";
import { shortId } from "@/lib/tips/mail/letter";
import { addReply } from "@/lib/tips/store/save-tip";
import { tipsWithReplyKey } from "@/lib/tips/store/threads";
import { type Desk, findTip } from "./desk";
import { hasFile } from "./open-message";

/**
 * Stores a reply that was sealed on the newsroom's own machine. `name` is the tip, which only the file of
 * another age program needs. The same file again changes nothing.
 */
export async function deliver(desk: Desk, path: string, name: string | undefined): Promise<void> {
  if (!hasFile(path)) throw new Error(`There is no file ${path}. Copy the sealed reply to this machine.`);
  // A file of gigabytes must not be read.
  const isShort = statSync(path).size <= longestReplyFile;
  const file = isShort ? await readReplyFile(readFileSync(path)) : { problem: "larger than any reply" };
  if ("problem" in file)
    throw new Error(
      `${path} was not delivered: it is ${file.problem}. Copy it again, or seal the reply again.`,
    );
  const { bytes, label } = file;
  const tip = label ? await tipOfLabel(desk, path, label, name) : await tipNamed(desk, path, name);
  const sealed = Buffer.from(bytes).toString("base64");
  if (tip.thread.some((message) => message.sender === "source" && message.sealed === sealed))
    throw new Error(`${path} was not delivered: it is what the source wrote, and not a reply to it.`);
  const reply = { tip: tip.id, sealed, sealedBy: "newsroom" as const, key: keyOf(bytes) };
  const isNew = await desk.tipsStore.use((store) => addReply(store, reply, desk.now), desk.now);
  if (!isNew)
    return console.log(`${path} was delivered to tip ${shortId(tip.id)} before. Nothing has changed.`);
  console.log(
    `Delivered to tip ${shortId(tip.id)}. The source finds it with the receipt, and is not notified. It reads there ` +
      "that the reply was sealed on the newsroom's own computer.",
  );
  if (!label)
    console.error(
      paint(
        "yellow",
        `Another age program made ${path}: nobody here can check that it is encrypted for this tip's reply key, which is ` +
          `${tip.replyTo}. If it is not, the source is asked to write for it again. Its length is not hidden.`,
      ),
    );
}

async function tipOfLabel(desk: Desk, path: string, { replyKey, tip: idStart = "" }: ReplyLabel, name = "") {
  const ids = await desk.tipsStore.use((store) => tipsWithReplyKey(store, replyKey), desk.now);
  if (ids.length === 0)
    throw new Error(
      `${path} was not delivered: no tip here has its reply key. The tip of ${idStart || "this reply"} was deleted, or ` +
        "belongs to another paper. List the tips with npm run tips -- list.",
    );
  const wanted = ids.find((id) => id.startsWith(idStart) && id.startsWith(name.toLowerCase()));
  if (wanted === undefined)
    throw new Error(
      `${path} was not delivered: it names tip ${name || idStart}, but its reply key is that of tip ` +
        `${ids.map(shortId).join(", ")}. Seal it again with the reply key of the tip that it is for.`,
    );
  return findTip(desk, wanted);
}

function tipNamed(desk: Desk, path: string, name: string | undefined) {
  if (name !== undefined) return findTip(desk, name);
  throw new Error(
    `${path} does not say for which tip it is, since another age program made it. Name the tip: ` +
      `npm run tips -- deliver ${path} 1a2b3c4d`,
  );
}

/** A file that is delivered twice is one reply. */
function keyOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
