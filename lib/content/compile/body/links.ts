import { quoted } from "@/lib/content/compile/sources/faults";

/** What a reader's browser may be sent to. Anything else is refused, so that a new dangerous scheme is refused too. */
const schemes = ["http:", "https:", "mailto:", "tel:"];

/**
 * What is wrong with an address that a text links to, and what would be right; undefined when nothing is.
 * Judged as browsers read it: they drop tabs, line breaks and leading blanks, and take a backslash for a slash.
 */
export function linkFault(address: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what browsers drop before they read a scheme.
  const read = address.replace(/[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g, "");
  if (read === "") return "The link leads nowhere. Give it an address.";
  const scheme = /^[^/?#]*?:/.exec(read)?.[0].toLowerCase();
  if (scheme !== undefined && !schemes.includes(scheme)) {
    return `A link may not begin with ${quoted(scheme)}. Use https:, mailto: or tel:, or begin it with /.`;
  }
  if (read !== address)
    return "The link holds blanks or invisible characters. Take them out, or write a blank as %20.";
  if (/^\/\/|\\/.test(read))
    return "The link hides which site it leads to. Begin it with https://, or with one /.";
  if (scheme !== undefined)
    return URL.canParse(read) ? undefined : "The link is no valid address. Copy it from the browser.";
  return /^[/#]/.test(read)
    ? undefined
    : "The link begins with neither / nor https://. Write /a-slug or a whole address.";
}

/** The slug that an address of the paper's own root names, as `/a-slug#shard` does; undefined for any other address. */
export function slugIn(address: string): string | undefined {
  return /^\/([^/?#]+)\/?(?:[?#].*)?$/.exec(address)?.[1];
}

/** True for an address on the web at large, rather than one of the paper's own. */
export function isExternal(address: string): boolean {
  return /^https?:/i.test(address);
}
