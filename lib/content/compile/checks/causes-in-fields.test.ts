import { describe, expect, test } from "vitest";
import { compileBody } from "@/lib/content/compile/body/body";
import { readFrontMatter } from "@/lib/content/compile/sources/front-matter";
import { fieldsOf } from "@/lib/content/schema";
import { checkFields } from "./fields";

const story = {
  headline: "headline: One",
  standfirst: "standfirst: Two",
  category: "category: news",
  topics: "topics: [Trams]",
  authors: "authors: [mara]",
  publishedAt: "publishedAt: 2026-11-23T06:40:00Z",
};

/** The faults of a story with other lines for some of its fields. */
function faults(lines: Partial<Record<keyof typeof story | "image", string>>): string[] {
  const text = `---\n${Object.values({ ...story, ...lines }).join("\n")}\n---\n`;
  const found: string[] = [];
  const report = (line: number, text: string, column?: number) =>
    void found.push(`${line}:${column} ${text}`);
  const source = { kind: "article", path: "articles/2026/a.mdx", slug: "a", text } as const;
  checkFields(readFrontMatter(source, report), fieldsOf.article, report);
  return [...found, ...compileBody(text).faults.map(({ line, column, text }) => `${line}:${column} ${text}`)];
}

describe("a fault in front matter names its cause once, and what it proposes is accepted:", () => {
  test.each([
    [
      "a headline in brackets",
      { headline: "headline: [Update]" },
      'Remove the brackets, or put it in quotes: "[Update]"',
      { headline: 'headline: "[Update]"' },
    ],
    [
      "a headline in braces",
      { headline: "headline: {Update}" },
      'YAML reads it as fields. Put it in quotes: "{Update}"',
      { headline: 'headline: "{Update}"' },
    ],
    [
      "a list for one name",
      { category: "category: [news]" },
      "Remove the brackets",
      { category: "category: news" },
    ],
    [
      "a colon in a value of two lines",
      { headline: "headline: Trams:\n  the last" },
      '2:11 Invalid YAML: the value contains ": ", which begins a field. Put all of its lines',
      { headline: 'headline: "Trams:\n  the last"' },
    ],
    [
      "an indented field",
      { standfirst: "  standfirst: Two" },
      '3:3 Invalid YAML: fields begin at the start of a line. Remove the spaces before "standfirst"',
      {},
    ],
    [
      "a semicolon for the colon",
      { headline: "headline; One" },
      "2:1 Invalid YAML: this line is not a field. Write a colon",
      {},
    ],
    [
      "a comment of another language",
      { headline: "// x\nheadline: One" },
      "2:1 Invalid YAML: this line is not a field. Remove it, or begin it with #",
      { headline: "# x\nheadline: One" },
    ],
    [
      "a comment of HTML",
      { headline: "<!-- x -->\nheadline: One" },
      "2:1 Invalid YAML: this line is not a field. Remove it, or begin it with #",
      { headline: "# x\nheadline: One" },
    ],
    [
      "stars for hyphens",
      { topics: "topics:\n  * Trams" },
      "6:3 Invalid YAML: a list item begins with a hyphen. Write - Trams",
      { topics: "topics:\n  - Trams" },
    ],
    [
      "an item without its hyphen",
      { topics: "topics:\n  - Trams\n  Council" },
      "7:3 Invalid YAML: this line is not an item of the list above. Begin it with a hyphen",
      { topics: "topics:\n  - Trams\n  - Council" },
    ],
    [
      "a sign in a list",
      { topics: "topics: [@mara]" },
      "5:10 Invalid YAML: text must not begin with @. Put it in double quotes, within",
      { topics: 'topics: ["@mara"]' },
    ],
    [
      "a semicolon in a list",
      { topics: "topics: [Trams; Council]" },
      '5:15 ";" does not separate',
      { topics: "topics: [Trams, Council]" },
    ],
    [
      "a comma of Chinese",
      { topics: "topics: [经济，政治]" },
      '5:12 "，" does not separate',
      { topics: "topics: [经济, 政治]" },
    ],
    [
      "a comma of Arabic",
      { topics: "topics: [ترام، مدينة]" },
      '5:14 "،" does not separate',
      { topics: "topics: [ترام, مدينة]" },
    ],
    [
      "a number for a date",
      { publishedAt: "publishedAt: 20261123" },
      '7:14 "publishedAt" must be a date and time',
      {},
    ],
    [
      "colons without spaces in braces",
      { image: "image: {src:a.png, alt:b, credit:c}" },
      '8:9 YAML reads "src:a.png" as one word. Write a space behind the colon, and behind others: src: a.png',
      { image: "image: {src: a.png, alt: b, credit: c}" },
    ],
    [
      "fields with a hyphen",
      { image: "image:\n- src: a.png\n  alt: b\n  credit: c" },
      '8:1 "image" must not be a list. Remove the hyphen',
      { image: "image:\n  src: a.png\n  alt: b\n  credit: c" },
    ],
    [
      "a line of hyphens among the fields",
      { headline: "headline: One\n---" },
      "3:1 This line ends the front matter, but fields follow. Remove it.",
      {},
    ],
    [
      "a tab",
      { headline: "headline: One\ttwo" },
      '2:14 "headline" contains a tab. Write a space.',
      { headline: "headline: One two" },
    ],
    ["a comment of a program", { headline: "headline: One /* x */" }, "2:15", { headline: "headline: One" }],
  ])("%s", (_name, wrong, says, right) => {
    expect(faults(wrong)).toEqual([expect.stringContaining(says)]);
    expect(faults(right)).toEqual([]);
  });
});

describe("front matter that is right has no fault:", () => {
  test.each([
    ["a semicolon in quotes", { topics: 'topics: ["Trams; Council"]' }],
    ["a list with a comma at its end", { topics: "topics: [Trams, Council,]" }],
    ["a list on several lines", { topics: "topics: [Trams,\n  Council]" }],
    ["a headline on two lines", { headline: "headline: The last tram\n  leaves" }],
    ["a semicolon in a headline", { headline: "headline: Trams; a story" }],
    ["slashes in a headline", { headline: "headline: 24/7 // and/or" }],
    ["an address in braces", { image: "image: {src: a.png, alt: b, credit: https://example.org}" }],
  ])("%s", (_name, lines) => {
    expect(faults(lines)).toEqual([]);
  });
});
