import { expect, test } from "vitest";
import { isSameSite } from "./same-site";

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
