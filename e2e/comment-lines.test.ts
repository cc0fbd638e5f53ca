import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** As biome.json has it for code, which the formatter wraps. Comments are left as they are written. */
const lineWidth = 110;

const filesOf = (...patterns: string[]) =>
  execFileSync("git", ["ls-files", ...patterns], { encoding: "utf8" })
    .split("\n")
    .filter(Boolean);

/**
 * Comment lines that are too long and could be wrapped. A long word, such as an address, cannot, and tables
 * stay as they are.
 */
function longComments(path: string): string[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .flatMap((line, index) => {
      const text = /^\s*(?:\/\/|\/?\*+) ?(.*)/.exec(line)?.[1] ?? "";
      const isFixed = /^(?:\s{2,}|biome-ignore|@ts-|@type|@param|@returns)/.test(text);
      return !isFixed && line.length > lineWidth && /\s\S+\s+\S/.test(text.slice(0, lineWidth))
        ? [`${path}:${index + 1} is ${line.length} columns wide`]
        : [];
    });
}

test(`comments wrap at ${lineWidth} columns, like code`, () => {
  const files = filesOf("*.ts", "*.tsx", "*.js", "*.css");
  expect(files.length).toBeGreaterThan(300);
  expect(files.flatMap(longComments)).toEqual([]);
});
