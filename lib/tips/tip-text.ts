import type { Tip } from "./tip";

/** Control characters, which could do anything to the terminal that an age program prints to. */
const controls = /[^\P{Cc}\t\n]/gu;

/** The labels of the fields that stand above the message, in this order. */
const labels = { for: "For", contact: "Contact" } as const;

const headPattern =
  /^(?:For: ([^\n]*(?:\n {2}[^\n]*)*)\n)?(?:Contact: ([^\n]*(?:\n {2}[^\n]*)*)\n)?(?:Reply key: (age1[a-z0-9]{58})\n)?$/;

/**
 * A message as the text that is encrypted: readable in every age program. Lines for its addressee, its
 * contact and the key for replies, an empty line, and the message. Lines of a field after the first are
 * indented. The key is inside so that the newsroom need not ask our server for it, which could name another.
 * Runs in browsers too.
 */
export function textOf(tip: Tip, replyKey?: string): string {
  const head = (["for", "contact"] as const).flatMap((field) => {
    const { [field]: value } = tip;
    return value ? [`${labels[field]}: ${value.replaceAll("\n", "\n  ")}\n`] : [];
  });
  const key = replyKey === undefined ? "" : `Reply key: ${replyKey}\n`;
  return `${head.join("")}${key}\n${tip.message}\n`.replace(controls, "\ufffd");
}

/** The fields of a text that `textOf` made, or of JSON as former versions encrypted it; else undefined. */
export function fieldsIn(text: string): unknown {
  if (text.startsWith("{")) return parseJson(text);
  const parts = partsOf(text);
  if (!parts) return undefined;
  const [addressee, contact] = parts.head.map((value) => value?.replaceAll("\n  ", "\n"));
  return {
    message: parts.message,
    ...(contact !== undefined && { contact }),
    ...(addressee !== undefined && { for: addressee }),
  };
}

/** The age recipient for replies in a text that `textOf` made; its checksum is not verified. */
export function replyKeyIn(text: string): string | undefined {
  return partsOf(text)?.head[2];
}

/** The words of a reply: as `textOf` or a former version wrote them, or as any age program encrypted them. */
export function replyIn(text: string): string {
  const former = text.startsWith("{") ? parseJson(text) : undefined;
  const isFormer = typeof former === "object" && former !== null && "message" in former;
  if (isFormer && typeof former.message === "string") return former.message;
  return text.replace(/\r\n?/g, "\n").trim();
}

function partsOf(text: string) {
  const end = text.startsWith("\n") ? 0 : text.indexOf("\n\n") + 1;
  const head = headPattern.exec(text.slice(0, end));
  if (!head || (end === 0 && !text.startsWith("\n"))) return undefined;
  return { head: head.slice(1), message: text.slice(end).trim() };
}

/** Undefined for invalid JSON. The parser's error would quote the text, control characters included. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
