import { expect, test } from "vitest";
import { wanted } from "./arguments";

const known = ["bytes", "archive"];

test("a bench that is asked for nothing measures everything", () => {
  expect(wanted([], known)).toEqual({ parts: known, sizes: [] });
});

test("an archive is measured in the sizes that are named", () => {
  expect(wanted(["archive", "100", "100000"], known)).toEqual({ parts: ["archive"], sizes: [100, 100_000] });
});

test("a part that is not there is told, with those that are", () => {
  expect(wanted(["byte"], known)).toEqual({ problem: expect.stringMatching(/no byte .* bytes, archive/) });
});

test("numbers of stories without the archive are told", () => {
  expect(wanted(["bytes", "100"], known)).toEqual({ problem: expect.stringContaining("archive 100") });
});
