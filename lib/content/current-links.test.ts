import type { Element, Root } from "hast";
import { expect, test } from "vitest";
import { withCurrentLinks } from "./current-links";

const link = (href: string): Element => ({
  type: "element",
  tagName: "a",
  properties: { href, rel: ["noopener"] },
  children: [{ type: "text", value: "words" }],
});
const body = (...hrefs: string[]): Root => ({
  type: "root",
  children: hrefs.map((href) => ({ type: "element", tagName: "p", properties: {}, children: [link(href)] })),
});
const slugAt = (address: string) => ({ "/old": "new", "/?p=1": "new" })[address];

test("links to former addresses lead to the story's present one, with their fragment", () => {
  const written = body(
    "/old",
    "/old#part",
    "/?p=1",
    "/present",
    "/present#old",
    "https://other.example/old",
    "#old",
  );
  const before = structuredClone(written);
  expect(withCurrentLinks(written, slugAt)).toEqual(
    body("/new", "/new#part", "/new", "/present", "/present#old", "https://other.example/old", "#old"),
  );
  // A body is shared by all that read it.
  expect(written).toEqual(before);
});

test("a body without such links is returned as it is", () => {
  const written = body("/present", "#part", "mailto:desk@paper.example");
  expect(withCurrentLinks(written, slugAt)).toBe(written);
});
