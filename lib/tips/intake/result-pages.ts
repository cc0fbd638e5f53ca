/**
 * The result pages of the forms for tips. The build renders them as templates (app/tips/answers), which are
 * not public; here the content of the request is filled in. They are for one reader, and are never cached.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { site } from "@/lib/content/site";
import { documentPolicy } from "@/lib/documents/document-policy";
import { finishedDocument } from "@/lib/documents/finished-document";
import { buildFolder, isPreview, keepsBuiltPages, listenSettings } from "@/lib/env";
import { confidentialHeaders, markedAsPage } from "@/lib/http/security-headers";
import { fillTemplate, type TemplateValues } from "@/lib/template";
import { dateOf } from "@/lib/time";
import { keyNotice } from "@/lib/tips/crypto/newsroom-key";
import { tipResultPath } from "@/lib/urls";

/** The fields of a form, as they were sent. */
export type TypedTip = {
  message?: string | undefined;
  contact?: string | undefined;
  for?: string | undefined;
};

/** A message in a conversation. `text` is absent where only the newsroom can decrypt it. */
export type DecryptedMessage = { from: "desk" | "source"; day: string; text?: string };

/** The page for a tip that was stored, with the words of its receipt. */
export function thanksPage({ receipt }: { receipt: string }): Promise<Response> {
  return page("thanks", 201, { words: receipt.split(" ").map((word) => ({ word })) });
}

const notSent = { refused: 422, altered: 422, busy: 429, unavailable: 503 } as const;

/**
 * The form again, with everything that was typed. `refused`: with `problems` beside their fields; `altered`:
 * it had a field that is not ours; `busy`: too many tips (`retryAfter` in seconds); `unavailable`: no tip can
 * be stored now.
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
  return page("not-sent", notSent[reason], words, retryAfter);
}

const additions = { added: 201, refused: 422, busy: 429, unknown: 404, unavailable: 503 } as const;

/**
 * The conversation of a receipt, oldest message first, with a form for more. `reason`: what became of the
 * message that was sent; `typed`: what is still in the form, with its `problem`.
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
  messages: readonly DecryptedMessage[];
  reason?: keyof typeof additions;
  typed?: string;
  problem?: string;
  retryAfter?: number;
}): Promise<Response> {
  // Without any message, not even the tip, it is unknown whether the newsroom replied.
  const isSilent = messages.length > 0 && messages.every(({ from }) => from === "source");
  const filled = {
    receipt: words,
    message: typed,
    messages: messages.map(messageWords),
    ...(isSilent && chosen("silent")),
    ...(reason && chosen(reason)),
    ...problemWords({ message: problem }, ["message"]),
  };
  return page("replies", reason ? additions[reason] : 200, filled, retryAfter);
}

const noReplies = { unknown: 404, busy: 429, unavailable: 503 } as const;

/**
 * The form for receipts again. `unknown`: no tip has these words, or they have a `problem`; `busy`: too many
 * attempts; `unavailable`: the store cannot be used.
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
  return page(
    "no-replies",
    status,
    { ...chosen(reason), ...problemWords({ words: problem }, ["words"]), words },
    retryAfter,
  );
}

/** Shows the part of the template for this case. */
function chosen(name: string): TemplateValues {
  return { [name]: [{}] };
}

/** For each field, whether it is invalid, and why. */
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

function messageWords({ from, day, text }: DecryptedMessage): TemplateValues {
  return {
    "from-desk": from === "desk" ? [{}] : [],
    "from-source": from === "source" ? [{}] : [],
    day,
    date: dateOf(new Date(day), { language: site().language, timeZone: "UTC" }),
    // One text with all its paragraphs. CSS keeps the line breaks.
    texts: text === undefined ? [] : [{ text }],
  };
}

const turnedAway = { foreign: 403, "too-long": 413 } as const;

/** The page for a form that is refused before it is read. */
export function turnedAwayPage(reason: keyof typeof turnedAway): Promise<Response> {
  return page("turned-away", turnedAway[reason], chosen(reason));
}

type PageName = "thanks" | "not-sent" | "turned-away" | "replies" | "no-replies";

async function page(
  name: PageName,
  status: number,
  values: TemplateValues,
  retryAfter?: number,
): Promise<Response> {
  const html = await template(name);
  const minutes = String(Math.max(1, Math.ceil((retryAfter ?? 0) / 60)));
  return new Response(
    fillTemplate(html, { ...values, mail: site().tips.mail, key: await keyNotice(), minutes }),
    {
      status,
      headers: {
        "content-type": "text/html; charset=utf-8",
        ...markedAsPage,
        "content-security-policy": documentPolicy(html),
        ...confidentialHeaders,
        ...(retryAfter !== undefined && { "retry-after": String(Math.ceil(retryAfter)) }),
      },
    },
  );
}

const templates = new Map<PageName, string>();

async function template(name: PageName): Promise<string> {
  const kept = templates.get(name);
  if (kept !== undefined) return kept;
  const html = finishedDocument(await rendered(name));
  if (!isPreview) templates.set(name, html);
  return html;
}

/**
 * The page as Next rendered it: fetched from the preview, read from the build, or fetched where the build is
 * not on disk.
 */
async function rendered(name: PageName): Promise<string> {
  if (isPreview) return fetched(`http://localhost:${listenSettings().port}`, name);
  const folder = join(/* turbopackIgnore: true */ process.cwd(), buildFolder());
  const path = join(folder, "server/app", `${tipResultPath(name)}.html`);
  return readFile(path, "utf8").catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT" && !keepsBuiltPages()) return fetched(site().address, name);
    throw new Error(`The result page "${name}" for tips cannot be read. Run npm run build.`, { cause });
  });
}

async function fetched(origin: string, name: PageName): Promise<string> {
  const response = await fetch(new URL(tipResultPath(name), origin));
  if (!response.ok)
    throw new Error(`${response.url} responded with ${response.status}. It must be a result page for tips.`);
  return response.text();
}
