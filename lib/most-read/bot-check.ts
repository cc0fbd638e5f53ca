import { isbot } from "isbot";
import type { RequestHeaders } from "@/lib/http/request-headers";
import { isOriginOf } from "@/lib/http/same-site";
import type { ViewRefusal } from "./view-outcomes";

/** All browsers begin their User-Agent so; bots that do not imitate a browser do not. */
const browserName = /^Mozilla\/5\.0 \(/;

/**
 * Why a view does not count; undefined when a person's browser sent it from a page of `ownHosts`. A bot that
 * forges every header of a browser passes; the cap per network limits what it can do.
 */
export function botRefusal(headers: RequestHeaders, ownHosts: string[]): ViewRefusal | undefined {
  const agent = headers.get("user-agent");
  if (!agent) return "no-user-agent";
  if (!browserName.test(agent) || isbot(agent)) return "bot";
  // Browsers omit it only without TLS, on a host that is not localhost.
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return "other-site";
  const origin = headers.get("origin");
  if (origin === null) return "no-origin";
  // Pages in a sandboxed frame send "null".
  if (!URL.canParse(origin)) return "other-site";
  if (!ownHosts.some((host) => isOriginOf(origin, host))) return "other-host";
  // Every browser sends a language; many bots do not.
  if (!headers.get("accept-language")) return "no-language";
  const purpose = headers.get("sec-purpose") ?? headers.get("purpose") ?? "";
  return purpose.includes("prefetch") ? "prefetch" : undefined;
}
