import { site } from "@/lib/content/site";
import { parseTip } from "@/lib/tips/parse-tip";
import { tipLimits } from "@/lib/tips/tip";
import { areTipsSetUp } from "@/lib/tips/tips-set-up";
import { parseSentTip } from "./parse-encrypted-tip";
import { cleanFile } from "./plain-files";
import { answerSource, busyJson, json, orClosed, orLogged, savingJson } from "./responses";
import { notSentPage, thanksPage } from "./result-pages";
import { tips } from "./tips";

/**
 * Takes a tip: encrypted by the script, answered with JSON, or from a plain form, answered with a page.
 * Thanks only for a tip that is on the disk. A tip that may be spam gets the same response.
 */
export function answerTip(request: Request, now: Date): Promise<Response> {
  return answerSource(request, {
    toScript: async (value, address) => {
      const tip = parseSentTip(value);
      if (!tip.ok) return json(422, tip);
      const sent = await tips().take(tip.value, address, now);
      if ("challenge" in sent) return json(409, { ok: false, challenge: sent.challenge });
      return sent.isTaken ? savingJson(sent.saving) : busyJson(sent.retryAfterSeconds);
    },
    toForm: async ({ fields: { website = "", ...typed }, file: sentFile }, address) => {
      const { say } = site();
      const lost = sentFile && { file: say("file.again") };
      const tip = parseTip(typed, say);
      if (!tip.ok) {
        const isOfAField = Object.keys(tip.problems).some((name) => name in tipLimits);
        return notSentPage({ reason: isOfAField ? "refused" : "altered" }, typed, {
          ...lost,
          ...tip.problems,
        });
      }
      const cleaned = cleanFile(sentFile, say);
      if ("problem" in cleaned) return notSentPage({ reason: "refused" }, typed, { file: cleaned.problem });
      if ("reason" in cleaned) return notSentPage(cleaned, typed);
      const sent = await orLogged(() => tips().takeTyped(tip.value, website, address, now, cleaned.file));
      if (!sent) return notSentPage({ reason: areTipsSetUp() ? "unavailable" : "closed" }, typed, lost);
      if (!sent.isTaken) return notSentPage({ reason: "busy", ...sent }, typed, lost);
      return sent.saving === "saved"
        ? thanksPage(sent.receiptWords)
        : notSentPage({ reason: "no-files" }, typed);
    },
    takesFiles: () => tips().files.takesFiles(now),
  });
}

/** Gives the script a challenge when the form is opened. */
export function answerChallenge(now: Date, address = ""): Promise<Response> {
  return orClosed(async () => json(200, await tips().challenge(now, address)));
}
