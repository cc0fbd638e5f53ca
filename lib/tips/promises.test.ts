import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const record = readFileSync("docs/decisions/0027-what-tips-promise.md", "utf8");
const rows = [...record.matchAll(/^\| (.+) \| `(\S+)` \| `(\S+)`: (.+) \|$/gm)].map(([, ...cells]) => cells);
const onOneLine = (text: string) => text.replaceAll(/<\/?strong>/g, "").replaceAll(/\s+/g, " ");

test("the record has promises", () => {
  expect(rows.length).toBeGreaterThan(20);
  expect(rows).toHaveLength(
    record.split("\n").filter((line) => /^\| [^-P]|^\| P(?!romise)/.test(line)).length,
  );
});

test.each(rows)(
  "a source reads “%s” in %s, and %s holds it",
  (promise = "", page = "", file = "", title = "") => {
    expect(onOneLine(readFileSync(page, "utf8"))).toContain(promise);
    expect(existsSync(file), file).toBe(true);
    expect(onOneLine(readFileSync(file, "utf8"))).toContain(title);
  },
);
