import { expect, test } from "vitest";
import { FaultReport } from "./fault-report";

function reported(...compiles: [place: string, text: string][][]): string[][] {
  const printed: string[] = [];
  const report = new FaultReport((line) => printed.push(line));
  return compiles.map((faults) => {
    report.update(faults.map(([place, text]) => ({ place, text })));
    return printed.splice(0);
  });
}

test("a fault is printed when it comes and when it goes, and not between", () => {
  const fault: [string, string] = ["content/a.mdx:4:9", "Unknown."];
  expect(reported([fault], [fault], [fault, ["content/b.mdx:1", "Empty."]], [])).toEqual([
    ["content/a.mdx:4:9: Unknown."],
    [],
    ["content/b.mdx:1: Empty."],
    ["Fault gone: content/a.mdx:4:9", "Fault gone: content/b.mdx:1"],
  ]);
});

test("a fault that only moves to another line is not printed again", () => {
  expect(reported([["content/a.mdx:4:9", "Unknown."]], [["content/a.mdx:7:9", "Unknown."]])[1]).toEqual([]);
});

test("hundreds of faults at once are counted", () => {
  const many = Array.from({ length: 300 }, (_, at): [string, string] => [
    `content/a.mdx:${at}`,
    `Fault ${at}.`,
  ]);
  const [lines = []] = reported(many);
  expect(lines).toHaveLength(21);
  expect(lines.at(-1)).toBe("And 280 more, in the pages.");
});
