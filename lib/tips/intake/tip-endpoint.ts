import { isSameSite } from "@/lib/http/same-site";
import { parseTip } from "@/lib/tips/parse-tip";
import { tipLimits } from "@/lib/tips/tip";
import { parseSentTip } from "./parse-encrypted-tip";
import { readBody } from "./read-body";
import { addressOf, busyJson, closedJson, json, logFault, refusal } from "./responses";
import { notSentPage, thanksPage } from "./result-pages";
import { tips } from "./tips";

/**
 * Takes a tip: encrypted by the script, answered with JSON, or from a plain form, answered with a page.
 * Thanks only for a tip that is on the disk. A tip that may be spam gets the same response.
 */
export async function answerTip(request: Request, now: Date): Promise<Response> {
  if (!isSameSite(request.headers)) return refusal(request, 403);
  const body = await readBody(request);
  if (body.kind === "refused") return refusal(request, body.status);
  const address = addressOf(request);
  return body.kind === "json" ? toScript(body.value, address, now) : toForm(body.fields, address, now);
}

/** Gives the script a challenge when the form is opened. */
export async function answerChallenge(now: Date): Promise<Response> {
  try {
    return json(200, await tips().challenge(now));
  } catch (cause) {
    logFault(cause);
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
    logFault(cause);
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
    logFault(cause);
    return notSentPage({ reason: "unavailable", typed });
  }
  if (!sent.isTaken) return notSentPage({ reason: "busy", typed, retryAfter: sent.retryAfterSeconds });
  return thanksPage({ receipt: sent.receiptWords });
}
