/**
 * Groups IP addresses into networks, for rate limits: one client often holds a whole block of addresses.
 * Addresses are never stored. The results are only hashed, or counted in memory.
 */
import { isIP, isIPv4 } from "node:net";

/** The network of one reader: an IPv4 address, or the IPv6 /64 that one household or phone gets. */
export function readerNetwork(address: string): string | undefined {
  return network(address, 4, 4);
}

/** The network of one organisation: an IPv4 /24 or an IPv6 /48. */
export function siteNetwork(address: string): string | undefined {
  return network(address, 3, 3);
}

/** The IPv6 /48 of one organisation, which has 65,536 networks of readers; undefined for IPv4. */
export function ipv6Site(address: string): string | undefined {
  return network(address, 0, 3) || undefined;
}

/** The first octets of an IPv4 address or groups of an IPv6 address; undefined for any other text. */
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

/** The eight groups of an IPv6 address, without leading zeros. */
function expanded(address: string): string[] {
  // The URL parser normalises every notation.
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = "", tail] = canonical.split("::");
  const left = head ? head.split(":") : [];
  const right = tail ? tail.split(":") : [];
  return tail === undefined ? left : [...left, ...Array(8 - left.length - right.length).fill("0"), ...right];
}
