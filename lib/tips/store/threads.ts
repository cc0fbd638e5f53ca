import type { SealedBy, Sender } from "@/lib/tips/tip";
import type { TipsStore } from "./tips-store";

export type EncryptedMessage = {
  sender: Sender;
  place: number;
  day: string;
  sealed: string;
  sealedBy: SealedBy | null;
  id: string;
  /** The bytes of its encrypted archive of files (`filesOf`); 0 without files. */
  filesBytes: number;
};

/** All tips whose id begins with `idStart`, the newest day first, without their messages. */
export async function listTips({ db }: TipsStore, idStart = "") {
  const tips = await db
    .selectFrom("tip")
    .select((tip) => {
      const messages = tip
        .selectFrom("tip_message")
        .whereRef("tip_message.tip", "=", "tip.id")
        .select(({ fn }) => fn.countAll().as("count"));
      const waiting = messages.innerJoin("tip_outbox", "tip_outbox.message", "tip_message.id");
      const filesBytes = tip
        .selectFrom("tip_message")
        .innerJoin("tip_upload", "tip_upload.message", "tip_message.id")
        .innerJoin("tip_part", "tip_part.upload", "tip_upload.id")
        .whereRef("tip_message.tip", "=", "tip.id")
        .select(({ fn }) => fn.sum("size").as("bytes"));
      return [
        ...(["id", "day", "mark", "suspicion"] as const),
        messages.as("messages"),
        waiting.as("waiting"),
        filesBytes.as("filesBytes"),
      ];
    })
    // Wildcards of `like` are replaced: ids hold hex digits and hyphens only.
    .where("id", "like", `${idStart.replaceAll(/[^0-9a-f-]/g, "?")}%`)
    .orderBy("day", "desc")
    .orderBy("id")
    .execute();
  return tips.map(({ waiting, messages, filesBytes, ...tip }) => ({
    ...tip,
    messages: Number(messages),
    /** The bytes of all its encrypted archives of files. */
    filesBytes: Number(filesBytes ?? 0),
    /** Whether all messages of the source were mailed. */
    isMailed: Number(waiting) === 0,
  }));
}

/** A tip with all its messages, still encrypted; undefined when it does not exist. */
export async function threadOf(store: TipsStore, id: string) {
  const [entry] = await listTips(store, id);
  const tip = await store.db.selectFrom("tip").select("reply_to").where("id", "=", id).executeTakeFirst();
  if (!entry || !tip) return undefined;
  return { ...entry, replyTo: tip.reply_to, thread: await messagesOf(store, id) };
}

/** The ids of tips with this age recipient for replies: one, unless two sources share a receipt. */
export async function tipsWithReplyKey({ db }: TipsStore, replyKey: string): Promise<string[]> {
  const tips = await db
    .selectFrom("tip")
    .select("id")
    .where("reply_to", "=", replyKey)
    .orderBy("id")
    .execute();
  return tips.map(({ id }) => id);
}

/** What the holder of a receipt may see; undefined when no tip has this receipt. */
export async function findByReceipt(store: TipsStore, receipt: string) {
  const tip = await store.db
    .selectFrom("tip")
    .select(["id", "day"])
    .where("receipt", "=", receipt)
    .orderBy("id")
    .executeTakeFirst();
  return tip && { sentOn: tip.day, thread: await messagesOf(store, tip.id) };
}

async function messagesOf({ db }: TipsStore, tip: string): Promise<EncryptedMessage[]> {
  const messages = await db
    .selectFrom("tip_message")
    .select((message) => [
      ...(["id", "sender", "place", "day", "sealed", "sealed_by as sealedBy"] as const),
      message
        .selectFrom("tip_upload")
        .innerJoin("tip_part", "tip_part.upload", "tip_upload.id")
        .whereRef("tip_upload.message", "=", "tip_message.id")
        .select(({ fn }) => fn.sum("size").as("bytes"))
        .as("filesBytes"),
    ])
    .where("tip", "=", tip)
    .orderBy("place")
    .execute();
  return messages.map((message) => ({ ...message, filesBytes: Number(message.filesBytes ?? 0) }));
}
