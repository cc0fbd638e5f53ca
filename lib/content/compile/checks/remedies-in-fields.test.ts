import { describe, expect, test } from "vitest";
import { readFrontMatter } from "@/lib/content/compile/sources/front-matter";
import { fieldsOf } from "@/lib/content/schema";
import { checkFields } from "./fields";

const required = {
  headline: "One",
  standfirst: "Two",
  category: "news",
  topics: "[Trams]",
  authors: "[mara]",
  publishedAt: "2026-11-23T06:40:00Z",
};

/** The faults of front matter as `line:column text`. `stands` names fields that the lines stand for. */
function faults(yaml: string, stands = ""): string[] {
  const found: string[] = [];
  const report = (line: number, text: string, column?: number) =>
    void found.push(`${line}:${column} ${text}`);
  const others = Object.entries(required).filter(
    ([name]) => !new RegExp(`^${name}:`, "m").test(yaml) && !stands.split(" ").includes(name),
  );
  const text = `---\n${yaml}\n${others.map(([name, value]) => `${name}: ${value}\n`).join("")}---\n`;
  const source = { kind: "article", path: "articles/2026/a.mdx", slug: "a", text } as const;
  checkFields(readFrontMatter(source, report), fieldsOf.article, report);
  return found;
}

describe("a fault in front matter is one, and what its message proposes is accepted:", () => {
  test.each([
    ["a colon", "headline: Trams: the last", "2:11"],
    ["a colon and quotes", 'headline: He said: "no"', "2:11"],
    ["a colon in curly quotes", "headline: “Trams: x”", "2:11"],
    ["an apostrophe in single quotes", "headline: 'It's over'", "2:15"],
    ["quotes within quotes", 'headline: "He said "no" again"', "2:21"],
    ["both quotes within quotes", `headline: "It's "no" again"`, "2:18"],
    ["words behind quotes", 'headline: "Night" trams', "2:19"],
    ["a percent sign", "headline: % x", "2:11"],
    ["an at sign", "headline: @mara wins", "2:11"],
    ["a backtick", "headline: `x wins", "2:11"],
    ["an exclamation mark", "headline: !x y", "2:11"],
    ["a bar", "headline: | x", "2:11"],
    ["a greater than", "headline: > x", "2:11"],
    ["a hyphen", "headline: - x", "2:11"],
    ["a question mark", "headline: ? x", "2:11"],
    ["a comma", "headline: , x", "2:11"],
    ["a closing bracket", "headline: ] x", "2:11"],
    ["a closing brace", "headline: } x", "2:11"],
    ["a bracket", "headline: [Update] The tram", "2:11"],
    ["a brace", "headline: {x} y", "2:11"],
    ["no space behind the colon", "headline:The tram", "2:1"],
    ["no colon", "headline The tram", "2:1"],
    ["an equals sign", "headline= The tram", "2:1"],
    ["a no-break space behind the colon", "headline:\u00a0The tram", "2:1"],
    ["a wide colon", "headline： The tram", "2:1"],
    ["no space behind a hyphen", "topics:\n- a\n-b", "4:1"],
    ["nothing by name", "headline: Null", "2:11"],
    ["a number", "headline: 1931", "2:11"],
  ])("%s", (_name, yaml, at) => {
    const stands = yaml.startsWith("headline") ? "headline" : "";
    const found = faults(yaml, stands);
    expect(found).toEqual([expect.stringMatching(new RegExp(`^${at} `))]);
    const proposed = /(?:: |Write )((?:headline: |- ).*)$/.exec(found[0] ?? "")?.[1];
    const value = /in quotes: (".*")\.$/.exec(found[0] ?? "")?.[1];
    const wrong = yaml.split("\n")[Number(at.split(":")[0]) - 2] ?? "";
    const right = proposed ?? `headline: ${value}`;
    expect(
      faults(
        yaml.replace(wrong, () => right),
        stands,
      ),
      right,
    ).toEqual([]);
  });

  test.each([
    [
      "a lost indent",
      "image:\nsrc: a.png\nalt: b\ncredit: c",
      '3:1 "src" belongs to "image". Indent it',
      "image:\n  src: a.png\n  alt: b\n  credit: c",
    ],
    [
      "an indent lost halfway",
      "image:\n  src: a.png\nalt: b\ncredit: c",
      '4:1 "alt" belongs to "image". Indent it',
      "image:\n  src: a.png\n  alt: b\n  credit: c",
    ],
    [
      "an indent lost in a list",
      "corrections:\n- at: 2026-11-23T08:15:00Z\ntext: x",
      '4:1 "text" belongs to "corrections". Indent it, so that it stands below',
      "corrections:\n- at: 2026-11-23T08:15:00Z\n  text: x",
    ],
    [
      "a lost hyphen and indent",
      "corrections:\nat: 2026-11-23T08:15:00Z\ntext: x",
      '3:1 "at" belongs to "corrections". Write "  - at:"',
      "corrections:\n  - at: 2026-11-23T08:15:00Z\n    text: x",
    ],
    [
      "a lost hyphen",
      "corrections:\n  at: 2026-11-23T08:15:00Z\n  text: x",
      '2:1 "corrections" must be a list. Put a hyphen',
      "corrections:\n  - at: 2026-11-23T08:15:00Z\n    text: x",
    ],
    [
      "an uneven indent",
      "image:\n  src: a.png\n alt: b\n  credit: c",
      "4:1 Invalid YAML: this line is indented unlike",
      "image:\n  src: a.png\n  alt: b\n  credit: c",
    ],
    [
      "an item that begins left of the one above",
      "keyPoints:\n  - One\n - Two",
      "4:2 Invalid YAML: this list item is indented unlike the one above",
      "keyPoints:\n  - One\n  - Two",
    ],
    [
      "an item that begins right of the one above",
      "keyPoints:\n  - One\n   - Two",
      "4:4 YAML would add this line to the value above. Indent the items of a list alike",
      "keyPoints:\n  - One\n  - Two",
    ],
    [
      "a field that begins right of the one above",
      "image:\n  src: a.png\n    alt: b\n  credit: c",
      "4:5 Invalid YAML: this line is indented unlike",
      "image:\n  src: a.png\n  alt: b\n  credit: c",
    ],
    [
      "a wide first indent",
      "image:\n    src: a.png\n  alt: b\n  credit: c",
      "4:1 Invalid YAML: this line is indented unlike",
      "image:\n  src: a.png\n  alt: b\n  credit: c",
    ],
    [
      "a tab",
      "image:\n\tsrc: a.png\n\talt: b\n\tcredit: c",
      "3:1 Invalid YAML: tabs are not allowed",
      "image:\n  src: a.png\n  alt: b\n  credit: c",
    ],
    [
      "fields beside their name",
      "image: src: a.png",
      '2:8 Invalid YAML: the fields of "image" stand below it',
      "image:\n  src: a.png\n  alt: b\n  credit: c",
    ],
    [
      "an indented first field",
      " headline: x",
      "2:2 Invalid YAML: fields begin at the start of a line",
      "headline: x",
    ],
    ["a first field in a list", "- headline: x", "2:1 Invalid YAML: fields are not a list", "headline: x"],
    [
      "a quote without an end",
      'headline: "x',
      '2:11 Invalid YAML: the " that begins this value has no end',
      'headline: "x"',
    ],
    [
      "a list without an end",
      "topics: [a, b",
      "2:9 Invalid YAML: the bracket that begins here has no end",
      "topics: [a, b]",
    ],
    [
      "two commas",
      "topics: [a,, b]",
      "2:12 Invalid YAML: a list has a comma behind nothing",
      "topics: [a, b]",
    ],
    [
      "a colon in braces",
      "image: { src: a.png, alt: b: c, credit: d }",
      "2:27 Invalid YAML: a value in braces contains",
      'image: { src: a.png, alt: "b: c", credit: d }',
    ],
    [
      "a field twice",
      "label: live\nlabel: review",
      '3:1 Invalid YAML: "label" is there twice. Keep one',
      "label: live",
    ],
    [
      "an unknown escape",
      'headline: "a\\qb"',
      "2:13 Invalid YAML: escape sequence \\q is unknown. Write a backslash as \\\\",
      'headline: "a\\\\qb"',
    ],
    ["dots", "headline: x\n...", "4:1 Invalid YAML: a line of three dots", "headline: x"],
    [
      "nothing for fields",
      "image: null",
      '2:8 "image" must not be empty. Fill it in or remove it',
      "headline: x",
    ],
    ["no fields in braces", "image: {}", '2:8 "image" must not be empty', "headline: x"],
    [
      "a name of another system",
      "title: x",
      '2:1 Unknown field "title". Did you mean "headline"?',
      "headline: x",
    ],
    ["tags", "tags: [x]", '2:1 Unknown field "tags". Did you mean "topics"?', "topics: [x]"],
    [
      "a date",
      "date: 2026-11-23T06:40:00Z",
      '2:1 Unknown field "date". Did you mean "publishedAt"?',
      "publishedAt: 2026-11-23T06:40:00Z",
    ],
    ["a slug", "slug: x", '2:1 Unknown field "slug". The file name is the address. Remove', "headline: x"],
    [
      "a misspelled name",
      "standfrist: x",
      '2:1 Unknown field "standfrist". Did you mean "standfirst"?',
      "standfirst: x",
    ],
    ["a capital", "Headline: x", '2:1 Unknown field "Headline". Did you mean "headline"?', "headline: x"],
    [
      "a no-break space before a name",
      "\u00a0headline: x",
      '2:1 A no-break space stands beside the name "headline"',
      "headline: x",
    ],
  ])("%s", (_name, wrong, says, right) => {
    const found = faults(
      wrong,
      {
        "title: x": "headline",
        "tags: [x]": "topics",
        "standfrist: x": "standfirst",
        "Headline: x": "headline",
        "\u00a0headline: x": "headline",
        " headline: x": "headline",
        "- headline: x": "headline",
        "date: 2026-11-23T06:40:00Z": "publishedAt",
      }[wrong],
    );
    expect(found).toEqual([expect.stringContaining(says)]);
    expect(faults(right)).toEqual([]);
  });
});

test("two mistakes are two faults", () => {
  expect(faults("headline: Trams: the last\nstandfirst: And: more")).toEqual([
    expect.stringMatching(/^2:11 .*headline: "Trams: the last"$/),
    expect.stringMatching(/^3:13 .*standfirst: "And: more"$/),
  ]);
});

test("an example for a missing field is accepted, whatever kind it is", () => {
  // Nothing in words.yaml, front.yaml and the file of a topic is required.
  const { words: _, front: __, topic: ___, ...kinds } = fieldsOf;
  for (const [kind, definitions] of Object.entries(kinds)) {
    const messages: string[] = [];
    const check = (text: string) => {
      messages.length = 0;
      const report = (_line: number, words: string) => void messages.push(words);
      const source = { kind: kind as "author", path: "a.yaml", slug: "a", text };
      checkFields(readFrontMatter(source, report), definitions, report);
    };
    check("zzzzzzzzzzzz: x");
    const added = messages.flatMap((message) => /is required\. Add (.*)$/.exec(message)?.[1] ?? []);
    expect(added.length, kind).toBeGreaterThan(1);
    check(`${added.join("\n")}\n`);
    expect(
      messages.filter((message) => !/category|label/.test(message)),
      kind,
    ).toEqual([]);
  }
});
