import { randomUUID } from "node:crypto";
import { site } from "@/lib/content/site";
import { noRepliesPage, type OpenedMessage, repliesPage } from "@/lib/delivery/tip-pages";
import { isSameSite } from "@/lib/same-site";
import { addressOf, busyJson, closedJson, json, refusal, tellFault } from "./answers";
import { dayOf } from "./days";
import type { SealedMessage } from "./desk";
import { parseShownReceipt } from "./parse-sent";
import { parseTip } from "./parse-tip";
import { readBody } from "./read-body";
import { type ReceiptKeys, receiptKeys } from "./receipt";
import { open, seal } from "./sealing";
import type { Tip } from "./tip";
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
  try {
    const keys = await receiptKeys(words);
    const sent = await tips().lookUp(keys?.id ?? "", address, now);
    if (!sent.isTaken) return noRepliesPage({ reason: "busy", words, retryAfter: sent.retryAfterSeconds });
    if (!keys || !sent.found) return noRepliesPage({ reason: "unknown", words });
    const messages = await opened(sent.found.thread, keys);
    if (typed === undefined) return repliesPage({ words, messages });

    const more = parseTip({ message: typed });
    if (!more.ok) {
      return repliesPage({
        words,
        messages,
        typed,
        problem: more.problems.message ?? "That cannot be sent.",
      });
    }
    const notSent = (problem: string) => repliesPage({ words, messages, typed, problem });
    const added = await addMore(more.value, keys, address, now);
    if (added === undefined) {
      const { body, headers } = await notSent(`We cannot keep it just now. Write to ${site().tips.mail}.`);
      return new Response(body, { status: 503, headers });
    }
    if (!added.isTaken)
      return notSent(`Too many tips just now: please try again in ${minutes(added.retryAfterSeconds)} min.`);
    const today: OpenedMessage = { from: "source", day: dayOf(now) };
    return repliesPage({ words, messages: [...messages, today], wasAdded: true });
  } catch (cause) {
    tellFault(cause);
    return noRepliesPage({ reason: "unavailable", words });
  }
}

/** Adds what was typed, sealed at once; undefined where that cannot be kept. */
async function addMore(more: Tip, { id }: ReceiptKeys, address: string, now: Date) {
  try {
    const sealed = await seal(JSON.stringify(more), await tips().recipient());
    return await tips().add({ id, key: randomUUID(), sealed }, address, now);
  } catch (cause) {
    tellFault(cause);
    return undefined;
  }
}

const minutes = (seconds: number) => Math.ceil(seconds / 60);

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
