import { expect, test } from "vitest";
import { noVarySearch } from "./no-vary-search";

test("no query changes a page, except those of former addresses", () => {
  expect(noVarySearch([])).toBe("params");
  expect(noVarySearch(["id", "p"])).toBe('params, except=("id" "p")');
});

test("any name is a valid item of a header", () => {
  expect(noVarySearch(['a"b', "é", "a b"])).toBe('params, except=("a%22b" "%C3%A9" "a%20b")');
});
