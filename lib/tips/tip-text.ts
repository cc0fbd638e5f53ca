import type { Tip } from "./tip";

/** Control characters, which could do anything to the terminal that an age program prints to. */
const controls = /[^\P{Cc}\t\n]/gu;

/** The labels of the fields that stand above the message, in this order. */
const labels = { for: "For", contact: "Contact" } as const;

const headPattern = /^(?:For: ([^\n]*(?:\n {2}[^\n]*)*)\n)?(?:Contact: ([^\n]*(?:\n {2}[^\n]*)*)\n)?$/;

/**
 * A message as the text that is encrypted: readable in every age program. Lines for its addressee and
 * contact, an empty line, and the message. Lines of a field after the first are indented. Runs in browsers
 * too.
 */
export function textOf(tip: Tip): string {
  const head = (["for", "contact"] as const).flatMap((field) => {
    const { [field]: value } = tip;
    return value ? [`${labels[field]}: ${value.replaceAll("\n", "\n  ")}\n`] : [];
  });
  return `${head.join("")}\n${tip.message}\n`.replace(controls, "\ufffd");
}

/** The fields of a text that `textOf` made, or of JSON as former versions encrypted it; else undefined. */
export function fieldsIn(text: string): unknown {
  if (text.startsWith("{")) return parseJson(text);
  const end = text.startsWith("\n") ? 0 : text.indexOf("\n\n") + 1;
  const head = headPattern.exec(text.slice(0, end));
  if (!head || (end === 0 && !text.startsWith("\n"))) return undefined;
  const [, addressee, contact] = head.map((value) => value?.replaceAll("\n  ", "\n"));
  return {
    message: text.slice(end).trim(),
    ...(contact !== undefined && { contact }),
    ...(addressee !== undefined && { for: addressee }),
  };
}

/** Undefined for invalid JSON. The parser's error would quote the text, control characters included. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
