import { isbot } from "isbot";
import type { RequestHeaders } from "@/lib/http/request-headers.js";
import { isOriginOf } from "@/lib/http/same-host";
import type { ViewRefusal } from "./view-outcomes";

/** What of a request tells a person's browser from a program. */
export type Signs = {
  /** The paper's own origins: as this request was addressed, and as it is configured. */
  ownHosts: readonly string[];
  headers: RequestHeaders;
};

/** Every browser still calls itself this; programs that do not pretend to be one do not. */
const browserName = /^Mozilla\/5\.0 \(/;

/**
 * Why a view does not count; undefined when it was sent by a browser, from a page of ours, on a person's behalf. A program
 * that forges every header of a browser passes: against those stands the cap of the network that it comes from.
 */
export function botRefusal({ headers, ownHosts }: Signs): ViewRefusal | undefined {
  const agent = headers.get("user-agent");
  if (!agent) return "no-user-agent";
  if (!browserName.test(agent) || isbot(agent)) return "bot";
  // Browsers leave it out only where the paper is served without TLS, under a name that is not this machine's.
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return "other-site";
  const origin = headers.get("origin");
  if (origin === null) return "no-origin";
  // Pages in a sandboxed frame hide their origin.
  if (!URL.canParse(origin)) return "other-site";
  if (!ownHosts.some((host) => isOriginOf(origin, host))) return "other-host";
  // People read in some language; many programs do not care to name one.
  if (!headers.get("accept-language")) return "no-language";
  const purpose = headers.get("sec-purpose") ?? headers.get("purpose") ?? "";
  return purpose.includes("prefetch") ? "prefetch" : undefined;
}
