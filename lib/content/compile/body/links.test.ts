import fc from "fast-check";
import { expect, test } from "vitest";
import { linkFault } from "./links";

test.each([
  "https://example.org/a?b=c#d",
  "http://example.org",
  "HTTPS://example.org",
  "mailto:tips@rhd.news",
  "tel:+4312345",
  "/last-tram",
  "/category/news/page/2",
  "#fn-1",
  "/a:b",
])("%j is a good link", (address) => {
  expect(linkFault(address)).toBeUndefined();
});

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "java\tscript:alert(1)",
  "java\nscript:alert(1)",
  "\u0001javascript:alert(1)",
  "java\u200bscript:alert(1)",
  "javascript\u00a0:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:msgbox(1)",
  "file:///etc/passwd",
  "blob:https://example.org/1",
  "view-source:https://example.org",
  "feed:javascript:alert(1)",
])("%j is refused for its scheme", (address) => {
  expect(linkFault(address)).toContain("must not begin with");
});

test.each([
  "",
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "https://",
  "https://a b.example",
  "last-tram",
  "../x",
  "https:\\\\evil.example",
])("%j is refused", (address) => {
  expect(linkFault(address)).toBeDefined();
});

test("every accepted link opens in the paper, on the web, in a mail program or on a telephone", () => {
  const parts = fc.constantFrom(
    "java",
    "script",
    ":",
    "/",
    "\\",
    "\t",
    "\n",
    " ",
    "data",
    "https",
    "mailto",
    "#",
    "?",
    "a",
    ".",
    "@",
    "\u0000",
    "%0a",
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 8 }), (made) => {
      const address = made.join("");
      if (linkFault(address) !== undefined) return;
      const opened = new URL(address, "https://paper.example/story");
      expect(["https:", "http:", "mailto:", "tel:"]).toContain(opened.protocol);
      // An address of the paper's own stays on the paper.
      if (/^[/#]/.test(address)) expect(opened.origin).toBe("https://paper.example");
    }),
    { numRuns: 2000 },
  );
});

test.each([
  "https://a@b:c@evil.example/",
  "https://user:password@example.org",
  "https://user@example.org/a",
  "https://@example.org",
  "https://:@example.org",
  "HTTP://paper.example%2f@evil.example",
  "https://www.paper.example@evil.example/last-tram",
])("%j is refused for its user name", (address) => {
  expect(linkFault(address)).toMatch(/contains a user name, and leads to [\w.]+\. Remove/);
});

test.each([
  "https://pаypal.example",
  "https://xn--pypal-4ve.example",
  "https://еxample.org",
  "https://www.gοοgle.example",
  "https://xn--80ak6aa92e.com",
  "https://exampleսite.org",
])("%j is refused as a look-alike of another site", (address) => {
  expect(linkFault(address)).toMatch(
    /leads to [\w.-]*xn--[\w.-]+, since ".+" contains letters that only look Latin/,
  );
});

test.each([
  "https://münchen.example",
  "https://пример.example",
  "https://россия.рф/новости",
  "https://сахар.рф",
  "https://xn--e1afmkfd.xn--p1ai",
  "https://ελλάδα.example",
  "https://հայաստան.հայ",
  "https://例え.example",
  "https://news日本.example",
  "https://서울.example",
  "https://he.wikipedia.org/wiki/ירושלים",
  "https://medium.example/@mara/story",
  "https://example.org/?mail=a@b.example",
  "https://example.org/#@x",
  "https://127.0.0.1:3000/",
  "https://[::1]/",
  "mailto:tips@rhd.news?subject=a@b",
])("%j is a good link too", (address) => {
  expect(linkFault(address)).toBeUndefined();
});
