import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compileBody } from "./compile/body/body";
import { furniture, furnitureNames } from "./furniture";

const examples = Object.values(furniture).flatMap(({ example }) => example ?? []);
const faultsIn = (mdx: string) => compileBody(`---\n---\n${mdx}\n`).faults;

test.each(furnitureNames)("editors find an example of <%s>", (name) => {
  expect(examples.join("\n")).toMatch(new RegExp(`<${name}[ >]`));
});

test.each(examples)("the example compiles: %s", (example) => expect(faultsIn(example)).toEqual([]));

test("the examples in the guide for writers compile", () => {
  const [, block = ""] =
    /\n((?: {4}<.*\n(?:\n? {4}.*\n)*)+)/.exec(readFileSync("docs/writing.md", "utf8")) ?? [];
  expect(block).toContain("</Timeline>");
  expect(faultsIn(block.replaceAll(/^ {4}/gm, ""))).toEqual([]);
});
