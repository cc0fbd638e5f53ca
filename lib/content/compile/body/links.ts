import { quoted } from "@/lib/content/compile/sources/faults";
import { hostFault } from "./link-host";

/** The schemes that a link may have. All others are rejected, so that a dangerous new scheme is, too. */
const schemes = ["http:", "https:", "mailto:", "tel:"];

const unread =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop these before reading a scheme.
  /[\u0000-\u0020\u007f-\u00a0\u061c\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g;

/**
 * Returns what is wrong with the address of a link, or undefined. Reads it as browsers do: they drop tabs,
 * line breaks and leading spaces, and treat a backslash as a slash.
 */
export function linkFault(address: string): string | undefined {
  const read = address.replace(unread, "");
  if (read === "") return "The link has no address. Add one.";
  const scheme = /^[^/?#]*?:/.exec(read)?.[0].toLowerCase();
  if (scheme !== undefined && !schemes.includes(scheme)) {
    return `A link must not begin with ${quoted(scheme)}. Use https:, mailto: or tel:, or begin it with /.`;
  }
  if (read !== address)
    return "The link contains spaces or invisible characters. Remove them, or write a space as %20.";
  if (/^\/\/|\\/.test(read))
    return "The link hides which site it leads to. Begin it with https://, or with a single /.";
  if (scheme !== undefined) {
    if (!URL.canParse(read)) return "The link is not a valid address. Copy it from the browser.";
    return isExternal(read) ? hostFault(read) : undefined;
  }
  return /^[/#]/.test(read)
    ? undefined
    : "The link must begin with / or https://. Write /a-slug or a whole address.";
}

/** The slug in an address at the paper's own root, as in `/a-slug#part`. Undefined for any other address. */
export function slugIn(address: string): string | undefined {
  return /^\/([^/?#]+)\/?(?:[?#].*)?$/.exec(address)?.[1];
}

/** Whether an address is on another site. */
export function isExternal(address: string): boolean {
  return /^https?:/i.test(address);
}
