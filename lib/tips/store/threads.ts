import type { SealedBy, Sender } from "@/lib/tips/tip";
import type { TipsStore } from "./tips-store";

export type EncryptedMessage = {
  sender: Sender;
  place: number;
  day: string;
  sealed: string;
  sealedBy: SealedBy | null;
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
      return ["id", "day", "mark", "suspicion", messages.as("messages"), waiting.as("waiting")];
    })
    // Wildcards of `like` are replaced: ids hold hex digits and hyphens only.
    .where("id", "like", `${idStart.replaceAll(/[^0-9a-f-]/g, "?")}%`)
    .orderBy("day", "desc")
    .orderBy("id")
    .execute();
  return tips.map(({ waiting, messages, ...tip }) => ({
    ...tip,
    messages: Number(messages),
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

function messagesOf({ db }: TipsStore, tip: string): Promise<EncryptedMessage[]> {
  return db
    .selectFrom("tip_message")
    .select(["sender", "place", "day", "sealed", "sealed_by as sealedBy"])
    .where("tip", "=", tip)
    .orderBy("place")
    .execute();
}
