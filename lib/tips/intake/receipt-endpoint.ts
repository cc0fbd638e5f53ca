import { site } from "@/lib/content/site";
import { dateOf } from "@/lib/time";
import type { DecryptedMessage } from "@/lib/tips/conversation";
import { decrypt } from "@/lib/tips/crypto/encryption";
import { type ReceiptKeys, receiptKeys, receiptProblem } from "@/lib/tips/crypto/receipt";
import { parseTip } from "@/lib/tips/parse-tip";
import { deletions } from "@/lib/tips/store/delete-tips";
import type { EncryptedMessage } from "@/lib/tips/store/threads";
import { replyIn } from "@/lib/tips/tip-text";
import { parseShownReceipt } from "./parse-encrypted-tip";
import { cleanFile } from "./plain-files";
import type { PlainFile } from "./read-multipart";
import { answerSource, busyJson, json, orLogged, savingJson } from "./responses";
import { deletedPage, noRepliesPage, repliesPage } from "./result-pages";
import { tips } from "./tips";

/** Who asks, and when. */
type Visit = { keys: ReceiptKeys; address: string; now: Date };

/**
 * Answers a source who returns with a receipt: shows the newsroom's replies, and takes more. The script sends
 * an id derived from the words; a plain form sends the words, which decrypt replies here and are not stored.
 */
export function answerReceipt(request: Request, now: Date): Promise<Response> {
  return answerSource(request, {
    toScript: (value, address) => toScript(value, address, now),
    toForm: async ({ fields: { words = "", message, delete: deletion, sure }, file }, address) => {
      const keys = await receiptKeys(words);
      if (!keys) return noRepliesPage({ reason: "misspelt" }, words, receiptProblem(words, site().say));
      const visit = { keys, address, now };
      // The form to delete has a field of its own that is always sent.
      if (message === undefined && (deletion !== undefined || sure !== undefined))
        return deleted(words, { deletion, isSure: sure === "yes" }, visit);
      return message === undefined
        ? found(words, visit)
        : added(words, { typed: message, sentFile: file }, visit);
    },
    takesFiles: () => tips().files.takesFiles(now),
  });
}

async function toScript(value: unknown, address: string, now: Date): Promise<Response> {
  const shown = parseShownReceipt(value);
  if (!shown.ok) return json(422, shown);
  if ("sealed" in shown.value) {
    const sent = await tips().add(shown.value, address, now);
    if (!sent.isTaken) return busyJson(sent.retryAfterSeconds);
    return savingJson(sent.saving);
  }
  if ("delete" in shown.value) {
    const { id, delete: what } = shown.value;
    const sent = await tips().remove({ id, what }, address, now);
    if (!sent.isTaken) return busyJson(sent.retryAfterSeconds);
    return sent.isKnown ? json(200, { ok: true }) : json(404, { ok: false });
  }
  const sent = await tips().lookUp(shown.value.id, address, now);
  if (!sent.isTaken) return busyJson(sent.retryAfterSeconds);
  if (!sent.found) return json(404, { ok: false });
  const { sentOn, thread } = sent.found;
  // Only the newsroom can decrypt the source's messages, so they are not sent.
  const messages = thread.map(({ sender, day, sealed, sealedBy }) => ({
    from: sender,
    ...dated(day),
    ...(sender === "desk" && { sealed, sealedBy }),
  }));
  return json(200, { ok: true, sentOn, messages });
}

async function found(words: string, { keys, address, now }: Visit): Promise<Response> {
  const page = await orLogged(async () => {
    const sent = await tips().lookUp(keys.id, address, now);
    if (!sent.isTaken) return noRepliesPage({ reason: "busy", ...sent }, words);
    if (!sent.found) return noRepliesPage({ reason: "unknown" }, words);
    return repliesPage({ reason: "found" }, words, await decrypted(sent.found.thread, keys));
  });
  return page ?? noRepliesPage({ reason: "unavailable" }, words);
}

async function added(
  words: string,
  { typed, sentFile }: { typed: string; sentFile: PlainFile | undefined },
  visit: Visit,
): Promise<Response> {
  const { keys, address, now } = visit;
  const { say } = site();
  const lost = sentFile ? say("file.again") : undefined;
  const page = async (
    result: Parameters<typeof repliesPage>[0],
    problems: { problem?: string; fileProblem?: string | undefined } = { fileProblem: lost },
  ) => repliesPage(result, words, await messagesFor(visit), { typed, ...problems });
  if (typed.trim() === "")
    return page({ reason: "refused" }, { problem: say("wrong.nothing"), fileProblem: lost });
  const more = parseTip({ message: typed }, say);
  if (!more.ok)
    return page(
      { reason: "refused" },
      { problem: more.problems.message ?? say("wrong.other"), fileProblem: lost },
    );
  const cleaned = cleanFile(sentFile, say);
  if ("problem" in cleaned) return page({ reason: "refused" }, { fileProblem: cleaned.problem });
  if ("reason" in cleaned) return page(cleaned, {});
  const answer = await orLogged(async () => {
    const sent = await tips().addTyped({ ...keys, tip: more.value, ...cleaned }, address, now);
    if (!sent.isTaken) return page({ reason: "busy", ...sent });
    if (sent.saving === "unknown") return page({ reason: "unknown" });
    if (sent.saving !== "saved") return page({ reason: "no-files" }, {});
    return repliesPage({ reason: "added" }, words, await messagesFor(visit), { typed: "" });
  });
  return answer ?? page({ reason: "unavailable" });
}

async function deleted(
  words: string,
  asked: { deletion?: string | undefined; isSure: boolean },
  visit: Visit,
) {
  const { keys, address, now } = visit;
  const page = async (result: Parameters<typeof repliesPage>[0], deletionProblem?: string) =>
    repliesPage(result, words, await messagesFor(visit), { typed: "", deletionProblem });
  const what = deletions.find((name) => name === asked.deletion);
  if (!what || !asked.isSure) return page({ reason: "undecided" }, site().say("wrong.delete"));
  const answer = await orLogged(async () => {
    const sent = await tips().remove({ id: keys.id, what }, address, now);
    if (!sent.isTaken) return page({ reason: "not-deleted", ...sent });
    if (!sent.isKnown) return noRepliesPage({ reason: "unknown" }, words);
    return what === "tip" ? deletedPage() : page({ reason: "removed" });
  });
  return answer ?? page({ reason: "not-deleted" });
}

/** The messages so far; none where they cannot be read, since the result of the request matters more. */
async function messagesFor({ keys, address, now }: Visit): Promise<DecryptedMessage[]> {
  const messages = await orLogged(async () => {
    const sent = await tips().lookUp(keys.id, address, now);
    return sent.isTaken && sent.found ? decrypted(sent.found.thread, keys) : [];
  });
  return messages ?? [];
}

const dated = (day: string) => ({
  day,
  date: dateOf(new Date(day), { language: site().language, timeZone: "UTC" }),
});

/** A reply that the newsroom sealed for another key by mistake must not hide the others. */
function decrypted(thread: EncryptedMessage[], { identity }: ReceiptKeys): Promise<DecryptedMessage[]> {
  return Promise.all(
    thread.map(async ({ sender, day, sealed, sealedBy }) => {
      if (sender === "source") return { from: sender, ...dated(day) };
      const text = await decrypt(sealed, identity).then(replyIn, () => undefined);
      return { from: sender, ...dated(day), text, sealedBy };
    }),
  );
}
