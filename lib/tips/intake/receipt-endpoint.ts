import { isSameSite } from "@/lib/http/same-site";
import { open } from "@/lib/tips/crypto/encryption";
import { type ReceiptKeys, receiptKeys } from "@/lib/tips/crypto/receipt";
import type { SealedMessage } from "@/lib/tips/desk/desk";
import { parseShownReceipt } from "./parse-encrypted-tip";
import { parseTip } from "./parse-tip";
import { readBody } from "./read-body";
import { addressOf, busyJson, closedJson, json, refusal, tellFault } from "./responses";
import { noRepliesPage, type OpenedMessage, repliesPage } from "./result-pages";
import { tips } from "./tips";

/**
 * Answers a source who comes back with a receipt: what the desk replied, and a place to say more. The script keeps the
 * words and sends only the id that comes from them; the form without script sends the words, which open the replies
 * here and are forgotten with the answer.
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
      // What the source said only the desk can open, so it need not travel.
      messages: sent.found.thread.map(({ sender, day, sealed }) =>
        sender === "desk" ? { from: sender, day, sealed } : { from: sender, day },
      ),
    });
  } catch (cause) {
    tellFault(cause);
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
    return repliesPage({ words, messages: await opened(sent.found.thread, keys) });
  } catch (cause) {
    tellFault(cause);
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
  const page = async (answer: Partial<Parameters<typeof repliesPage>[0]>) =>
    repliesPage({ words, messages: await messagesFor(keys, address, now), typed, ...answer });
  if (!more.ok) return page({ reason: "refused", problem: more.problems.message ?? "That cannot be sent." });
  try {
    const sent = await tips().addTyped({ id: keys.id, tip: more.value }, address, now);
    if (!sent.isTaken) return await page({ reason: "busy", retryAfter: sent.retryAfterSeconds });
    return await page(sent.isKnown ? { reason: "added", typed: "" } : { reason: "unknown" });
  } catch (cause) {
    tellFault(cause);
    return page({ reason: "unavailable" });
  }
}

/** What was said so far, to stand over the form; nothing where that cannot be had, for the answer is what counts. */
async function messagesFor(keys: ReceiptKeys, address: string, now: Date): Promise<OpenedMessage[]> {
  try {
    const sent = await tips().lookUp(keys.id, address, now);
    return sent.isTaken && sent.found ? await opened(sent.found.thread, keys) : [];
  } catch (cause) {
    tellFault(cause);
    return [];
  }
}

function opened(thread: SealedMessage[], { identity }: ReceiptKeys): Promise<OpenedMessage[]> {
  return Promise.all(
    thread.map(async ({ sender, day, sealed }) =>
      sender === "desk"
        ? { from: sender, day, text: messageIn(await open(sealed, identity)) }
        : { from: sender, day },
    ),
  );
}

function messageIn(reply: string): string {
  const tip = parseTip(JSON.parse(reply));
  if (!tip.ok) throw new Error("A reply of the desk is none that this paper writes.");
  return tip.value.message;
}
