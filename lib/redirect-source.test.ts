import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { redirectSource, sourcePath, tracking } from "./redirect-source";

test.each([
  ["/last-tram", "last-tram"],
  ["/last-tram/", "last-tram"],
  ["/%6cast-tram", "last-tram"],
  ["/Last-Tram", "/Last-Tram"],
  ["/2019/05/12/last-tram", "/2019/05/12/last-tram"],
  ["/2019/05/12/last-tram/", "/2019/05/12/last-tram"],
  ["/2019//05/last-tram", "/2019/05/last-tram"],
  ["/last-tram.html", "/last-tram.html"],
  ["/caf%C3%A9", "/café"],
  ["/caf%c3%a9", "/café"],
  ["/cafe\u0301", "/café"],
  ["/café", "/café"],
  ["/big%20pitch", "/big pitch"],
  ["/what%3F", "/what%3F"],
  ["/?p=123", "/?p=123"],
  ["/?p=123&utm_source=mail&fbclid=x", "/?p=123"],
  ["/story.asp?b=2&a=1", "/story.asp?a=1&b=2"],
  ["/?utm_source=mail", "/"],
  ["/?", "/"],
  ["/archive?story", "/archive?story="],
  ["/last-tram?utm_medium=mail", "last-tram"],
])("%s is the former address %s", (target, source) => {
  expect(redirectSource(target)).toBe(source);
});

test.each(["/caf%E9", "/100%", "/a/../b", "/a\\b", "/a%00"])(
  "%s is none, since the server refuses it",
  (target) => {
    expect(redirectSource(target)).toBeUndefined();
  },
);

test("a former address is the same when it is written out as an address", () => {
  const part = fc.string({ unit: "grapheme", maxLength: 6 });
  fc.assert(
    fc.property(part, part, part, (one, two, value) => {
      const [path, query] = [`/${one}/${two}`, new URLSearchParams({ p: value }).toString()];
      for (const target of [path, `${path}?${query}`]) {
        const source = redirectSource(target);
        if (source !== undefined) expect(redirectSource(sourcePath(source))).toBe(source);
      }
    }),
    { numRuns: 2000 },
  );
});

test("nginx passes on no query that has only the parameters of platforms", () => {
  expect(readFileSync("deploy/nginx.conf", "utf8")).toContain(`(?!(?:${tracking}|_rsc)(?:[=&]|$))`);
});
