import { isSameSite } from "@/lib/http/same-site";
import { tipLimits } from "@/lib/tips/tip";
import { parseSentTip } from "./parse-encrypted-tip";
import { parseTip } from "./parse-tip";
import { readBody } from "./read-body";
import { addressOf, busyJson, closedJson, json, refusal, tellFault } from "./responses";
import { notSentPage, thanksPage } from "./result-pages";
import { tips } from "./tips";

/**
 * Answers whoever sends a tip: a browser's script, which sealed it, in JSON; a plain form with a page. Thanks only for
 * what is on the disk. What is suspected of being spam is thanked for in the same words.
 */
export async function answerTip(request: Request, now: Date): Promise<Response> {
  if (!isSameSite(request.headers)) return refusal(request, 403);
  const body = await readBody(request);
  if (body.kind === "refused") return refusal(request, body.status);
  const address = addressOf(request);
  return body.kind === "json" ? toScript(body.value, address, now) : toForm(body.fields, address, now);
}

/** Answers whoever opens the form with what its script needs to send a tip. */
export async function answerChallenge(now: Date): Promise<Response> {
  try {
    return json(200, await tips().challenge(now));
  } catch (cause) {
    tellFault(cause);
    return closedJson();
  }
}

async function toScript(value: unknown, address: string, now: Date): Promise<Response> {
  const tip = parseSentTip(value);
  if (!tip.ok) return json(422, tip);
  try {
    const sent = await tips().take(tip.value, address, now);
    return sent.isTaken ? json(201, { ok: true }) : busyJson(sent.retryAfterSeconds);
  } catch (cause) {
    tellFault(cause);
    return closedJson();
  }
}

async function toForm(
  { website = "", ...typed }: Record<string, string>,
  address: string,
  now: Date,
): Promise<Response> {
  const tip = parseTip(typed);
  if (!tip.ok) {
    const isOfAField = Object.keys(tip.problems).some((name) => name in tipLimits);
    return notSentPage({ reason: isOfAField ? "refused" : "altered", typed, problems: tip.problems });
  }
  let sent: Awaited<ReturnType<ReturnType<typeof tips>["takeTyped"]>>;
  try {
    sent = await tips().takeTyped(tip.value, website, address, now);
  } catch (cause) {
    tellFault(cause);
    return notSentPage({ reason: "unavailable", typed });
  }
  if (!sent.isTaken) return notSentPage({ reason: "busy", typed, retryAfter: sent.retryAfterSeconds });
  return thanksPage({ receipt: sent.receiptWords });
}
