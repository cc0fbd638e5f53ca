import { expect, test } from "vitest";
import { say } from "@/lib/content/testing/articles";
import { fileProblems, sizeInWords } from "./file-limits";

test("too many files and too many bytes are named exactly", () => {
  const of = (...sizes: number[]) =>
    fileProblems(
      sizes.map((size) => ({ size })),
      say,
    );
  expect(of(...Array(20).fill(1))).toBeUndefined();
  expect(of(...Array(21).fill(1))).toBe("These are 21 files, and 20 is the most. Take some away.");
  expect(of(25_000_000)).toBeUndefined();
  expect(of(26_000_000)).toBe("This file is 26 MB, and 25 MB is the most. Take it away.");
  expect(of(20_000_000, 5_000_001)).toBe(
    "Together these files are 25.1 MB, and 25 MB is the most. Take some away.",
  );
});

test.each([
  [0, "0 bytes"],
  [1, "1 byte"],
  [999, "999 bytes"],
  [1_000, "1 KB"],
  [1_001, "2 KB"],
  [999_999, "1,000 KB"],
  [1_000_000, "1 MB"],
  [2_340_000, "2.4 MB"],
  [25_000_000, "25 MB"],
])("%i bytes are %s", (bytes, words) => expect(sizeInWords(bytes, say)).toBe(words));
