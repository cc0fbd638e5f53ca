import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pageNumberIn, pageOf } from "./pagination";

describe("a list split into pages", () => {
  test("shows every story once and in order; only the last page may not be full", () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 20 }), (list, size) => {
        const count = pageOf(list, 1, size)?.count ?? 0;
        const pages = Array.from({ length: count }, (_, index) => pageOf(list, index + 1, size)?.items ?? []);
        expect(pages.flat()).toEqual(list);
        for (const full of pages.slice(0, -1)) expect(full).toHaveLength(size);
        if (list.length > 0) expect(pages.at(-1)).not.toHaveLength(0);
      }),
    );
  });
  test("has one page if it is empty", () => {
    expect(pageOf([], 1)).toEqual({ items: [], number: 1, count: 1, total: 0 });
  });
  test("has no page after its last, before its first or between two", () => {
    const list = Array.from({ length: 13 }, (_, n) => n);
    expect(pageOf(list, 2)?.items).toEqual([12]);
    for (const number of [3, 99, 0, -1, 1.5, Number.NaN]) expect(pageOf(list, number)).toBeUndefined();
  });
});

describe("the address of a page", () => {
  test("is the list's own for the first page", () => {
    expect(pageNumberIn(undefined)).toBe(1);
    expect(pageNumberIn([])).toBe(1);
  });
  test("ends in /page/ and the number for every other page", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999 }), (number) => {
        expect(pageNumberIn(["page", String(number)])).toBe(number);
      }),
    );
  });
  test.each([
    [["page", "1"]],
    [["page"]],
    [["page", "0"]],
    [["page", "02"]],
    [["page", "-2"]],
    [["page", "2e1"]],
    [["page", "2", "3"]],
    [["pages", "2"]],
    [["page", "1000000"]],
    [["page", "２"]],
  ])("is not %j", (rest) => {
    expect(pageNumberIn(rest)).toBeUndefined();
  });
});
