import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const documents = execFileSync("git", ["ls-files", "*.md"], { encoding: "utf8" }).trim().split("\n");

test("every file that a document links to exists", () => {
  const links = documents.flatMap((file) => {
    // What stands in code shows how to write a link.
    const text = readFileSync(file, "utf8").replace(/```[\s\S]*?```|`[^`\n]*`|^ {4}.*$/gm, "");
    return [...text.matchAll(/\]\(([^)#\s]+)/g)].map(([, target = ""]) => ({ file, target }));
  });
  const files = links.filter(({ target }) => !/^[a-z]+:|^\//.test(target));
  expect(files.length).toBeGreaterThan(100);
  const lost = files.filter(({ file, target }) => !existsSync(join(dirname(file), decodeURI(target))));
  expect(lost).toEqual([]);
});
