import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { articleFields, fieldsOf, type Output, textsIn } from "./schema";
import { anArticle } from "./testing/articles";

const guide = readFileSync("docs/writing.md", "utf8");

describe.each(Object.entries(articleFields))("the article field %s", (name, field) => {
  test("is in the guide for writers, with its bound", () => {
    const row = guide.split("\n").find((line) => line.startsWith(`| \`${name}\` |`));
    expect(row).toBeDefined();
    if ("longest" in field) expect(row).toContain(`at most ${field.longest}`);
    expect(row?.includes("| required |")).toBe("required" in field);
  });

  test("gives a reason for each output that leaves it out", () => {
    for (const out of Object.values(field.out)) expect(typeof out === "string" ? out : out.not).toMatch(/./);
  });
});

test.each(["author", "front", "page", "site"] as const)(
  "all fields of the %s are in the guide for writers",
  (kind) => {
    const names = Object.keys(fieldsOf[kind]);
    expect(names.filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
  },
);

test("texts have the name of each output, and absent ones are left out", () => {
  const outputs: Output[] = ["page", "feeds", "markdown", "json", "jsonLd"];
  const article = { ...anArticle(), headline: "One", standfirst: "Two." };
  expect(Object.fromEntries(outputs.map((output) => [output, textsIn(output, article)]))).toEqual({
    page: { headline: "One", standfirst: "Two." },
    feeds: { title: "One", summary: "Two." },
    markdown: { headline: "One", standfirst: "Two." },
    json: { headline: "One", standfirst: "Two." },
    jsonLd: { headline: "One", description: "Two." },
  });
});
