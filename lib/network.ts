/**
 * Groups IP addresses into networks, for rate limits: one client often holds a whole block of addresses.
 * Addresses are never stored. The results are only hashed, or counted in memory.
 */
import { BlockList, isIP, isIPv4 } from "node:net";

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

/** Whether an address is in a list of networks. */
export function isWithin(networks: BlockList, address: string): boolean {
  const { v4, bare } = notations(address);
  if (isIPv4(v4)) return networks.check(v4, "ipv4");
  return isIP(bare) === 6 && networks.check(bare, "ipv6");
}

/** Reads networks such as 203.0.113.0/24 and 2001:db8::/32, with spaces or commas between. */
export function parseNetworks(text: string): BlockList {
  const networks = new BlockList();
  for (const written of text.match(/[^\s,]+/g) ?? []) {
    const [, address = "", bits = ""] = /^(.+)\/(\d{1,3})$/.exec(written) ?? [];
    const family = isIP(address);
    const [widest, narrowest] = family === 4 ? [8, 32] : [16, 64];
    if (family === 0 || Number(bits) < widest || Number(bits) > narrowest)
      throw new Error(
        `"${written}" must be a network such as 203.0.113.0/24, from /8 to /32, or 2001:db8::/32, from /16 to /64.`,
      );
    networks.addSubnet(address, Number(bits), family === 4 ? "ipv4" : "ipv6");
  }
  return networks;
}

/** The first octets of an IPv4 address or groups of an IPv6 address; undefined for any other text. */
function network(address: string, octets: number, groups: number): string | undefined {
  const { bare, v4 } = notations(address);
  if (isIPv4(v4)) return v4.split(".").slice(0, octets).join(".");
  if (isIP(bare) !== 6) return undefined;
  return expanded(bare).slice(0, groups).join(":");
}

/** An address without brackets and zone. `v4`: the same, or the IPv4 address that an IPv6 socket wraps. */
function notations(address: string): { bare: string; v4: string } {
  const bare = address
    .trim()
    .replace(/^\[(.*)\]$/, "$1")
    .replace(/%.*$/, "");
  const groups = isIP(bare) === 6 ? expanded(bare) : [];
  if (groups.slice(0, 6).join(":") !== "0:0:0:0:0:ffff") return { bare, v4: bare };
  const bytes = groups.slice(6).flatMap((group) => {
    const both = Number.parseInt(group, 16);
    return [both >> 8, both & 255];
  });
  return { bare, v4: bytes.join(".") };
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
