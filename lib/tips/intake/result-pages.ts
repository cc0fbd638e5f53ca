/**
 * The result pages of the forms for tips. The build renders them as templates (app/tips/answers), which are
 * not public; here the content of the request is filled in. They are for one reader, and are never cached.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { site } from "@/lib/content/site";
import { finishedDocument } from "@/lib/documents/document";
import { documentPolicy } from "@/lib/documents/document-policy";
import { buildFolder, isOnVercel, isPreview, listenSettings } from "@/lib/env";
import { confidentialHeaders, markedAsPage } from "@/lib/http/security-headers";
import { fillTemplate, type TemplateValues } from "@/lib/template";
import { conversationValues, type DecryptedMessage } from "@/lib/tips/conversation";
import { keyNotice } from "@/lib/tips/crypto/newsroom-key";
import type { Problems } from "@/lib/tips/tip-problems";
import { tipResultPath } from "@/lib/urls";

/** What became of a form, and the status of the page that shows it. */
const statuses = {
  found: 200,
  stored: 201,
  added: 201,
  removed: 200,
  deleted: 200,
  foreign: 403,
  unknown: 404,
  "too-long": 413,
  refused: 422,
  misspelt: 422,
  undecided: 422,
  altered: 422,
  busy: 429,
  closed: 503,
  "files-busy": 503,
  "no-files": 503,
  "not-deleted": 503,
  unavailable: 503,
} as const;
type Reason = keyof typeof statuses;
type Result<Of extends Reason = Reason> = { reason: Of; retryAfterSeconds?: number };

/** The page for a tip that was stored, with the words of its receipt. */
export function thanksPage(receipt: string) {
  return page("thanks", { reason: "stored" }, { words: receipt.split(" ").map((word) => ({ word })) });
}

/**
 * The form again, with everything that was typed. `refused`: with `problems` beside their fields; `altered`:
 * it had a field that is not ours; `busy`: too many tips; `closed`: the site is not set up to take tips;
 * `unavailable`: no tip can be stored now; `files-busy`, `no-files`: no file can be taken now.
 */
export function notSentPage(
  result: Result<"refused" | "altered" | "busy" | "closed" | "unavailable" | "files-busy" | "no-files">,
  { message = "", contact = "", for: addressee = "" }: Record<string, string>,
  problems: Problems = {},
) {
  const fields = ["message", "contact", "for", "file"];
  return page("not-sent", result, { ...problemWords(problems, fields), message, contact, for: addressee });
}

type RepliesReason =
  | "found"
  | "added"
  | "removed"
  | "refused"
  | "busy"
  | "unknown"
  | "unavailable"
  | "files-busy"
  | "no-files"
  | "undecided"
  | "not-deleted";

type RepliesForms = {
  typed: string;
  problem?: string;
  fileProblem?: string | undefined;
  deletionProblem?: string | undefined;
};

/** The conversation of a receipt, with a form for more, what is `typed` in it, and one to delete it. */
export function repliesPage(
  result: Result<RepliesReason>,
  receipt: string,
  messages: readonly DecryptedMessage[],
  { typed, problem, fileProblem, deletionProblem }: RepliesForms = { typed: "" },
) {
  return page("replies", result, {
    receipt,
    message: typed,
    ...conversationValues(messages),
    ...problemWords({ message: problem, file: fileProblem, delete: deletionProblem }, [
      "message",
      "file",
      "delete",
    ]),
  });
}

/**
 * The form for receipts again. `misspelt`: the words have a `problem`, and no tip was looked for; `unknown`:
 * no tip has these words; `busy`: too many attempts; `unavailable`: the store cannot be used.
 */
export function noRepliesPage(
  result: Result<"misspelt" | "unknown" | "busy" | "unavailable">,
  words: string,
  problem?: string,
) {
  return page("no-replies", result, { ...problemWords({ words: problem }, ["words"]), words });
}

/** The page after a source deleted its tip. */
export function deletedPage() {
  return page("deleted", { reason: "deleted" }, {});
}

/** The page for a form that is refused before it is read. */
export function turnedAwayPage(reason: "foreign" | "too-long") {
  return page("turned-away", { reason }, {});
}

/** For each field, whether it is invalid, and why. */
function problemWords(problems: Problems, fields: readonly string[]): TemplateValues {
  return Object.fromEntries(
    fields.flatMap((field) => [
      [`${field}-problem`, problems[field] ?? ""],
      [`${field}-invalid`, String(Boolean(problems[field]))],
    ]),
  );
}

type PageName = "thanks" | "not-sent" | "turned-away" | "replies" | "no-replies" | "deleted";

async function page(name: PageName, { reason, retryAfterSeconds }: Result, values: TemplateValues) {
  const html = await template(name);
  const minutes = Math.max(1, Math.ceil((retryAfterSeconds ?? 0) / 60));
  const filled = fillTemplate(html, {
    ...values,
    // Shows the part of the template for this case.
    [reason]: [{}],
    mail: site().tips.mail,
    key: await keyNotice(site().say),
    minutes: minutes.toLocaleString(site().language),
  });
  return new Response(filled, {
    status: statuses[reason],
    headers: {
      "content-type": "text/html; charset=utf-8",
      ...markedAsPage,
      "content-security-policy": documentPolicy(html),
      ...confidentialHeaders,
      ...(retryAfterSeconds !== undefined && { "retry-after": String(retryAfterSeconds) }),
    },
  });
}

const templates = new Map<PageName, string>();

async function template(name: PageName): Promise<string> {
  const kept = templates.get(name);
  if (kept !== undefined) return kept;
  const html = finishedDocument(await rendered(name));
  if (!isPreview) templates.set(name, html);
  return html;
}

/** The page as Next rendered it: from the preview, the build, or the site where no build is on disk. */
async function rendered(name: PageName): Promise<string> {
  if (isPreview) return fetched(`http://localhost:${listenSettings().port}`, name);
  const folder = join(/* turbopackIgnore: true */ process.cwd(), buildFolder());
  const path = join(folder, "server/app", `${tipResultPath(name)}.html`);
  return readFile(path, "utf8").catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT" && isOnVercel) return fetched(site().address, name);
    throw new Error(`The result page "${name}" for tips cannot be read. Run npm run build.`, { cause });
  });
}

async function fetched(origin: string, name: PageName): Promise<string> {
  const response = await fetch(new URL(tipResultPath(name), origin));
  if (!response.ok)
    throw new Error(`${response.url} responded with ${response.status}. It must be a result page for tips.`);
  return response.text();
}
