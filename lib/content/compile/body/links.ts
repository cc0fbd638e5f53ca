import { canonicalPath } from "@/lib/canonical-path";
import { quoted } from "@/lib/content/compile/sources/faults";
import { hostFault } from "./link-host";

/** The schemes that a link may have. All others are rejected, so that a dangerous new scheme is, too. */
const schemes = ["http:", "https:", "mailto:", "tel:"];

const unread =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop these before reading a scheme.
  /[\u0000-\u0020\u007f-\u00a0\u061c\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g;

/**
 * Returns what is wrong with the address of a link by itself, or undefined. Reads it as browsers do: they
 * drop tabs, line breaks and leading spaces, and treat a backslash as a slash. Whether the paper serves an
 * address is checked elsewhere (checks/check-links.ts).
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
  if (scheme === "mailto:") return mailFault(read);
  if (scheme === "tel:") return telephoneFault(read);
  if (scheme !== undefined) return webFault(read);
  return /^[/#]/.test(read) ? ownFault(read) : relativeFault(read);
}

function webFault(address: string): string | undefined {
  if (!URL.canParse(address)) return "The link is not a valid address. Copy it from the browser.";
  const fault = hostFault(address);
  const { hostname } = new URL(address);
  if (fault !== undefined || isHost.test(hostname)) return fault;
  return `The link leads to ${quoted(hostname)}, which is not the name of a site. Copy it from the browser.`;
}

/** A domain name, an IP address, or this machine, which the preview may be at. */
const isHost =
  /^(?:(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)+(?=[a-z0-9-]*[a-z])[a-z0-9-]+\.?|[\d.]+|\[[\da-f:.]+\]|localhost)$/;

function mailFault(address: string): string | undefined {
  const [names = "", query] = address.slice("mailto:".length).split("?", 2);
  // An address with only a subject or a text is for sharing: the reader names the recipient.
  if (names === "" && query) return undefined;
  if (names.split(",").every((name) => isMail.test(name))) return undefined;
  return `${quoted(address)} must contain a whole mail address, such as mailto:desk@paper.example.`;
}

const isMail = /^(?!\/)[^\s@,<>]+@(?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,}$/u;

function telephoneFault(address: string): string | undefined {
  const [number = ""] = address.slice("tel:".length).replaceAll(/%20/g, "-").split(";", 1);
  // Emergency numbers have two digits in some countries; letters are those on the keys.
  const isNumber = /^\+?[\dA-Z()./*#-]+$/.test(number) && (number.match(/\d/g)?.length ?? 0) >= 2;
  return isNumber
    ? undefined
    : `${quoted(address)} must contain a telephone number, such as tel:+43-1-23456.`;
}

function ownFault(address: string): string | undefined {
  const { pathname } = new URL(address, "https://paper.example");
  if (canonicalPath(pathname) !== undefined) return undefined;
  return 'The address is malformed. Write its letters themselves, as in "/café", and a percent sign as %25.';
}

function relativeFault(address: string): string {
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(address))
    return `The link is a mail address. Write mailto:${address}.`;
  if (
    /^(?:[\w-]+\.)+[a-z]{2,}(?:[/?#:]|$)/i.test(address) &&
    !/^[^/?#]+\.(?:html?|mdx?|php|aspx?)/i.test(address)
  )
    return `The link must begin with https://. Write https://${address}.`;
  const name = /([^/?#.]+)(?:\.\w+)?\/?(?:[?#].*)?$/.exec(address)?.[1] ?? "a-slug";
  return `The link must begin with / or https://. Write /${name} or a whole address.`;
}

/** Whether a link opens a page or a file. */
export function isWebAddress(address: string): boolean {
  return /^(?:https?:|[/#])/i.test(address);
}

/** Whether an address is on another site. */
export function isExternal(address: string): boolean {
  return /^https?:/i.test(address);
}
