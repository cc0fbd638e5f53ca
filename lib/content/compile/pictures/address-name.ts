import { basename } from "node:path";
import anyAscii from "any-ascii";

/** With its hash, width and format, a longer name would not fit where browsers and archives save files. */
const longest = 60;

/**
 * The name of a picture in its addresses: that of its file where an address can hold it, else its letters and
 * digits in ASCII. What it loses does not matter: a hash of the content follows it.
 */
export function addressName(path: string): string {
  const name = basename(path).replace(/\.[^.]*$/, "");
  if (/^[\w-]+$/.test(name) && name.length <= longest) return name;
  const ascii = anyAscii(name.normalize("NFC"));
  const safe = ascii.replace(/[^a-z0-9]+/gi, "-").replace(/^-/, "");
  return safe.slice(0, longest).replace(/-$/, "") || "picture";
}
