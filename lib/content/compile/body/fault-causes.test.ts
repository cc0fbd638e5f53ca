import { describe, expect, test } from "vitest";
import { compileBody } from "./body";

/** The faults of a body, with lines counted from the body's first. */
function faults(body: string) {
  return compileBody(`---\nheadline: x\n---\n${body}\n`).faults.map(({ line, column, text }) => ({
    at: `${line - 3}:${column}`,
    text,
  }));
}

const box = (words: string) => `<FactBox title="x">\n\n${words}\n\n</FactBox>`;

describe("a fault in a body names its cause once, and what it proposes is accepted:", () => {
  test.each([
    [
      "a paragraph that begins like an export",
      "export prices rose",
      "1:1",
      "another word",
      "The export prices rose",
    ],
    [
      "an import below a paragraph",
      "Text.\n\nimport duties fell",
      "3:1",
      "another word",
      "Text.\n\nThe import",
    ],
    ["an end of HTML without a beginning", "Paid.</em>", "1:6", "closes nothing. Remove it.", "Paid."],
    [
      "an end of furniture without its >",
      "<PullQuote>x</PullQuote",
      "1:13",
      "Add > behind it",
      "<PullQuote>x</PullQuote>",
    ],
    [
      "an end of furniture without its > above a paragraph",
      "<PullQuote>x</PullQuote\n\nText",
      "1:13",
      "Add > behind it",
      "<PullQuote>x</PullQuote>\n\nText",
    ],
    [
      "a value without an end",
      '<PullQuote by="Ana>x</PullQuote>',
      "1:12",
      'Add " behind it',
      '<PullQuote by="Ana">x</PullQuote>',
    ],
    [
      "a value without an end above another",
      '<PullQuote by="Ana>x</PullQuote>\n\n<PullQuote by="Bo">y</PullQuote>',
      "1:12",
      'Add " behind it',
      '<PullQuote by="Ana">x</PullQuote>\n\n<PullQuote by="Bo">y</PullQuote>',
    ],
    [
      "a value without an end before another attribute",
      '<Figure src="a.png" alt="b credit="c" />',
      "1:21",
      'Add " before credit',
      '<Figure src="a.png" alt="b" credit="c" />',
    ],
    [
      "commas between attributes",
      '<Figure src="a.png", alt="b" credit="c" />',
      "1:20",
      "Remove the comma",
      '<Figure src="a.png" alt="b" credit="c" />',
    ],
    [
      "a colon behind an attribute",
      '<Figure src: "a.png" alt="b" credit="c" />',
      "1:9",
      'Write src="..."',
      '<Figure src="a.png" alt="b" credit="c" />',
    ],
    [
      "an end on the last line of a list",
      '<FactBox title="x">\n- a\n- b</FactBox>',
      "3:4",
      "lines of their own",
      box("- a\n- b"),
    ],
    [
      "an end beside a paragraph",
      '<FactBox title="x">\n\na</FactBox>',
      "3:2",
      "lines of their own",
      box("a"),
    ],
    [
      "a beginning beside a list",
      '<FactBox title="x">- a\n- b</FactBox>',
      "1:1",
      "lines of their own",
      box("- a\n- b"),
    ],
    [
      "two paragraphs of words",
      "<PullQuote>a\n\nb</PullQuote>",
      "1:1",
      "empty line within",
      "<PullQuote>a\nb</PullQuote>",
    ],
    ["a list beside its tags", '<FactBox title="x">- a</FactBox>', "1:20", "lines of their own", box("- a")],
    [
      "a heading in words",
      "<PullQuote>## x</PullQuote>",
      "1:12",
      "Write the words only",
      "<PullQuote>x</PullQuote>",
    ],
    ["styles", "<style>\np { color: red }\n</style>", "1:1", "tag <style> in a story. Remove it", "x"],
    ["a script", "<script>\nx = { a: 1 }\n</script>", "1:1", "tag <script> in a story. Remove it", "x"],
    ["two signs for less", "a << b", "1:3", "bare < as \\<", "a \\<< b"],
    ["a telephone number in angle brackets", "Call <tel:+431>", "1:6", "without < and >", "Call tel:+431"],
    ["a list within one with numbers", "1. a\n  - b\n2. c", "2:3", "by one space more", "1. a\n   - b\n2. c"],
    ["an item that is indented by one", "- a\n - b", "2:2", "by one space more", "- a\n  - b"],
    [
      "items that are indented more and more",
      "- a\n - b\n  - c",
      "2:2",
      "or not at all",
      "- a\n  - b\n  - c",
    ],
    [
      "the line of a table with a hyphen first",
      "a | b\n- | -\n1 | 2",
      "2:1",
      "each row",
      "| a | b |\n| - | - |\n| 1 | 2 |",
    ],
    [
      "a bar in code in a table",
      "| a | b |\n| - | - |\n| `x|y` | z |",
      "3:5",
      "Write \\|",
      "| a | b |\n| - | - |\n| `x\\|y` | z |",
    ],
    ["a row apart from its table", "| a |\n| - |\n\n| 1 |", "4:1", "empty line above", "| a |\n| - |\n| 1 |"],
    ["rows apart", "| a |\n\n| - |\n\n| 1 |", "1:1", "between its rows", "| a |\n| - |\n| 1 |"],
    [
      "a note without its colon",
      "A[^1].\n\n[^1] B.",
      "3:1",
      "Begin it with [^1]: and a space",
      "A[^1].\n\n[^1]: B.",
    ],
    [
      "a note without its sign",
      "A[^1].\n\n[1]: B.",
      "3:1",
      "Begin it with [^1]: and a space",
      "A[^1].\n\n[^1]: B.",
    ],
    [
      "a note without its text, twice",
      "Ab[^1] and[^1].",
      "1:3",
      "Add a line [^1]: text",
      "Ab[^1] and[^1].\n\n[^1]: text.",
    ],
    [
      "an address that ends with an underscore",
      "See https://example.org/mara_",
      "1:29",
      "Write [words](https://example.org/mara_)",
      "See [words](https://example.org/mara_)",
    ],
    [
      "an address without https that would go on",
      "See www.example.org/a）",
      "1:22",
      "Write [words](https://www.example.org/a)",
      "See [words](https://www.example.org/a)",
    ],
    [
      "an address and a dash",
      "See https://example.org/a—and b",
      "1:26",
      "Write [words](",
      "See [words](https://example.org/a)—and b",
    ],
    [
      "an address and a stop of Armenian",
      "https://example.org/a։",
      "1:22",
      "Write [words](",
      "[words](https://example.org/a)։",
    ],
    [
      "an address and a comma of Arabic",
      "https://example.org/a، x",
      "1:22",
      "Write [words](",
      "[words](https://example.org/a)، x",
    ],
    [
      "an address from HTML",
      "https://example.org/?a=1&amp;b=2",
      "1:25",
      "Write &.",
      "https://example.org/?a=1&b=2",
    ],
    ["underscores within a word", "__bold__ly", "1:1", "Within a word, write **words**", "**bold**ly"],
    [
      "stars of gender",
      "Leser*innen, Kolleg*innen, Freund*innen",
      "1:6",
      "throughout",
      "Leser\\*innen, Kolleg\\*innen, Freund\\*innen",
    ],
    ["signs at the start", ">> More on page 5", "1:1", "Write \\>>", "\\>> More on page 5"],
    ["a quote within a quote without spaces", ">> More", "1:1", '"> > "', "> > More"],
    [
      "cells of a spreadsheet",
      "Name\tVotes\nAna\t5",
      "1:1",
      "Write a table",
      "| Name | Votes |\n| --- | --- |\n| Ana | 5 |",
    ],
    ["a box", "[x] Done", "1:1", "plain list", "- Done"],
    ["a comment of a program", "/* Check this */", "1:1", "Remove it", "x"],
    ["a comment of Obsidian", "%% Check this %%", "1:1", "Remove it", "x"],
    ["any shortcode", "Press [su_button]x[/su_button]", "1:7", "[su_button]x[/su_button]", "Press x"],
    [
      "a list by numbers from two",
      "So:\n2. Two\n3. Three",
      "2:1",
      "one paragraph",
      "So:\n\n2. Two\n3. Three",
    ],
    ["a list by letters", "a) One\nb) Two", "1:1", "one paragraph", "a) One\n\nb) Two"],
    ["a list by ticks", "✓ One\n✓ Two", "1:1", "one paragraph", "- One\n- Two"],
    ["a list by arrows", "→ One\n→ Two", "1:1", "one paragraph", "- One\n- Two"],
    ["a list of Chinese", "一、甲\n二、乙", "1:1", "one paragraph", "一、甲\n\n二、乙"],
    ["a list by circles", "①甲\n②乙", "1:1", "one paragraph", "①甲\n\n②乙"],
  ])("%s", (_name, wrong, at, says, right) => {
    expect(faults(wrong)).toEqual([{ at, text: expect.stringContaining(says) }]);
    expect(faults(right)).toEqual([]);
  });
});

describe("what people rightly write is let through:", () => {
  test.each([
    ["a sum beside a name", "Tariffs: export prices rose."],
    ["numbers at the right", " 9. Nine\n10. Ten"],
    ["a deep list", "- a\n  - b\n    - c\n- d"],
    ["lines that a backslash breaks", "✓ One\\\n✓ Two"],
    ["emphasis that ends behind an address", "_see https://example.org/a_ and *https://example.org/b*"],
    ["an address with a dash of its own", "https://ru.wikipedia.org/wiki/Кубок_—_2019"],
    ["a year's range in an address", "https://en.wikipedia.org/wiki/2019–20_season"],
    ["an aside in brackets twice", "He [sic] said [sic] so."],
    ["two columns in one line", "Name\tVotes"],
    ["a name of three underscores", "snake__case__name"],
    ["percentages", "100%% sure"],
    ["a quote that begins with a dash", "<PullQuote>– Nobody paid.</PullQuote>"],
    ["a quote that begins with a club", "<PullQuote>1. FC Köln wins.</PullQuote>"],
    ["code with a bar in a table", "| a |\n| - |\n| `x\\|y` |"],
    ["one code in each of two cells", "| a | b |\n| - | - |\n| `x` | `y` |"],
    ["initials at the start of lines", "A. Vell said it.\nC. Orr did not."],
    ["signs of greater in a value", '<PullQuote by="a > b">x</PullQuote>'],
  ])("%s", (_name, body) => {
    expect(faults(body)).toEqual([]);
  });
});
