import { expect, test } from "vitest";
import { isOriginOf, isSameSite } from "./same-site";

test.each([
  [{ "sec-fetch-site": "same-origin", origin: "https://news.example" }, true],
  // A form on a page that sends no referrer.
  [{ "sec-fetch-site": "same-origin", origin: "null" }, true],
  [{ origin: "https://news.example" }, true],
  // A program, which could say whatever it likes.
  [{}, true],
  [{ "sec-fetch-site": "cross-site" }, false],
  // A neighbour on the same domain.
  [{ "sec-fetch-site": "same-site", origin: "https://ads.news.example" }, false],
  [{ "sec-fetch-site": "cross-site", origin: "https://news.example" }, false],
  [{ origin: "https://evil.example" }, false],
  [{ origin: "https://news.example.evil.example" }, false],
  [{ origin: "null" }, false],
])("%j is of ours: %s", (headers, isOurs) => {
  expect(isSameSite(new Headers({ host: "news.example", ...(headers as Record<string, string>) }))).toBe(
    isOurs,
  );
});

test.each(["NEWS.example", "news.example.", "news.example:443"])("the same where Host says %s", (host) => {
  expect(isSameSite(new Headers({ host, origin: "https://news.example" }))).toBe(true);
  expect(isSameSite(new Headers({ host, origin: "https://evil.example" }))).toBe(false);
});

test.each([
  ["https://news.example", "news.example"],
  ["https://news.example", "NEWS.Example"],
  ["https://NEWS.example", "news.example"],
  ["https://news.example", "news.example."],
  ["https://news.example.", "news.example"],
  ["https://news.example.", "news.example."],
  ["https://news.example", "news.example:443"],
  ["https://news.example", "news.example.:443"],
  ["https://news.example:443", "news.example"],
  ["http://news.example", "news.example:80"],
  ["https://news.example:8443", "news.example:8443"],
  ["https://news.example.:8443", "News.example:8443"],
  ["http://127.0.0.1:3000", "127.0.0.1:3000"],
  ["http://[::1]:3000", "[::1]:3000"],
  ["http://[::1]", "[::1]:80"],
])("%s is an origin of %s", (origin, host) => {
  expect(isOriginOf(origin, host)).toBe(true);
});

test.each([
  ["https://elsewhere.example", "news.example"],
  ["https://www.news.example", "news.example"],
  ["https://news.example", "www.news.example"],
  ["https://evilnews.example", "news.example"],
  ["https://news.example.evil.example", "news.example"],
  ["https://news.exampl", "news.example"],
  ["https://news.example..", "news.example"],
  ["https://newsxexample", "news.example"],
  ["https://news.example:8443", "news.example"],
  ["https://news.example", "news.example:8443"],
  ["https://news.example", "news.example:4430"],
  // The default port of the other scheme.
  ["https://news.example", "news.example:80"],
  ["http://news.example", "news.example:443"],
  ["http://news.example:443", "news.example"],
  ["https://news.example@evil.example", "news.example"],
  ["https://news.example", "news.example@evil.example"],
  ["https://news.example", "news.example/"],
  ["https://news.example", "news.example, evil.example"],
  ["https://news.example", "evil.example\nnews.example"],
  ["https://news.example", ""],
  ["chrome-extension://news.example", "news.example"],
  ["file:///news.example", ""],
  ["null", "null"],
  ["", ""],
])("%s is not an origin of %j", (origin, host) => {
  expect(isOriginOf(origin, host)).toBe(false);
});
