import { expect, test } from "vitest";
import { chosenParts } from "./arguments";

const known = ["bytes", "archive"];

test("without arguments, everything is measured", () => {
  expect(chosenParts([], known)).toEqual({ parts: known, sizes: [] });
});

test("an archive is measured in the named sizes", () => {
  expect(chosenParts(["archive", "100", "100000"], known)).toEqual({
    parts: ["archive"],
    sizes: [100, 100_000],
  });
});

test("an unknown part is refused, with a list of the parts", () => {
  expect(chosenParts(["byte"], known)).toEqual({
    problem: expect.stringMatching(/Unknown part byte\. .* bytes, archive/),
  });
});

test("numbers of stories are refused without the archive", () => {
  expect(chosenParts(["bytes", "100"], known)).toEqual({ problem: expect.stringContaining("archive 100") });
});
