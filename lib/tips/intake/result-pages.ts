/**
 * The pages that answer the forms for tips. The build renders them as it does all pages (app/tips/answers), and nobody
 * can ask for them; here the words of the request go in. They are for one reader only, and leave no trace in caches.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { site } from "@/lib/content/site";
import { documentPolicy } from "@/lib/documents/document-policy";
import { finishedDocument } from "@/lib/documents/finished-document";
import { buildFolder, isPreview, keepsBuiltPages, listenSettings } from "@/lib/env";
import { confidentialHeaders } from "@/lib/http/security-headers";
import { fillTemplate, type TemplateValues } from "@/lib/template";
import { dateOf } from "@/lib/time";
import { keyTold } from "@/lib/tips/crypto/newsroom-key";
import { tipResultPath } from "@/lib/urls";

/** What stands in the fields of a form, as it came. */
export type TypedTip = {
  message?: string | undefined;
  contact?: string | undefined;
  for?: string | undefined;
};

/** What the desk and the source have said, oldest first. `text` is absent where only the desk can open it. */
export type OpenedMessage = { from: "desk" | "source"; day: string; text?: string };

/** The answer to a tip that is stored. `receipt` is its words. */
export function thanksPage({ receipt }: { receipt: string }): Promise<Response> {
  return answer("thanks", 201, { words: receipt.split(" ").map((word) => ({ word })) });
}

const notSent = { refused: 422, altered: 422, busy: 429, unavailable: 503 } as const;

/**
 * The form once more, with all that was typed: `refused` for its `problems`, which are shown beside their fields,
 * `altered` where it held a field that is not ours,
 * `busy` for too many tips (`retryAfter` in seconds), `unavailable` where no tip can be stored now.
 */
export function notSentPage({
  reason,
  typed,
  problems = {},
  retryAfter,
}: {
  reason: keyof typeof notSent;
  typed: TypedTip;
  problems?: Partial<Record<string, string>>;
  retryAfter?: number;
}): Promise<Response> {
  const { message = "", contact = "", for: addressee = "" } = typed;
  const words = {
    ...chosen(reason),
    ...problemWords(problems, ["message", "contact", "for"]),
    message,
    contact,
    for: addressee,
  };
  return answer("not-sent", notSent[reason], words, retryAfter);
}

const additions = { added: 201, refused: 422, busy: 429, unknown: 404, unavailable: 503 } as const;

/**
 * What the desk answered to the tip of these receipt `words`, with a form for more. `reason`: what became of what was
 * added; `typed` is what is still in the form, with its `problem`.
 */
export function repliesPage({
  words,
  messages,
  reason,
  typed = "",
  problem,
  retryAfter,
}: {
  words: string;
  messages: readonly OpenedMessage[];
  reason?: keyof typeof additions;
  typed?: string;
  problem?: string;
  retryAfter?: number;
}): Promise<Response> {
  // Where not even the tip itself can be shown, nobody knows whether it was answered.
  const isSilent = messages.length > 0 && messages.every(({ from }) => from === "source");
  const filled = {
    receipt: words,
    message: typed,
    messages: messages.map(messageWords),
    ...(isSilent && chosen("silent")),
    ...(reason && chosen(reason)),
    ...problemWords({ message: problem }, ["message"]),
  };
  return answer("replies", reason ? additions[reason] : 200, filled, retryAfter);
}

const noReplies = { unknown: 404, busy: 429, unavailable: 503 } as const;

/**
 * The form for receipts once more: no tip has these words, which may have a `problem` of their own, or too many were
 * tried, or the store is away.
 */
export function noRepliesPage({
  reason,
  words,
  problem,
  retryAfter,
}: {
  reason: keyof typeof noReplies;
  words: string;
  problem?: string;
  retryAfter?: number;
}): Promise<Response> {
  const { [reason]: status } = noReplies;
  return answer(
    "no-replies",
    status,
    { ...chosen(reason), ...problemWords({ words: problem }, ["words"]), words },
    retryAfter,
  );
}

/** Makes the page show what it holds for this case only. */
function chosen(name: string): TemplateValues {
  return { [name]: [{}] };
}

/** For each field: whether it is at fault, and how. */
function problemWords(
  problems: Partial<Record<string, string | undefined>>,
  fields: readonly string[],
): TemplateValues {
  return Object.fromEntries(
    fields.flatMap((field) => [
      [`${field}-problem`, problems[field] ?? ""],
      [`${field}-invalid`, String(Boolean(problems[field]))],
    ]),
  );
}

function messageWords({ from, day, text }: OpenedMessage): TemplateValues {
  return {
    "from-desk": from === "desk" ? [{}] : [],
    "from-source": from === "source" ? [{}] : [],
    day,
    date: dateOf(new Date(day), { language: site().language, timeZone: "UTC" }),
    // A text with all its paragraphs; the line breaks in them are kept by its style.
    texts: text === undefined ? [] : [{ text }],
  };
}

const turnedAway = { foreign: 403, "too-long": 413 } as const;

/** What a form is told that is refused before anything of it is read. */
export function turnedAwayPage(reason: keyof typeof turnedAway): Promise<Response> {
  return answer("turned-away", turnedAway[reason], chosen(reason));
}

type AnswerName = "thanks" | "not-sent" | "turned-away" | "replies" | "no-replies";

async function answer(
  name: AnswerName,
  status: number,
  words: TemplateValues,
  retryAfter?: number,
): Promise<Response> {
  const html = await template(name);
  const minutes = String(Math.max(1, Math.ceil((retryAfter ?? 0) / 60)));
  return new Response(
    fillTemplate(html, { ...words, mail: site().tips.mail, key: await keyTold(), minutes }),
    {
      status,
      headers: {
        "content-type": "text/html; charset=utf-8",
        "content-security-policy": documentPolicy(html),
        ...confidentialHeaders,
        ...(retryAfter !== undefined && { "retry-after": String(Math.ceil(retryAfter)) }),
      },
    },
  );
}

const templates = new Map<AnswerName, string>();

async function template(name: AnswerName): Promise<string> {
  const kept = templates.get(name);
  if (kept !== undefined) return kept;
  const html = finishedDocument(await rendered(name));
  if (!isPreview) templates.set(name, html);
  return html;
}

/** The page as Next rendered it: the preview renders when asked, a build has it on disk, a platform serves it only. */
async function rendered(name: AnswerName): Promise<string> {
  if (isPreview) return fetched(`http://localhost:${listenSettings().port}`, name);
  const folder = join(/* turbopackIgnore: true */ process.cwd(), buildFolder());
  const path = join(folder, "server/app", `${tipResultPath(name)}.html`);
  return readFile(path, "utf8").catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT" && !keepsBuiltPages()) return fetched(site().address, name);
    throw new Error(`The page "${name}" that answers tips cannot be read. Build the site anew.`, { cause });
  });
}

async function fetched(origin: string, name: AnswerName): Promise<string> {
  const response = await fetch(new URL(tipResultPath(name), origin));
  if (!response.ok)
    throw new Error(`${response.url} answered ${response.status}, and a tip must be answered by it.`);
  return response.text();
}
