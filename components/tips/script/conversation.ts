import { conversationValues, type DecryptedMessage } from "@/lib/tips/conversation";
import { decrypt } from "@/lib/tips/crypto/encryption";
import type { ReceiptKeys } from "@/lib/tips/crypto/receipt";
import { replyIn } from "@/lib/tips/tip-text";
import { isFields, textIn } from "./server";

/** The messages of the desk and the source, decrypted as far as the receipt allows, for the page to show. */
export async function conversation({ messages }: Record<string, unknown>, { identity }: ReceiptKeys) {
  const all = Array.isArray(messages) ? messages.filter(isFields) : [];
  const decrypted = all.map(async (message): Promise<DecryptedMessage> => {
    const day = { day: textIn(message, "day"), date: textIn(message, "date") };
    if (message.from !== "desk") return { from: "source", ...day };
    const text = await decrypt(textIn(message, "sealed"), identity).then(replyIn, () => undefined);
    return { from: "desk", ...day, text, sealedBy: message.sealedBy === "newsroom" ? "newsroom" : null };
  });
  return conversationValues(await Promise.all(decrypted));
}
