import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const readme = readFileSync("README.md", "utf8");
const architecture = readFileSync("docs/architecture.md", "utf8");
/** The indented block of the README that draws the tree. */
const tree = /(?:^ {4}.*\n)*^ {4}app\/.*\n(?:^ {4}.*\n)*/m.exec(readme)?.[0] ?? "";

const tracked = execFileSync("git", ["ls-files"], { encoding: "utf8" }).split("\n");

/** The tracked folders directly in a folder, as `name/`. */
function foldersIn(parent: string): string[] {
  const inside = tracked.filter((path) => path.startsWith(parent)).map((path) => path.slice(parent.length));
  const names = inside.filter((path) => path.includes("/")).map((path) => `${path.split("/")[0]}/`);
  return [...new Set(names)].filter((name) => !name.startsWith("."));
}

test.each(["", "lib/", "components/", "e2e/", "docs/"])(
  "every folder of %j is explained in the README's tree or in docs/architecture.md",
  (parent) => {
    const folders = foldersIn(parent);
    expect(folders.length).toBeGreaterThan(1);
    const isExplained = (name: string) =>
      [tree, architecture].some((text) => new RegExp(`(?:^|[\\s\`/])${name}`, "m").test(text));
    expect(folders.filter((name) => !isExplained(name))).toEqual([]);
  },
);

test("every folder at the start of a line of the README's tree exists", () => {
  const lines = tree.split("\n").filter(Boolean);
  expect(lines.length).toBeGreaterThan(10);
  let top = "";
  const paths = lines.flatMap((line) => {
    const [, indent, name = ""] = /^ {4}( {0,2})([\w.-]+\/)/.exec(line) ?? [];
    // A line that goes on with the text of the one before.
    if (indent === undefined) return [];
    if (indent === "") top = name;
    return [indent === "" ? name : top + name];
  });
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});
