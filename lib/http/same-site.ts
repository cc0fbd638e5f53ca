import type { RequestHeaders } from "./request-headers";

/**
 * Whether a request comes from a page of ours or from no page. Decided by Sec-Fetch-Site, or without it
 * (plain HTTP, Safari before 16.4) by the origin. Pages that hide their origin send "null"; ours do not.
 */
export function isSameSite(headers: RequestHeaders): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = headers.get("origin");
  return origin === null || isOriginOf(origin, headers.get("host") ?? "");
}

const defaultPorts: Record<string, string> = { "http:": ":80", "https:": ":443" };

/**
 * Whether an Origin header and a Host header name the same host. They may differ in case, in the dot at the
 * end of the name and in the default port of the origin's scheme, as browsers and proxies do. False if the
 * origin is not one of http or https. Never throws.
 */
export function isOriginOf(origin: string, host: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, host: named } = new URL(origin);
  const defaultPort = defaultPorts[protocol];
  return defaultPort !== undefined && plain(named, defaultPort) === plain(host, defaultPort);
}

function plain(host: string, defaultPort: string): string {
  const [, name = "", port = ""] = /^(.*?)\.?(:\d+)?$/.exec(host.toLowerCase()) ?? [];
  return port === defaultPort ? name : name + port;
}
