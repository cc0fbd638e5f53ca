import { isIP, isIPv4 } from "node:net";

/**
 * Internet addresses as networks, so that whoever holds a whole block of them is one sender. Addresses are never kept:
 * what comes out of here is only ever hashed or counted in memory.
 */

/** The network of one reader: an IPv4 address, or an IPv6 /64, which is what one household or phone is given. */
export function readerNetwork(address: string): string | undefined {
  return network(address, 4, 4);
}

/** The network of one organisation: an IPv4 /24 or an IPv6 /48. */
export function siteNetwork(address: string): string | undefined {
  return network(address, 3, 3);
}

/** The first octets of an IPv4 address, the first groups of an IPv6 one; undefined when it is neither. */
function network(address: string, octets: number, groups: number): string | undefined {
  const bare = address
    .trim()
    .replace(/^\[(.*)\]$/, "$1")
    .replace(/%.*$/, "");
  const v4 = bare.replace(/^::ffff:(?=\d+\.)/i, "");
  if (isIPv4(v4)) return v4.split(".").slice(0, octets).join(".");
  if (isIP(bare) !== 6) return undefined;
  return expanded(bare).slice(0, groups).join(":");
}

/** The eight groups of an IPv6 address, each without leading zeros. */
function expanded(address: string): string[] {
  // The URL parser knows every way to write one, and has one way to write it itself.
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = "", tail] = canonical.split("::");
  const left = head ? head.split(":") : [];
  const right = tail ? tail.split(":") : [];
  return tail === undefined ? left : [...left, ...Array(8 - left.length - right.length).fill("0"), ...right];
}
