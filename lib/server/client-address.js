/**
 * Who sent a request, as far as we may believe it. Anyone can write an X-Forwarded-For; only what our own proxies
 * added to its end is true, and only the operator knows how many of them there are (TRUSTED_PROXIES).
 */

/** @typedef {import("node:http").IncomingMessage} IncomingMessage */

/**
 * The number of proxies of ours that every request comes through.
 * @param {string | undefined} setting TRUSTED_PROXIES
 * @returns {number}
 */
export function trustedProxies(setting) {
  if (!setting) return 0;
  if (/^\d{1,2}$/.test(setting)) return Number(setting);
  throw new Error(
    `TRUSTED_PROXIES is "${setting}". It must be the number of proxies in front of the site: 0 for none, 1 for one nginx.`,
  );
}

/**
 * Leaves in X-Forwarded-For the one address that is believed, for the route handlers, and no other trace of a client.
 * @param {{ headers: IncomingMessage["headers"], socket: { remoteAddress?: string | undefined } }} request
 * @param {number} proxies how many of the last addresses are our own proxies'
 */
export function keepBelievedAddress({ headers, socket }, proxies) {
  const told = [headers["x-forwarded-for"] ?? []].flat().join(",").split(",");
  // A client that goes round the proxies brings too few addresses: then it is the first that is nearest to it.
  const chain = [...told.map((address) => address.trim()).filter(Boolean), socket.remoteAddress ?? ""];
  headers["x-forwarded-for"] = chain[Math.max(0, chain.length - 1 - proxies)] ?? "";
  delete headers["x-real-ip"];
  delete headers.forwarded;
}
