import type { IncomingMessage } from "node:http";

type Request = { headers: IncomingMessage["headers"]; socket: { remoteAddress?: string | undefined } };

/**
 * Reduces X-Forwarded-For to the address of the reader, and removes what else a client says of its address.
 * Anyone can write X-Forwarded-For: only what our own proxies append to it can be trusted, and only the
 * operator knows how many there are (TRUSTED_PROXIES).
 */
export function keepTrustedAddress({ headers, socket }: Request, proxies: number): void {
  const forwarded = [headers["x-forwarded-for"] ?? []].flat().join(",").split(",");
  const chain = [...forwarded.map((address) => address.trim()).filter(Boolean), socket.remoteAddress ?? ""];
  // A client that bypasses the proxies sends too few addresses: then the first one counts.
  headers["x-forwarded-for"] = chain[Math.max(0, chain.length - 1 - proxies)] ?? "";
  delete headers["x-real-ip"];
  delete headers.forwarded;
}
