import { quoted } from "@/lib/content/compile/sources/faults";
import { isPublicAddress } from "@/lib/urls";

/**
 * A link to the paper itself as path, query and fragment; undefined if it leads to another site. `base` is
 * the address of the page that shows it, `origins` are those of the paper.
 */
export function ownLink(link: string, base: string, origins: readonly string[]): string | undefined {
  const page = `https://paper.invalid${base}`;
  if (!URL.canParse(link, page)) return undefined;
  const url = new URL(link, page);
  const isWhole = /^[a-z]+:/i.test(link);
  if (isWhole && !origins.some((origin) => isSameSite(url, new URL(origin)))) return undefined;
  return url.pathname + url.search + url.hash;
}

/** With and without `www.`, whichever scheme: servers lead from one to the other. */
function isSameSite(url: URL, paper: URL): boolean {
  const bare = ({ hostname }: URL) => hostname.replace(/^www\./, "").replace(/\.$/, "");
  return (
    /^https?:$/.test(url.protocol) &&
    bare(url) === bare(paper) &&
    ["", "80", "443", paper.port].includes(url.port)
  );
}

/** Names and addresses of machines in private networks (RFC 1918, 3927, 4193, 6762, 8375). */
const isPrivate =
  /^(?:0|10|169\.254|172\.(?:1[6-9]|2\d|3[01])|192\.168)\.[\d.]+$|^\[(?:f[cd]|fe[89ab])|\.(?:corp|home|home\.arpa|internal|intranet|lan|local)\.?$/;

/** What is wrong with a link to the machine of an editor, as copied from the preview, or in their network. */
export function localLinkFault(link: string, origins: readonly string[]): string | undefined {
  if (!/^https?:/i.test(link) || !URL.canParse(link)) return undefined;
  const { origin, hostname, pathname, search, hash } = new URL(link);
  if (origins.some((own) => isSameSite(new URL(link), new URL(own)))) return undefined;
  if (!isPublicAddress(origin))
    return `${quoted(link)} leads to each reader's own machine. Write ${quoted(pathname + search + hash)}.`;
  if (!isPrivate.test(hostname)) return undefined;
  return `${quoted(link)} leads into a private network. Link to what readers can open, or write it in backticks.`;
}
