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
