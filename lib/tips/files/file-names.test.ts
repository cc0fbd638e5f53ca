import fc from "fast-check";
import { expect, test } from "vitest";
import { safeName, safeNames } from "./file-names";

test.each([
  ["scan.pdf", "scan.pdf"],
  ["C:\\Users\\anna\\scan.pdf", "scan.pdf"],
  ["../../etc/passwd", "passwd"],
  [".bashrc", "bashrc"],
  ["..", "file"],
  ["", "file"],
  ["-rf", "rf"],
  ["invoice\u202egpj.exe", "invoicegpj.exe"],
  ["a\u0000b\nc\u007f.txt", "abc.txt"],
  ["a\u2028b", "ab"],
  ["con.txt", "_con.txt"],
  ["contract.txt", "contract.txt"],
  ["what? *now*.txt", "what_ _now_.txt"],
  ["plan .", "plan"],
  ["Cafe\u0301.txt", "Café.txt"],
  ["تقرير المصنع.pdf", "تقرير المصنع.pdf"],
  ["می‌خواهم.pdf", "می‌خواهم.pdf"],
  ["👩‍👩‍👧.jpg", "👩‍👩‍👧.jpg"],
  ["報告書（最終）.docx", "報告書（最終）.docx"],
  ["archive.tar.gz", "archive.tar.gz"],
])("%j becomes %j", (name, safe) => expect(safeName(name)).toBe(safe));

test("any names become safe, short and different", () => {
  const name = fc.oneof(
    fc.string({ unit: "binary", maxLength: 400 }),
    fc.constantFrom(
      "a.txt",
      "A.TXT",
      "a-2.txt",
      "",
      "..",
      "\u202e",
      `${"字".repeat(300)}.pdf`,
      `a.${"b".repeat(300)}`,
    ),
  );
  fc.assert(
    fc.property(fc.array(name, { maxLength: 20 }), (names) => {
      const safe = safeNames(names);
      expect(new Set(safe.map((one) => one.toLowerCase())).size).toBe(names.length);
      for (const one of safe) {
        expect(one).not.toMatch(/[/\\\p{Cc}\u202a-\u202e\u2066-\u2069]|^[.-]|^$/u);
        expect(one).not.toMatch(/\p{Cs}/u);
        expect(Buffer.byteLength(one)).toBeLessThanOrEqual(210);
      }
    }),
    { numRuns: 500 },
  );
});

test("files of one name get numbers before their ending, and a long name keeps its ending", () => {
  expect(safeNames(["a.jpg", "A.jpg", "a-2.jpg", "b/a.jpg", "a", "a"])).toEqual([
    "a.jpg",
    "A-2.jpg",
    "a-2-2.jpg",
    "a-3.jpg",
    "a",
    "a-2",
  ]);
  expect(safeName(`${"é".repeat(300)}.jpeg`)).toMatch(/^é+\.jpeg$/);
});
