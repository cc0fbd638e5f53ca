const defaultPorts: Record<string, string> = { "http:": ":80", "https:": ":443" };

/**
 * Whether an Origin header names this host, as a Host header spells it: in any case, with or without the dot
 * at the end of the name and the default port of the origin's scheme. Browsers and proxies differ in these
 * three, and in nothing else. False for what is not an origin of http or https. Never throws.
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
