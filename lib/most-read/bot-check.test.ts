import crawlers from "crawler-user-agents";
import browsers from "top-user-agents";
import { expect, test } from "vitest";
import { botRefusal } from "./bot-check";

const [usual = ""] = browsers;
const ownHosts = ["news.example", "localhost:3000"];

/** What a browser sends along with a view; `changes` of undefined take a header out. */
function sent(changes: Record<string, string | undefined> = {}): Headers {
  const all: Record<string, string | undefined> = {
    "user-agent": usual,
    "accept-language": "en-GB,en;q=0.8",
    origin: "https://news.example",
    "sec-fetch-site": "same-origin",
    ...changes,
  };
  return new Headers(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

const refusal = (changes?: Record<string, string | undefined>) => botRefusal(sent(changes), ownHosts);
const counts = (changes?: Record<string, string | undefined>) => refusal(changes) === undefined;

test("every one of the hundred most used browsers is a person's", () => {
  expect(browsers.length).toBeGreaterThanOrEqual(50);
  expect(browsers.filter((agent) => !counts({ "user-agent": agent }))).toEqual([]);
});

test("of two thousand known programs none is a person, but those that readers browse in or that hide well", () => {
  const agents = crawlers.flatMap(({ instances }) => instances);
  expect(agents.length).toBeGreaterThanOrEqual(2_000);
  const counted = agents.filter((agent) => counts({ "user-agent": agent }));
  // Apps that show pages to people, and four tools under a browser's name.
  const known = /Instagram|Facebook|Electron|Fluid|TSM-turingos|GTmetrix|Miniature|YLT/;
  expect(counted.filter((agent) => !known.test(agent))).toEqual([]);
  expect(counted.length).toBeLessThan(10);
});

test.each([
  ["no user agent", "no-user-agent", { "user-agent": undefined }],
  ["an empty one", "no-user-agent", { "user-agent": "" }],
  ["a browser without a head", "bot", { "user-agent": usual.replace("Chrome/", "HeadlessChrome/") }],
  ["no origin", "no-origin", { origin: undefined }],
  [
    "a page of another site",
    "other-site",
    { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" },
  ],
  ["another site that claims to be ours", "other-site", { "sec-fetch-site": "cross-site" }],
  ["a page without an origin, as in a sandboxed frame", "other-site", { origin: "null" }],
  ["a page of ours on a port that Host does not name", "other-host", { origin: "https://news.example:8443" }],
  ["no language", "no-language", { "accept-language": undefined }],
  ["a prefetch", "prefetch", { "sec-purpose": "prefetch;prerender" }],
  ["a prefetch of old", "prefetch", { purpose: "prefetch" }],
] as const)("%s is not a person's view: %s", (_name, why, changes) => {
  expect(refusal(changes)).toBe(why);
});

test.each([
  ["another case", "NEWS.Example"],
  ["a dot at its end", "news.example."],
  ["the port that it has anyway", "news.example:443"],
])("a page of ours counts where Host names us with %s", (_how, host) => {
  expect(botRefusal(sent(), [host])).toBeUndefined();
});

test("a browser that leaves its fetch headers out, as without TLS, is a person's", () => {
  expect(counts({ "sec-fetch-site": undefined, origin: "http://localhost:3000" })).toBe(true);
});
