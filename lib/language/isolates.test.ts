import { expect, test } from "vitest";
import { withoutNeedlessIsolates } from "./isolates";

const rights = (name: string) => `\u2068${name}\u2069. النصوص: \u2068CC BY 4.0\u2069`;

test("a name in the direction of its text needs no isolate", () => {
  const name = "© المدّ والفنار";
  expect(withoutNeedlessIsolates(rights(name), "rtl")).toBe(`${name}. النصوص: \u2068CC BY 4.0\u2069`);
});

test.each(["Tide & Lantern", "المدّ Tide", "© 2026 المدّ", "المدّ 24", "24", "?"])(
  "%s keeps its isolate, or it could change places with what is beside it",
  (name) => {
    expect(withoutNeedlessIsolates(rights(name), "rtl")).toBe(rights(name));
  },
);

test("the same holds from left to right", () => {
  expect(withoutNeedlessIsolates("\u2068Tide\u2069, \u2068المدّ\u2069", "ltr")).toBe("Tide, \u2068المدّ\u2069");
});
