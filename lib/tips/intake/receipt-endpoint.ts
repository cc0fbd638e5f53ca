import { isSameSite } from "@/lib/http/same-site";
import { decrypt } from "@/lib/tips/crypto/encryption";
import { type ReceiptKeys, receiptKeys } from "@/lib/tips/crypto/receipt";
import { parseTip } from "@/lib/tips/parse-tip";
import type { EncryptedMessage } from "@/lib/tips/store/threads";
import { parseShownReceipt } from "./parse-encrypted-tip";
import { readBody } from "./read-body";
import { addressOf, busyJson, closedJson, json, logFault, refusal } from "./responses";
import { type DecryptedMessage, noRepliesPage, repliesPage } from "./result-pages";
import { tips } from "./tips";

/**
 * Answers a source who returns with a receipt: shows the newsroom's replies, and takes more. The script sends
 * only the id that it derives from the words. The form without script sends the words, which decrypt the
 * replies here and are not stored.
 */
export async function answerReceipt(request: Request, now: Date): Promise<Response> {
  if (!isSameSite(request.headers)) return refusal(request, 403);
  const body = await readBody(request);
  if (body.kind === "refused") return refusal(request, body.status);
  const address = addressOf(request);
  return body.kind === "json" ? toScript(body.value, address, now) : toForm(body.fields, address, now);
}

async function toScript(value: unknown, address: string, now: Date): Promise<Response> {
  const shown = parseShownReceipt(value);
  if (!shown.ok) return json(422, shown);
  try {
    if ("sealed" in shown.value) {
      const sent = await tips().add(shown.value, address, now);
      if (!sent.isTaken) return busyJson(sent.retryAfterSeconds);
      return sent.isKnown ? json(201, { ok: true }) : json(404, { ok: false });
    }
    const sent = await tips().lookUp(shown.value.id, address, now);
    if (!sent.isTaken) return busyJson(sent.retryAfterSeconds);
    if (!sent.found) return json(404, { ok: false });
    return json(200, {
      ok: true,
      sentOn: sent.found.sentOn,
      // Only the newsroom can decrypt the source's messages, so they are not sent.
      messages: sent.found.thread.map(({ sender, day, sealed }) =>
        sender === "desk" ? { from: sender, day, sealed } : { from: sender, day },
      ),
    });
  } catch (cause) {
    logFault(cause);
    return closedJson();
  }
}

async function toForm(
  { words = "", message: typed }: Record<string, string>,
  address: string,
  now: Date,
): Promise<Response> {
  const keys = await receiptKeys(words);
  if (!keys)
    return noRepliesPage({
      reason: "unknown",
      words,
      problem: "A receipt is eight words, as we showed them. Is one missing or misspelt?",
    });
  return typed === undefined ? found(words, keys, address, now) : added(words, typed, keys, address, now);
}

async function found(words: string, keys: ReceiptKeys, address: string, now: Date): Promise<Response> {
  try {
    const sent = await tips().lookUp(keys.id, address, now);
    if (!sent.isTaken) return noRepliesPage({ reason: "busy", words, retryAfter: sent.retryAfterSeconds });
    if (!sent.found) return noRepliesPage({ reason: "unknown", words });
    return repliesPage({ words, messages: await decrypted(sent.found.thread, keys) });
  } catch (cause) {
    logFault(cause);
    return noRepliesPage({ reason: "unavailable", words });
  }
}

async function added(
  words: string,
  typed: string,
  keys: ReceiptKeys,
  address: string,
  now: Date,
): Promise<Response> {
  const more = parseTip({ message: typed });
  const page = async (result: Partial<Parameters<typeof repliesPage>[0]>) =>
    repliesPage({ words, messages: await messagesFor(keys, address, now), typed, ...result });
  if (!more.ok) return page({ reason: "refused", problem: more.problems.message ?? "That cannot be sent." });
  try {
    const sent = await tips().addTyped({ id: keys.id, tip: more.value }, address, now);
    if (!sent.isTaken) return await page({ reason: "busy", retryAfter: sent.retryAfterSeconds });
    return await page(sent.isKnown ? { reason: "added", typed: "" } : { reason: "unknown" });
  } catch (cause) {
    logFault(cause);
    return page({ reason: "unavailable" });
  }
}

/** The messages so far; none where they cannot be read, since the result of the request matters more. */
async function messagesFor(keys: ReceiptKeys, address: string, now: Date): Promise<DecryptedMessage[]> {
  try {
    const sent = await tips().lookUp(keys.id, address, now);
    return sent.isTaken && sent.found ? await decrypted(sent.found.thread, keys) : [];
  } catch (cause) {
    logFault(cause);
    return [];
  }
}

function decrypted(thread: EncryptedMessage[], { identity }: ReceiptKeys): Promise<DecryptedMessage[]> {
  return Promise.all(
    thread.map(async ({ sender, day, sealed }) =>
      sender === "desk"
        ? { from: sender, day, text: messageIn(await decrypt(sealed, identity)) }
        : { from: sender, day },
    ),
  );
}

function messageIn(reply: string): string {
  const tip = parseTip(JSON.parse(reply));
  if (!tip.ok) throw new Error("A reply in the store is not in the form in which the desk writes replies.");
  return tip.value.message;
}
