import { isbot } from "isbot";
import type { RequestHeaders } from "@/lib/request-headers.js";

/** What of a request tells a person's browser from a program. */
export type Signs = {
  /** The paper's own origins: as this request was addressed, and as it is configured. */
  ownHosts: readonly string[];
  headers: RequestHeaders;
};

/** Every browser still calls itself this; programs that do not pretend to be one do not. */
const browserName = /^Mozilla\/5\.0 \(/;

/**
 * Whether a view was sent by a browser, from a page of ours, on a person's behalf. A program that forges every header
 * of a browser passes: against those stands the cap of the network that it comes from.
 */
export function isPerson({ headers, ownHosts }: Signs): boolean {
  const agent = headers.get("user-agent") ?? "";
  // Browsers leave these out only where the paper is served without TLS, under a name that is not this machine's.
  const site = headers.get("sec-fetch-site");
  const purpose = headers.get("sec-purpose") ?? headers.get("purpose") ?? "";
  return (
    browserName.test(agent) &&
    !isbot(agent) &&
    (site === null || site === "same-origin") &&
    isOwn(headers.get("origin"), ownHosts) &&
    // People read in some language; many programs do not care to name one.
    Boolean(headers.get("accept-language")) &&
    !purpose.includes("prefetch")
  );
}

function isOwn(origin: string | null, ownHosts: readonly string[]): boolean {
  return origin !== null && URL.canParse(origin) && ownHosts.includes(new URL(origin).host);
}
