import type { TemplateValues } from "@/lib/template";
import { decrypt } from "@/lib/tips/crypto/encryption";
import type { ReceiptKeys } from "@/lib/tips/crypto/receipt";
import { isFields, textIn } from "./server";

/** The messages of the desk and the source, decrypted as far as the receipt allows, for the page to show. */
export async function conversation(
  { messages }: Record<string, unknown>,
  keys: ReceiptKeys,
): Promise<TemplateValues> {
  const all = Array.isArray(messages) ? messages.filter(isFields) : [];
  return {
    messages: await Promise.all(all.map((message) => shown(message, keys))),
    // If even the tip is missing, it is unknown whether it was answered.
    silent: all.length === 0 || all.some(({ from }) => from === "desk") ? [] : [{}],
  };
}

async function shown(message: Record<string, unknown>, keys: ReceiptKeys): Promise<TemplateValues> {
  const day = textIn(message, "day");
  const isDesk = message.from === "desk";
  const text = isDesk ? await opened(textIn(message, "sealed"), keys) : "";
  return {
    day,
    date: new Intl.DateTimeFormat(document.documentElement.lang, {
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    }).format(new Date(day)),
    "from-desk": isDesk ? [{}] : [],
    "from-source": isDesk ? [] : [{}],
    texts: text ? [{ text }] : [],
  };
}

async function opened(sealed: string, { identity }: ReceiptKeys): Promise<string> {
  const reply: unknown = JSON.parse(await decrypt(sealed, identity));
  return isFields(reply) ? textIn(reply, "message") : "";
}
