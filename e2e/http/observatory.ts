/**
 * The part of a Mozilla Observatory score that depends on headers, from SCORE_TABLE in
 * github.com/mdn/mdn-http-observatory, src/grader/charts.js (read 2026-11-23). The other rows either add
 * nothing here or check something else: redirects from http, certificates, preloading.
 */
const baseline = 100;

type Row = { what: string; points: number; holds: (headers: Record<string, string>) => boolean };

// In each group the first matching row counts.
const groups: Row[][] = [
  [
    {
      what: "CSP: default-src 'none', nothing unsafe, form-action limited",
      points: 10,
      holds: (headers) => {
        const policy = directives(headers);
        return (
          !isUnsafe(policy) &&
          policy.get("default-src") === "'none'" &&
          /^'(?:none|self)'$/.test(policy.get("form-action") ?? "")
        );
      },
    },
    {
      what: "CSP: nothing unsafe",
      points: 5,
      holds: (headers) => hasScripts(headers) && !isUnsafe(directives(headers)),
    },
    {
      what: "CSP: unsafe only in style-src",
      points: 0,
      holds: (headers) =>
        hasScripts(headers) && !/unsafe|data:/.test(directives(headers).get("script-src") ?? ""),
    },
    { what: "CSP: unsafe", points: -20, holds: (headers) => "content-security-policy" in headers },
    { what: "CSP: none", points: -25, holds: () => true },
  ],
  [
    { what: "no cookies", points: 0, holds: (headers) => !("set-cookie" in headers) },
    { what: "cookies", points: -20, holds: () => true },
  ],
  [
    {
      what: "CORS: for everyone, with credentials",
      points: -50,
      holds: (headers) => headers["access-control-allow-credentials"] === "true",
    },
  ],
  [
    {
      what: "referrer: private",
      points: 5,
      holds: ({ "referrer-policy": value = "" }) =>
        /^(?:no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(value),
    },
    { what: "referrer: unsafe or unknown", points: -5, holds: (headers) => "referrer-policy" in headers },
  ],
  [
    {
      what: "HSTS: six months or more",
      points: 0,
      holds: ({ "strict-transport-security": value = "" }) =>
        Number(/max-age=(\d+)/.exec(value)?.[1] ?? 0) >= 15768000,
    },
    { what: "HSTS: too short", points: -10, holds: (headers) => "strict-transport-security" in headers },
    { what: "HSTS: none", points: -20, holds: () => true },
  ],
  [
    { what: "nosniff", points: 0, holds: (headers) => headers["x-content-type-options"] === "nosniff" },
    { what: "no nosniff", points: -5, holds: () => true },
  ],
  [
    { what: "frames: by CSP", points: 5, holds: (headers) => directives(headers).has("frame-ancestors") },
    {
      what: "frames: by header",
      points: 0,
      holds: (headers) => /^(?:DENY|SAMEORIGIN)$/.test(headers["x-frame-options"] ?? ""),
    },
    { what: "frames: allowed everywhere", points: -20, holds: () => true },
  ],
  [
    {
      what: "CORP: same origin or site",
      points: 10,
      holds: (headers) => /^same-(?:origin|site)$/.test(headers["cross-origin-resource-policy"] ?? ""),
    },
  ],
];

/** The score of a page whose scripts all come from its own origin over TLS. */
export function observatoryScore(headers: Record<string, string>): number {
  const rows = groups.map((group) => group.find(({ holds }) => holds(headers)));
  return rows.reduce((score, row) => score + (row?.points ?? 0), baseline);
}

function directives(headers: Record<string, string>): Map<string, string> {
  const policy = headers["content-security-policy"] ?? "";
  return new Map(
    policy.split(";").map((directive): [string, string] => {
      const [name = "", ...sources] = directive.trim().split(/\s+/);
      return [name, sources.join(" ")];
    }),
  );
}

const hasScripts = (headers: Record<string, string>) =>
  /default-src|script-src/.test(headers["content-security-policy"] ?? "");

function isUnsafe(policy: Map<string, string>): boolean {
  const sources = ["script-src", "style-src", "object-src"].map(
    (name) => policy.get(name) ?? policy.get("default-src") ?? "*",
  );
  return sources.some((list) => /'unsafe-|data:|\*|https?:(?:\s|$)/.test(list));
}
